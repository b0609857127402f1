using System.Threading.Channels;
using Trtc.Client.Metadata;

namespace Trtc.Client.Limits;

/// <summary>
/// Holds one action's documented rate as the service counts it: by arrival. The rate's N requests per window are N slots.
/// A slot is free again one window after its last request can have arrived, which is known only from the answer; so a
/// slow network can never push more than N requests into one window. Throttling answers make the window longer for a while.
/// </summary>
internal sealed class ActionLimiter
{
    // Clocks of the two sides may run apart, and timers are coarse.
    private const double Margin = 1.01;
    private const int TripsToKnow = 3;
    private const double SlowerBy = 1.5;
    private const double Slowest = 8;
    private const double RecoverBy = 0.97;

    private readonly ActionRate rate;
    private readonly TimeProvider time;
    private readonly Channel<long> slots;
    private readonly Lock gate = new();
    private TimeSpan shortestTrip = TimeSpan.MaxValue;
    private int trips;
    private double slowness = 1;

    public ActionLimiter(ActionRate rate, TimeProvider time)
    {
        (this.rate, this.time) = (rate, time);
        slots = Channel.CreateBounded<long>(rate.Requests);
        for (var i = 0; i < rate.Requests; i++)
        {
            slots.Writer.TryWrite(long.MinValue);
        }
    }

    /// <summary>Waits for a turn, in the order of asking, and takes it until the lease is disposed.</summary>
    public async ValueTask<Lease> EnterAsync(CancellationToken cancellationToken)
    {
        var freeAt = await slots.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // A timer may fire a little early.
            while (freeAt != long.MinValue && Until(freeAt) is { Ticks: > 0 } wait)
            {
                await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
            }
        }
        catch
        {
            slots.Writer.TryWrite(freeAt);
            throw;
        }

        return new Lease(this, time.GetTimestamp());
    }

    private TimeSpan Until(long timestamp)
    {
        var ticks = timestamp - time.GetTimestamp();
        return ticks <= 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(Math.Max(ticks / (double)time.TimestampFrequency, 0.001));
    }

    private void Leave(long sentAt, Outcome outcome)
    {
        var now = time.GetTimestamp();
        double seconds;
        lock (gate)
        {
            var trip = time.GetElapsedTime(sentAt, now);
            if (outcome != Outcome.Unanswered)
            {
                trips++;
                shortestTrip = trip < shortestTrip ? trip : shortestTrip;
            }

            slowness = outcome == Outcome.Throttled
                ? Math.Min(slowness * SlowerBy, Slowest)
                : Math.Max(slowness * RecoverBy, 1);

            // The request arrived at least the shortest trip's way back before now, and the next one needs its way there.
            // The first trips make connections and warm up, so they say nothing of how short a trip can be.
            var known = trips < rate.Requests * TripsToKnow ? TimeSpan.Zero : shortestTrip;
            seconds = (rate.Window.TotalSeconds * Margin * slowness) - known.TotalSeconds;
        }

        slots.Writer.TryWrite(now + (long)(seconds * time.TimestampFrequency));
    }

    /// <summary>What became of a request.</summary>
    internal enum Outcome
    {
        Unanswered,
        Answered,
        Throttled,
    }

    /// <summary>A turn that was taken.</summary>
    internal sealed class Lease(ActionLimiter limiter, long sentAt) : IDisposable
    {
        public Outcome Outcome { get; set; }

        public void Dispose() => limiter.Leave(sentAt, Outcome);
    }
}
