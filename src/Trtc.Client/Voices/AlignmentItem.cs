using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("When a part of a text is said.")]
public sealed record AlignmentItem
{
    [Api("When it begins.", Unit = ApiUnit.Milliseconds, Newer = true)]
    public ulong? TimeBeginMs { get; init; }

    [Api("When it ends.", Unit = ApiUnit.Milliseconds, Newer = true)]
    public ulong? TimeEndMs { get; init; }

    [Api("First character of the part, counted from 0.", Newer = true)]
    public ulong? TextBegin { get; init; }

    [Api("The character after the part.", Newer = true)]
    public ulong? TextEnd { get; init; }
}
