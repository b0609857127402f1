using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("How a video fills its window.")]
public enum RelayRenderMode
{
    [Api("Scaled and cropped.")]
    Crop = 0,

    [Api("Scaled, with the background around it.")]
    Scale = 1,

    [Api("Scaled, with black bars around it.")]
    BlackBars = 2,
}
