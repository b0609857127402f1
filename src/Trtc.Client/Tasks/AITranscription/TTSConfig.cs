using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("The voice of a spoken translation.")]
public sealed record TTSConfig
{
    [Api("Which voice.", Required = true, Newer = true)]
    public string? VoiceId { get; init; }

    [Api("Which model.", KnownTexts = new[] { "flow_01_turbo", "flow_01_ex" }, Default = "flow_01_turbo")]
    public string? Model { get; init; }

    [Api("How fast it speaks, where 1 is normal.", Min = 0.5, Max = 2, Default = 1)]
    public double? Speed { get; init; }

    [Api("How loud it speaks, where 1 is normal.", Min = 0, Max = 10, Except = 0, Default = 1)]
    public double? Volume { get; init; }
}
