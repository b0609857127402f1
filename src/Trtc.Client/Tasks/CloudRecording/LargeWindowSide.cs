using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Side of the large window in the screen sharing layout.")]
public enum LargeWindowSide
{
    [Api("Left.")]
    Left = 0,

    [Api("Right.")]
    Right = 1,
}
