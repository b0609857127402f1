using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("What a slicing task stores.")]
public enum SliceType
{
    [Api("Pieces of sound.")]
    Audio = 1,

    [Api("Frames of video.")]
    Video = 2,

    [Api("Pieces of sound and frames of video.")]
    AudioVideo = 3,
}
