using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Trtc.Client.Metadata;

namespace Trtc.Client.Limits;

/// <summary>
/// One limiter per action. The service counts an account's requests together, so all clients of an account at an endpoint have the same,
/// and all processes that have the same folder keep one pace.
/// </summary>
internal sealed class RateLimits(RateLimits.Account account, TimeProvider time)
{
    // By clock: a clock that goes takes its limits along.
    private static readonly ConditionalWeakTable<TimeProvider, Accounts> Shared = [];

    private readonly ConcurrentDictionary<string, ActionLimiter> limiters = new();

    /// <summary>The limits of an account, for as long as anybody has them.</summary>
    public static RateLimits Of(Account account, TimeProvider time) =>
        Shared.GetOrAdd(time, static clock => new Accounts(clock)).Of(account);

    /// <summary>A turn of an action, if one is free and nobody waits.</summary>
    public Lease? TryEnter(ApiAction action) => Limiter(action).TryEnter();

    /// <summary>Waits for a turn of an action.</summary>
    public ValueTask<Lease> EnterAsync(ApiAction action, CancellationToken cancellationToken) =>
        Limiter(action).EnterAsync(cancellationToken);

    private ActionLimiter Limiter(ApiAction action) =>
        limiters.GetOrAdd(action.Name, static (_, at) => at.Limits.Create(at.Action), (Limits: this, Action: action));

    // No other process knows a clock that somebody moves.
    private ActionLimiter Create(ApiAction action) => new(
        action.Rate,
        time,
        account.Folder is { } folder && time == TimeProvider.System
            ? new TurnFile(folder, account.Endpoint, account.SecretId, action.Name, time)
            : null);

    /// <summary>Whose requests the service counts together, as far as a client can tell.</summary>
    /// <param name="Endpoint">The endpoint.</param>
    /// <param name="SecretId">ID of the account's key.</param>
    /// <param name="Folder">Where processes keep their common pace; null for this one alone.</param>
    internal sealed record Account(string Endpoint, string SecretId, string? Folder);

    private sealed class Accounts(TimeProvider time)
    {
        private readonly Dictionary<Account, WeakReference<RateLimits>> known = [];
        private readonly Lock gate = new();

        public RateLimits Of(Account account)
        {
            lock (gate)
            {
                if (known.TryGetValue(account, out var reference) && reference.TryGetTarget(out var limits))
                {
                    return limits;
                }

                // Keys of temporary credentials come and go.
                foreach (var gone in known.Where(k => !k.Value.TryGetTarget(out _)).Select(k => k.Key).ToArray())
                {
                    known.Remove(gone);
                }

                limits = new RateLimits(account, time);
                known[account] = new(limits);
                return limits;
            }
        }
    }
}
