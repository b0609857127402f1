using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("How a window's background picture is shown.")]
public enum WindowBackgroundRenderMode
{
    [Api("Cropped.")]
    Crop = 0,

    [Api("Scaled, with the background around it.")]
    Scale = 1,

    [Api("Scaled, with black bars around it.")]
    BlackBars = 2,

    [Api("Scaled with its proportions kept.")]
    Proportional = 3,

    [Api("At the size that BackgroundCustomRender gives.")]
    Custom = 4,
}
