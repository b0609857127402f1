using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Events one user sent.")]
public sealed record EventList
{
    [Api("The events.", Required = true)]
    public IReadOnlyList<EventMessage>? Content { get; init; }

    [Api("User who sent them.", Required = true)]
    public string? PeerId { get; init; }
}
