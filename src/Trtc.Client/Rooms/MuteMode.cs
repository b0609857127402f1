using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("What of a user is switched off.")]
public enum MuteMode
{
    [Api("Nothing; both are on.")]
    None = 0,

    [Api("Audio and video.")]
    All = 1,

    [Api("Audio.")]
    Audio = 2,

    [Api("Video.")]
    Video = 3,
}
