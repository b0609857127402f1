using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("What a recording shows while a video pauses.")]
public enum GapFill
{
    [Api("The last picture.")]
    LastFrame = 0,

    [Api("Black.")]
    Black = 1,
}
