using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("How a recorded video fills its window.")]
public enum RecordingRenderMode
{
    [Api("Stretched, which may distort it.")]
    Stretch = 0,

    [Api("Scaled and cropped.")]
    Crop = 1,

    [Api("Scaled, with blank space around it.")]
    Blank = 2,

    [Api("Scaled and cropped by at most a fifth.")]
    SmartStretch = 3,
}
