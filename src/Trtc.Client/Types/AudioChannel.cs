using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Number of audio channels.")]
public enum AudioChannel
{
    [Api("One.")]
    Mono = 1,

    [Api("Two.")]
    Stereo = 2,
}
