namespace Trtc.Emulator.State;

/// <summary>Sums of times and durations that callers named, which end where the calendar does.</summary>
internal static class Times
{
    /// <summary>The time after another, or the last one there is.</summary>
    public static DateTimeOffset Plus(this DateTimeOffset time, TimeSpan duration) =>
        duration > DateTimeOffset.MaxValue - time ? DateTimeOffset.MaxValue : time + duration;

    /// <summary>A number of seconds, or the longest time there is.</summary>
    public static TimeSpan Seconds(double seconds) =>
        seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;

    public static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;

    public static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
}
