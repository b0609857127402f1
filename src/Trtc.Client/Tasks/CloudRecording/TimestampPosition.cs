using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Where the time stands on a recording.")]
public enum TimestampPosition
{
    [Api("Top left.")]
    TopLeft = 0,

    [Api("Top right.")]
    TopRight = 1,

    [Api("Bottom left.")]
    BottomLeft = 2,

    [Api("Bottom right.")]
    BottomRight = 3,

    [Api("Top centre.")]
    TopCenter = 4,

    [Api("Bottom centre.")]
    BottomCenter = 5,

    [Api("Centre.")]
    Center = 6,
}
