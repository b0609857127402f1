using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("File format of a recording in object storage.")]
public enum RecordFormat
{
    [Api("HLS.")]
    Hls = 0,

    [Api("HLS and MP4.")]
    HlsMp4 = 1,

    [Api("HLS and AAC.")]
    HlsAac = 2,

    [Api("MP4.")]
    Mp4 = 3,

    [Api("AAC.")]
    Aac = 4,
}
