using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A user's bad experience and its probable causes.")]
public sealed record AbnormalExperience
{
    [Api("User who had it.")]
    public string? UserId { get; init; }

    [Api("What it was: 1 entering was slow, 2 no video, 3 no audio, 4 video lagged, 5 audio lagged.")]
    public ulong? ExperienceId { get; init; }

    [Api("Room it happened in.")]
    public string? RoomId { get; init; }

    [Api("Probable causes.")]
    public IReadOnlyList<AbnormalEvent>? AbnormalEventList { get; init; }

    [Api("When it was reported.", Unit = ApiUnit.UnixSeconds)]
    public ulong? EventTime { get; init; }
}
