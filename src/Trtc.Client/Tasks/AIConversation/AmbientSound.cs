using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Background noise behind an AI agent's voice.", Newer = true)]
public sealed record AmbientSound
{
    [Api("Which noise.", Required = true, Newer = true)]
    public string? Scene { get; init; }

    [Api("Its loudness, where 1 is as recorded.", Min = 0, Max = 2, Default = 1)]
    public double? Volume { get; init; }
}
