using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A user whose audio is mixed or left out.")]
public sealed record McuUserInfoParams
{
    [Api("The user.", Required = true)]
    public MixUserInfo? UserInfo { get; init; }

    [Api("Loudness in the mix, where 100 is the original.", Min = 0, Max = 100, Default = 100, Newer = true)]
    public ulong? SoundLevel { get; init; }
}
