using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("Form of spoken audio.")]
[OnlyWith(nameof(Bitrate), nameof(Format), "mp3")]
public sealed record AudioFormat
{
    [Api("File format; streamed speech is always pcm.", OneOf = new[] { "pcm", "wav", "mp3" }, Default = "pcm")]
    public string? Format { get; init; }

    [Api("Sample rate.", Allowed = new long[] { 16000, 24000 }, Default = 24000, Unit = ApiUnit.Hertz)]
    public ulong? SampleRate { get; init; }

    [Api(
        "Bit rate; only of mp3, where 128 is used when it is absent.",
        Allowed = new long[] { 64, 128, 192, 256 },
        Unit = ApiUnit.KilobitsPerSecond,
        Newer = true)]
    public ulong? Bitrate { get; init; }
}
