using System.Security.Cryptography;
using Pulumi.Protocol;

namespace Trtc.Cli.Stacks;

/// <summary>The passphrase of a project's secrets, from where Pulumi takes it, or one made for this project.</summary>
internal static class Passphrase
{
    /// <summary>Finds the passphrase.</summary>
    /// <param name="folder">Folder of the states, where one is made when none is set.</param>
    /// <param name="tell">Told when one is made.</param>
    public static string Find(string folder, Action<string> tell)
    {
        // An empty passphrase is one as well.
        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG_PASSPHRASE") is { } given)
        {
            return given;
        }

        if (Environment.GetEnvironmentVariable("PULUMI_CONFIG_PASSPHRASE_FILE") is { Length: > 0 } file)
        {
            return File.Exists(file)
                ? File.ReadAllText(file).Trim()
                : throw new UserException($"PULUMI_CONFIG_PASSPHRASE_FILE names {file}, which is not there.");
        }

        var own = Path.Combine(folder, "passphrase");
        if (File.Exists(own))
        {
            return File.ReadAllText(own).Trim();
        }

        Directory.CreateDirectory(folder);
        var made = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        FileReplacement.WriteNewSecret(own, made + "\n");
        tell($"No PULUMI_CONFIG_PASSPHRASE is set, so secrets are encrypted with a passphrase made for this project, in {own}. "
            + "Keep that file; it is not for the repository.");
        return made;
    }
}
