using System.Collections.Concurrent;
using Trtc.Client.Metadata;

namespace Trtc.Client.Limits;

/// <summary>One limiter per action.</summary>
internal sealed class RateLimits(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, ActionLimiter> limiters = new();

    public ValueTask<ActionLimiter.Lease> EnterAsync(ApiAction action, CancellationToken cancellationToken) =>
        limiters.GetOrAdd(action.Name, _ => new ActionLimiter(action.Rate, time)).EnterAsync(cancellationToken);
}
