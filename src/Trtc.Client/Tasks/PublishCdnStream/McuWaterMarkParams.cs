using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("A watermark of a relay task.")]
[RequiredWhen(nameof(WaterMarkImage), nameof(WaterMarkType), 0)]
[RequiredWhen(nameof(WaterMarkText), nameof(WaterMarkType), 1)]
public sealed record McuWaterMarkParams
{
    [Api("A picture or a text.", Default = 0)]
    public WaterMarkType? WaterMarkType { get; init; }

    [Api("The picture.")]
    public McuWaterMarkImage? WaterMarkImage { get; init; }

    [Api("The text.")]
    public McuWaterMarkText? WaterMarkText { get; init; }
}
