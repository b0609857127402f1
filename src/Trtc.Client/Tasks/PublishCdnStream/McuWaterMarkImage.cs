using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A picture on the mixed video.")]
public sealed record McuWaterMarkImage
{
    [Api("Address of a PNG or JPEG of at most 5 MB.", Required = true, Format = ApiFormat.PictureUrl)]
    public string? WaterMarkUrl { get; init; }

    [Api("Width.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? WaterMarkWidth { get; init; }

    [Api("Height.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? WaterMarkHeight { get; init; }

    [Api("Left edge on the canvas.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? LocationX { get; init; }

    [Api("Upper edge on the canvas.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? LocationY { get; init; }

    [Api("Layer; larger numbers cover smaller ones.", Default = 0)]
    public ulong? ZOrder { get; init; }

    [Api("Whether and how the watermark moves; 0 not at all.", Newer = true)]
    public ulong? DynamicPosType { get; init; }
}
