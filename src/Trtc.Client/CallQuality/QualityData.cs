using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("One metric of one user over time.")]
public sealed record QualityData
{
    [Api("The values.", Required = true)]
    public IReadOnlyList<TimeValue>? Content { get; init; }

    [Api("The user.", Required = true)]
    public string? UserId { get; init; }

    [Api("Whose stream was received; empty for what the user sent.", Required = true)]
    public string? PeerId { get; init; }

    [Api("The metric.", Required = true)]
    public string? DataType { get; init; }
}
