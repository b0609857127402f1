using Trtc.Client.Limits;
using Trtc.Client.Metadata;

namespace Trtc.Client.Transport;

/// <summary>A call of an action, from its first attempt to its last.</summary>
/// <param name="request">The first request.</param>
/// <param name="region">The region.</param>
/// <param name="renewal">How the request is made anew for every further attempt, where it is.</param>
internal sealed class Call(ITrtcRequest request, string? region, Renewal? renewal = null)
{
    private Lease? turn;
    private int outdated;

    public ITrtcRequest Request { get; private set; } = request;

    public string? Region { get; } = region;

    public bool IsRenewed => renewal is not null;

    public int Attempts { get; private set; }

    public bool ClockWasCorrected { get; set; }

    public bool IsSent { get; set; }

    public DateTimeOffset? ServerTime { get; private set; }

    public bool OutcomeIsUnknown { get; set; }

    public void Sends(Lease? withTurn) => (IsSent, ServerTime, turn) = (true, null, withTurn);

    public void IsAnswered(DateTimeOffset? serverTime)
    {
        (IsSent, ServerTime) = (false, serverTime);
        turn?.Ends(TurnOutcome.Answered);
    }

    public void Begin()
    {
        if (Attempts++ > 0 && renewal is not null)
        {
            Request = renewal.Make(outdated);
        }
    }

    /// <summary>Whether a refusal says only that the request was not new enough, and a newer one may be sent; counts it.</summary>
    public bool IsOutdated(Exception failure) =>
        renewal is not null && failure is Errors.TrtcException refusal && renewal.IsOutdated(refusal) && outdated++ < Renewal.Most;
}

/// <summary>How a request is made anew.</summary>
/// <param name="Make">Makes it; takes how many before it were refused as outdated.</param>
/// <param name="IsOutdated">Whether a refusal says only that.</param>
internal sealed record Renewal(Func<int, ITrtcRequest> Make, Func<Errors.TrtcException, bool> IsOutdated)
{
    /// <summary>How often a request is made anew because it was outdated.</summary>
    public const int Most = 3;
}
