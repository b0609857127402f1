using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A probable cause of a bad experience.")]
public sealed record AbnormalEvent
{
    [Api("What happened; see the table of abnormal events.")]
    public ulong? AbnormalEventId { get; init; }

    [Api("The other user it concerns; empty when it concerns none.")]
    public string? PeerId { get; init; }
}
