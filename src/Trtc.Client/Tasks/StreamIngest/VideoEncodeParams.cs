using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Video encoding of an ingest task; no longer read.")]
public sealed record VideoEncodeParams
{
    [Api("Width.", Unit = ApiUnit.Pixels)]
    public ulong? Width { get; init; }

    [Api("Height.", Unit = ApiUnit.Pixels)]
    public ulong? Height { get; init; }

    [Api("Frames per second.", Unit = ApiUnit.FramesPerSecond)]
    public ulong? Fps { get; init; }

    [Api("Bits per second.", Unit = ApiUnit.KilobitsPerSecond)]
    public ulong? BitRate { get; init; }

    [Api("Time between two key frames.", Unit = ApiUnit.Seconds)]
    public ulong? Gop { get; init; }
}
