using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("Audio encoding of a relay task.")]
[CodecFits]
public sealed record AudioEncode
{
    [Api("Samples per second.", Required = true, Allowed = new long[] { 48000, 44100, 32000, 24000, 16000, 8000 }, Unit = ApiUnit.Hertz)]
    public ulong? SampleRate { get; init; }

    [Api("Number of channels.", Required = true)]
    public AudioChannel? Channel { get; init; }

    [Api("Bits per second.", Required = true, Min = 8, Max = 500, Unit = ApiUnit.KilobitsPerSecond)]
    public ulong? BitRate { get; init; }

    [Api("AAC variant.", Default = 0)]
    public AudioCodec? Codec { get; init; }
}
