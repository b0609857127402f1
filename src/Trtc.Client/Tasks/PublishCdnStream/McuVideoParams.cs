using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("Which video a relay task mixes, its layout and encoding.")]
[WindowsFitCanvas]
public sealed record McuVideoParams
{
    [Api("Encoding and canvas; set at the start and never changed.", Fixed = true)]
    public VideoEncode? VideoEncode { get; init; }

    [Api("Layout.", Cleared = """{"MixLayoutMode":1}""")]
    public McuLayoutParams? LayoutParams { get; init; }

    [Api("Colour of the canvas.", Format = ApiFormat.HexColor, Cleared = "\"\"")]
    public string? BackGroundColor { get; init; }

    [Api("Picture on the canvas; covers the colour.", Format = ApiFormat.PictureUrl, Cleared = "\"\"")]
    public string? BackgroundImageUrl { get; init; }

    [Api("Watermarks.")]
    public IReadOnlyList<McuWaterMarkParams>? WaterMarkList { get; init; }

    [Api("How the picture fills the canvas.", Default = 2)]
    public CanvasBackgroundRenderMode? BackgroundRenderMode { get; init; }
}
