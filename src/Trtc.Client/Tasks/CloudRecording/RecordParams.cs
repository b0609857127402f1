using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("What is recorded and in which form.")]
public sealed record RecordParams
{
    [Api("Each stream by itself, or all mixed.", Required = true)]
    public RecordMode? RecordMode { get; init; }

    [Api(
        "The recording ends after nobody has published in the room for this long.",
        Min = 5,
        Max = 86400,
        Default = 30,
        Unit = ApiUnit.Seconds)]
    public ulong? MaxIdleTime { get; init; }

    [Api("Media recorded.", Default = 0)]
    public RecordStreamType? StreamType { get; init; }

    [Api("Who is recorded.")]
    public SubscribeStreamUserIds? SubscribeStreamUserIds { get; init; }

    [Api("File format in object storage; for VOD see TencentVod.MediaType.", Default = 0)]
    public RecordFormat? OutputFormat { get; init; }

    [Api("Whether a user's audio and video go into one file; mixed recordings always do.", Default = 0)]
    public YesNo? AvMerge { get; init; }

    [Api("Longest file; for MP4 and AAC.", Min = 1, Max = 1440, Default = 1440, Unit = ApiUnit.Minutes)]
    public ulong? MaxMediaFileDuration { get; init; }

    [Api("Camera, screen or both.", Default = 0)]
    public RecordedStreams? MediaId { get; init; }

    [Api("What fills gaps in the video.", Newer = true)]
    public GapFill? FillType { get; init; }

    [Api("Whether streams that a relay task sends back into the room are recorded too.", Default = 0, Newer = true)]
    public YesNo? SubscribeAbility { get; init; }
}
