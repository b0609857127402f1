using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A text on the mixed video.")]
public sealed record McuWaterMarkText
{
    [Api("The text.", Required = true)]
    public string? Text { get; init; }

    [Api("Width.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? WaterMarkWidth { get; init; }

    [Api("Height.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? WaterMarkHeight { get; init; }

    [Api("Left edge on the canvas.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? LocationX { get; init; }

    [Api("Upper edge on the canvas.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? LocationY { get; init; }

    [Api("Size of the font.", Required = true, Unit = ApiUnit.Pixels)]
    public ulong? FontSize { get; init; }

    [Api("Colour of the text; white when absent.", Format = ApiFormat.HexColor)]
    public string? FontColor { get; init; }

    [Api("Colour behind the text; transparent when absent.", Format = ApiFormat.HexColor)]
    public string? BackGroundColor { get; init; }

    [Api("Whether and how the watermark moves; 0 not at all.", Newer = true)]
    public ulong? DynamicPosType { get; init; }

    [Api("Layer; larger numbers cover smaller ones.", Default = 0)]
    public ulong? ZOrder { get; init; }

    [Api("Name of the font.", KnownTexts = new[] { "Tencent", "SourceHanSans" }, Default = "Tencent", Newer = true)]
    public string? Font { get; init; }
}
