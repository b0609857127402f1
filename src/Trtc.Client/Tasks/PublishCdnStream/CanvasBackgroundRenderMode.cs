using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("How the canvas's background picture is shown.")]
public enum CanvasBackgroundRenderMode
{
    [Api("Cropped.")]
    Crop = 0,

    [Api("Scaled, with black bars around it.")]
    BlackBars = 1,

    [Api("Scaled with its proportions kept.")]
    Proportional = 2,
}
