using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Which streams of a user are recorded.")]
public enum RecordedStreams
{
    [Api("Camera and screen.")]
    All = 0,

    [Api("Camera.")]
    Primary = 1,

    [Api("Screen.")]
    Substream = 2,
}
