namespace Trtc.Client.Limits;

/// <summary>A turn that a caller has until its request has ended.</summary>
internal sealed class Lease(ActionLimiter limiter, Turn turn, long sentAt) : IDisposable
{
    private TurnOutcome outcome;
    private long answeredAt;

    /// <summary>Notes that an answer came, and which.</summary>
    public void Ends(TurnOutcome with)
    {
        if (outcome == TurnOutcome.Unanswered)
        {
            answeredAt = limiter.Now;
        }

        outcome = with;
    }

    /// <inheritdoc/>
    public void Dispose() => limiter.Leave(turn, sentAt, outcome == TurnOutcome.Unanswered ? limiter.Now : answeredAt, outcome);
}
