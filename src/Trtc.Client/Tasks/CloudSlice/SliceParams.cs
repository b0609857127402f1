using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("What is cut into slices and how.")]
public sealed record SliceParams
{
    [Api("Sound, frames or both.", Newer = true)]
    public SliceType? SliceType { get; init; }

    [Api(
        "The slicing ends after nobody has published in the room for this long.",
        Min = 5,
        Max = 86400,
        Default = 30,
        Unit = ApiUnit.Seconds)]
    public ulong? MaxIdleTime { get; init; }

    [Api("Length of each piece of sound.", Default = 15, Unit = ApiUnit.Seconds, Newer = true)]
    public ulong? SliceAudio { get; init; }

    [Api("Time between two frames.", Default = 5, Unit = ApiUnit.Seconds, Newer = true)]
    public ulong? SliceVideo { get; init; }

    [Api("Whose streams are sliced.")]
    public SubscribeStreamUserIds? SubscribeStreamUserIds { get; init; }

    [Api("Address that events are reported to.", Deprecated = "Set the callback address in the console.", Newer = true)]
    public string? SliceCallbackUrl { get; init; }
}
