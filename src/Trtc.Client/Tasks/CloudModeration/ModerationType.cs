using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("What a moderation supplier gets.")]
public enum ModerationType
{
    [Api("Pieces of sound.")]
    AudioSlices = 1,

    [Api("Frames of video.")]
    VideoFrames = 2,

    [Api("Pieces of sound and frames of video.")]
    AudioSlicesAndVideoFrames = 3,

    [Api("The sound as a stream; only where the supplier takes streams.")]
    AudioStream = 4,

    [Api("The sound as a stream and frames of video; only where the supplier takes streams.")]
    AudioStreamAndVideoFrames = 5,
}
