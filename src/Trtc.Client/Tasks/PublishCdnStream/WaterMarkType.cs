using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Kind of a relay's watermark.")]
public enum WaterMarkType
{
    [Api("A picture.")]
    Image = 0,

    [Api("A text.")]
    Text = 1,
}
