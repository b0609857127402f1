namespace Trtc.Emulator.State;

/// <summary>A clock that can be set forward and back, and otherwise goes as the one beneath it.</summary>
public sealed class EmulatorClock(TimeProvider beneath) : TimeProvider
{
    private long offsetTicks;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => beneath.TimestampFrequency;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => beneath.GetUtcNow().AddTicks(Interlocked.Read(ref offsetTicks));

    /// <inheritdoc/>
    public override long GetTimestamp() => beneath.GetTimestamp();

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        beneath.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves the clock.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref offsetTicks, by.Ticks);

    /// <summary>Sets the clock.</summary>
    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref offsetTicks, (now - beneath.GetUtcNow()).Ticks);
}
