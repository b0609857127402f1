using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("A watermark of a recording.")]
[RequiredWhen(nameof(WaterMarkImage), nameof(WaterMarkType), 0)]
[RequiredWhen(nameof(WaterMarkChar), nameof(WaterMarkType), 1)]
[RequiredWhen(nameof(WaterMarkTimestamp), nameof(WaterMarkType), 2)]
public sealed record WaterMark
{
    [Api("A picture, a text or the time.", Default = 0)]
    public RecordingWaterMarkType? WaterMarkType { get; init; }

    [Api("The picture.")]
    public WaterMarkImage? WaterMarkImage { get; init; }

    [Api("The text.")]
    public WaterMarkChar? WaterMarkChar { get; init; }

    [Api("The time.")]
    public WaterMarkTimestamp? WaterMarkTimestamp { get; init; }
}
