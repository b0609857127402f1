namespace Trtc.Emulator.State;

/// <summary>
/// A clock that can be set forward and back, and otherwise goes as the one beneath it. It shows only times that Unix seconds can tell,
/// with room behind them for what tasks and queries add.
/// </summary>
public sealed class EmulatorClock(TimeProvider beneath) : TimeProvider
{
    /// <summary>The first time it shows.</summary>
    public static readonly DateTimeOffset Earliest = DateTimeOffset.UnixEpoch;

    /// <summary>The last time it shows.</summary>
    public static readonly DateTimeOffset Latest = new(9998, 12, 31, 23, 59, 59, TimeSpan.Zero);

    private readonly Lock gate = new();
    private long offsetTicks;

    /// <summary>How far it is ahead of the clock beneath.</summary>
    internal TimeSpan Offset => TimeSpan.FromTicks(Interlocked.Read(ref offsetTicks));

    /// <summary>Told each new offset, one after the other, before the clock is said to be set.</summary>
    internal Action<TimeSpan>? Moved { get; set; }

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => beneath.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(
        Math.Clamp(beneath.GetUtcNow().UtcTicks + Interlocked.Read(ref offsetTicks), Earliest.UtcTicks, Latest.UtcTicks), TimeSpan.Zero);

    /// <inheritdoc/>
    public override long GetTimestamp() => beneath.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        beneath.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves the clock.</summary>
    /// <exception cref="ArgumentException">It would show a time that it cannot.</exception>
    public void Advance(TimeSpan by)
    {
        lock (gate)
        {
            RefuseBeyond(GetUtcNow(), by);
            MoveTo(Offset + by);
        }
    }

    /// <summary>Sets the clock, to a time or to one that much later.</summary>
    /// <exception cref="ArgumentException">It would show a time that it cannot.</exception>
    public void Set(DateTimeOffset now, TimeSpan later = default)
    {
        lock (gate)
        {
            RefuseBeyond(now, later);
            MoveTo(now + later - beneath.GetUtcNow());
        }
    }

    /// <summary>Is as far ahead as an earlier clock was.</summary>
    internal void GoOn(TimeSpan offset) => Interlocked.Exchange(ref offsetTicks, offset.Ticks);

    private void MoveTo(TimeSpan offset)
    {
        GoOn(offset);
        Moved?.Invoke(offset);
    }

    private static void RefuseBeyond(DateTimeOffset now, TimeSpan later)
    {
        if (later < Earliest - now || later > Latest - now)
        {
            throw new ArgumentException($"The clock can be set from {Earliest:yyyy-MM-dd} to {Latest:yyyy-MM-dd} only.");
        }
    }
}
