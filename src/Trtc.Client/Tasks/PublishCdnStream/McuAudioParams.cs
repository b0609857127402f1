using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Which audio a relay task mixes and how it is encoded.", Together = true)]
public sealed record McuAudioParams
{
    [Api("Encoding; set at the start and never changed.", Fixed = true)]
    public AudioEncode? AudioEncode { get; init; }

    [Api("Only these users are heard; empty or absent at the start means everybody.")]
    public IReadOnlyList<McuUserInfoParams>? SubscribeAudioList { get; init; }

    [Api("These users are not heard, even when they are in SubscribeAudioList.")]
    public IReadOnlyList<McuUserInfoParams>? UnSubscribeAudioList { get; init; }
}
