using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Audio encoding of a mixed recording; all or nothing.")]
public sealed record AudioParams
{
    [Api("Samples per second.", Required = true, Default = 1)]
    public RecordingSampleRate? SampleRate { get; init; }

    [Api("Number of channels.", Required = true, Default = 2)]
    public AudioChannel? Channel { get; init; }

    [Api("Bits per second.", Required = true, Min = 32000, Max = 128000, Default = 64000, Unit = ApiUnit.BitsPerSecond)]
    public ulong? BitRate { get; init; }
}
