using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("File format of a recording in VOD.")]
public enum VodMediaType
{
    [Api("MP4.")]
    Mp4 = 0,

    [Api("HLS.")]
    Hls = 1,

    [Api("AAC; only for audio recordings.")]
    Aac = 2,

    [Api("HLS and MP4.")]
    HlsMp4 = 3,

    [Api("HLS and AAC.")]
    HlsAac = 4,
}
