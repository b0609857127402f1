using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Variant of AAC.")]
public enum AudioCodec
{
    [Api("Low complexity.")]
    LcAac = 0,

    [Api("High efficiency; not at 8000 Hz.")]
    HeAac = 1,

    [Api("High efficiency version 2; stereo only, not at 8000 Hz.")]
    HeAacV2 = 2,
}
