namespace Trtc.Client.Limits;

/// <summary>
/// Waits for a moment to a fraction of a millisecond. A timer fires up to a tick of the system late, and a request that is late makes
/// its turn late from then on, window after window.
/// </summary>
internal static class PreciseDelay
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan Millisecond = TimeSpan.FromMilliseconds(1);

    // A sleep of a millisecond takes a little more.
    private static readonly TimeSpan Sleep = TimeSpan.FromMilliseconds(1.25);

    /// <summary>Waits until a timestamp of a clock.</summary>
    public static async ValueTask UntilAsync(long moment, TimeProvider time, CancellationToken cancellationToken)
    {
        // Only the system's clock goes on while a thread waits.
        var tick = time == TimeProvider.System ? Tick : TimeSpan.Zero;
        while (moment - time.GetTimestamp() is > 0 and var ticks)
        {
            var wait = TimeSpan.FromSeconds(ticks / (double)time.TimestampFrequency);
            if (wait > tick)
            {
                // It may fire a little early, too.
                var rest = wait - tick;
                await Task.Delay(rest < Millisecond ? Millisecond : rest, time, cancellationToken).ConfigureAwait(false);
            }
            else if (wait > Sleep)
            {
                Thread.Sleep(1);
            }
            else
            {
                Thread.SpinWait(50);
            }
        }
    }
}
