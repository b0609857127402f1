using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Audio encoding of an ingest task; no longer read.")]
public sealed record AudioEncodeParams
{
    [Api("Samples per second.", Unit = ApiUnit.Hertz)]
    public ulong? SampleRate { get; init; }

    [Api("Number of channels.")]
    public ulong? Channel { get; init; }

    [Api("Bits per second.", Unit = ApiUnit.KilobitsPerSecond)]
    public ulong? BitRate { get; init; }
}
