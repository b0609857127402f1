using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("How a mobile device is held.")]
public enum ScreenOrientation
{
    [Api("Upright.")]
    Portrait = 0,

    [Api("On its side.")]
    Landscape = 1,
}
