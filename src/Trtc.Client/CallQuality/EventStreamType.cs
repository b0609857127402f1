using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Kind of video stream an event concerns.")]
public enum EventStreamType
{
    [Api("Not a video event.")]
    None = 0,

    [Api("The large video.")]
    Big = 2,

    [Api("The small video.")]
    Small = 3,

    [Api("The screen.")]
    Substream = 7,
}
