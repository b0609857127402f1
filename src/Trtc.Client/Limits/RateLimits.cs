using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Trtc.Client.Metadata;

namespace Trtc.Client.Limits;

/// <summary>
/// One limiter per action. The service counts an account's requests together, so all clients of an account at an endpoint have the same.
/// </summary>
internal sealed class RateLimits(TimeProvider time)
{
    // By clock: a clock that goes takes its limits along.
    private static readonly ConditionalWeakTable<TimeProvider, Accounts> Shared = [];

    private readonly ConcurrentDictionary<string, ActionLimiter> limiters = new();

    /// <summary>The limits of an account, told by the ID of its key, for as long as anybody has them.</summary>
    public static RateLimits Of(string endpoint, string secretId, TimeProvider time) =>
        Shared.GetOrAdd(time, static clock => new Accounts(clock)).Of(endpoint, secretId);

    public ValueTask<ActionLimiter.Lease> EnterAsync(ApiAction action, CancellationToken cancellationToken) =>
        limiters.GetOrAdd(action.Name, _ => new ActionLimiter(action.Rate, time)).EnterAsync(cancellationToken);

    private sealed class Accounts(TimeProvider time)
    {
        private readonly Dictionary<(string Endpoint, string SecretId), WeakReference<RateLimits>> known = [];
        private readonly Lock gate = new();

        public RateLimits Of(string endpoint, string secretId)
        {
            lock (gate)
            {
                if (known.TryGetValue((endpoint, secretId), out var reference) && reference.TryGetTarget(out var limits))
                {
                    return limits;
                }

                // Keys of temporary credentials come and go.
                foreach (var gone in known.Where(k => !k.Value.TryGetTarget(out _)).Select(k => k.Key).ToArray())
                {
                    known.Remove(gone);
                }

                limits = new RateLimits(time);
                known[(endpoint, secretId)] = new(limits);
                return limits;
            }
        }
    }
}
