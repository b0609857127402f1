using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Pulumi.Trtc;

/// <summary>
/// User IDs for the robots that the service sends into rooms. Two robots with one user ID in a room throw each other out,
/// so each gets the name of its stack, of its component and of its task.
/// </summary>
public static partial class RobotUserId
{
    private const int Longest = 32;

    /// <summary>A user ID of at most 32 letters, digits, <c>_</c> and <c>-</c>: the same for the same names, another for others.</summary>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="component">Name of the component in the stack.</param>
    /// <param name="role">What the robot does, such as <c>relay</c>.</param>
    public static string For(string stack, string component, string role)
    {
        var whole = $"{stack}-{component}-{role}";
        var plain = Others().Replace(whole, "_");
        if (plain == whole && plain.Length <= Longest)
        {
            return plain;
        }

        // Cut or rewritten names may meet; a part of the hash of the whole keeps them apart.
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..8].ToLowerInvariant();
        var room = Longest - hash.Length - 1;
        return $"{(plain.Length <= room ? plain : plain[..room])}-{hash}";
    }

    [GeneratedRegex("[^A-Za-z0-9_-]")]
    private static partial Regex Others();
}
