using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>Bad experiences of users and their probable causes, over at most 1 hour of the last 14 days, each with its meaning.</summary>
internal sealed class GetUnusualEvents : Query<DescribeUnusualEventRequest, UnusualEventsResult>
{
    public override string Description =>
        "Bad experiences of users and their probable causes, over at most 1 hour of the last 14 days, each with its meaning.";

    protected override async Task<UnusualEventsResult> AskAsync(FunctionCall call, DescribeUnusualEventRequest request)
    {
        var experiences = ((await call.AskAsync(request)).AbnormalExperienceList ?? []).Select(e => new UnusualExperience
        {
            UserId = e.UserId ?? "",
            RoomId = e.RoomId ?? "",
            EventTime = e.EventTime,
            ExperienceId = e.ExperienceId,
            Meaning = EventMeanings.OfExperience(e.ExperienceId ?? 0),
            Causes = [.. (e.AbnormalEventList ?? []).Select(c => new UnusualCause
            {
                AbnormalEventId = c.AbnormalEventId,
                Meaning = EventMeanings.OfAbnormalEvent(c.AbnormalEventId ?? 0),
                PeerId = c.PeerId ?? "",
            })],
        }).ToArray();
        return new UnusualEventsResult { Total = experiences.Length, Experiences = experiences };
    }
}

[Api("Bad experiences of users.")]
internal sealed class UnusualEventsResult
{
    [Api("Number of experiences.", Required = true)]
    public long? Total { get; init; }

    [Api("The experiences.", Required = true)]
    public IReadOnlyList<UnusualExperience>? Experiences { get; init; }
}

[Api("A user's bad experience.")]
internal sealed class UnusualExperience
{
    [Api("User who had it.", Required = true)]
    public string? UserId { get; init; }

    [Api("Room it happened in.", Required = true)]
    public string? RoomId { get; init; }

    [Api("When it was reported.", Unit = ApiUnit.UnixSeconds)]
    public ulong? EventTime { get; init; }

    [Api("Its number in the table of experiences.", Required = true)]
    public ulong? ExperienceId { get; init; }

    [Api("What it means.", Required = true)]
    public string? Meaning { get; init; }

    [Api("Probable causes.", Required = true)]
    public IReadOnlyList<UnusualCause>? Causes { get; init; }
}

[Api("A probable cause of a bad experience.")]
internal sealed class UnusualCause
{
    [Api("Its number in the tables of abnormal events.", Required = true)]
    public ulong? AbnormalEventId { get; init; }

    [Api("What it means.", Required = true)]
    public string? Meaning { get; init; }

    [Api("The other user it concerns; empty when it concerns none.", Required = true)]
    public string? PeerId { get; init; }
}
