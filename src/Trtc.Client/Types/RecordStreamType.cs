using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Which media are recorded.")]
public enum RecordStreamType
{
    [Api("Audio and video.")]
    AudioVideo = 0,

    [Api("Audio only.")]
    Audio = 1,

    [Api("Video only.")]
    Video = 2,
}
