using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Kind of a recording's watermark.")]
public enum RecordingWaterMarkType
{
    [Api("A picture.")]
    Image = 0,

    [Api("A text.")]
    Text = 1,

    [Api("The time.")]
    Timestamp = 2,
}
