using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("How a room is recorded.")]
public enum RecordMode
{
    [Api("Each stream by itself.")]
    SingleStream = 1,

    [Api("All streams mixed.")]
    MixedStream = 2,
}
