using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("The voice of a spoken translation.")]
public sealed record TTSConfig
{
    [Api("Which voice.", Required = true, Newer = true)]
    public string? VoiceId { get; init; }

    [Api("Which model.")]
    public string? Model { get; init; }

    [Api("How fast it speaks.")]
    public double? Speed { get; init; }

    [Api("How loud it speaks.")]
    public double? Volume { get; init; }
}
