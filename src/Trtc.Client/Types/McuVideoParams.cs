using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("Which video a relay task mixes, its layout and encoding.")]
[WindowsFitCanvas]
public sealed record McuVideoParams
{
    [Api("Encoding and canvas; set at the start and never changed.")]
    public VideoEncode? VideoEncode { get; init; }

    [Api("Layout.")]
    public McuLayoutParams? LayoutParams { get; init; }

    [Api("Colour of the canvas.", Format = ApiFormat.HexColor)]
    public string? BackGroundColor { get; init; }

    [Api("Picture on the canvas; covers the colour.", Format = ApiFormat.PictureUrl)]
    public string? BackgroundImageUrl { get; init; }

    [Api("Watermarks.")]
    public IReadOnlyList<McuWaterMarkParams>? WaterMarkList { get; init; }

    [Api("How the picture fills the canvas.", Default = 2)]
    public CanvasBackgroundRenderMode? BackgroundRenderMode { get; init; }
}
