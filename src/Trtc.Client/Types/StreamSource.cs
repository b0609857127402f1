using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Which stream of a user is meant.")]
public enum StreamSource
{
    [Api("Camera.")]
    Primary = 0,

    [Api("Screen.")]
    Substream = 1,
}
