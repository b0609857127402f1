using System.Security.Cryptography;
using System.Text;

namespace Trtc.Emulator.Monitoring;

/// <summary>Made-up measurements that are the same whenever they are asked for.</summary>
internal static class Chance
{
    /// <summary>A number from 0 up to, but not with, a limit, which the parts decide.</summary>
    public static int Below(int limit, params ReadOnlySpan<object> parts)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('/', parts.ToArray())));
        return (int)(BitConverter.ToUInt32(hash) % (uint)limit);
    }
}
