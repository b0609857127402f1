using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("The voice of a spoken translation.")]
public sealed record TTSVoice
{
    [Api("Which voice: one of the vendor's, or a cloned one.", Required = true, Newer = true)]
    public string? VoiceId { get; init; }

    [Api("How fast it speaks, where 1 is normal.", Min = 0.5, Max = 2, Default = 1)]
    public double? Speed { get; init; }

    [Api("How loud it speaks, where 1 is normal.", Min = 0, Max = 10, Default = 1)]
    public double? Volume { get; init; }

    [Api("How high it speaks, where 0 is normal.", Min = -12, Max = 12, Default = 0, Newer = true)]
    public long? Pitch { get; init; }
}
