using Trtc.Pictures.Usage;

namespace Trtc.Cli.Reports;

/// <summary>Usage as charts.</summary>
internal static class UsageCharts
{
    // More bars than these are no bars any more.
    private const int MostDays = 400;
    private const int MostRooms = 20;
    private const int Month = 7;
    private const string Midnight = " 00:00:00";

    /// <summary>The chart of a usage: rooms by what they used, times as they come, what was never used left out.</summary>
    public static UsageChart Of(Usage usage, UsageKind kind)
    {
        // A peak is no amount, and stands with peaks only.
        var kinds = usage.Kinds
            .Where(k => !usage.HasPeaks || k == Usage.Bandwidth)
            .Where(k => usage.Totals.GetValueOrDefault(k) > 0).ToArray();
        var areDays = usage.Rows.All(r => r.Key.EndsWith(Midnight, StringComparison.Ordinal));
        var chart = new UsageChart(
            $"{kind.Title}, {usage.StartTime}{(usage.EndTime == usage.StartTime ? "" : $" to {usage.EndTime}")}",
            usage.Unit,
            kinds,
            [.. usage.Rows.Select(r => new UsageBar(
                usage.IsByRoom ? r.Key : Label(r.Key, areDays), [.. kinds.Select(k => r.Values.GetValueOrDefault(k))]))])
        {
            AddsUp = !usage.HasPeaks,
            IsOverTime = !usage.IsByRoom,
        };
        return usage.IsByRoom ? Rooms(chart) : chart.Bars.Count > MostDays ? Months(chart) : chart;
    }

    private static UsageChart Rooms(UsageChart chart)
    {
        var rooms = chart.Bars.OrderByDescending(chart.Of).ToArray();
        if (rooms.Length <= MostRooms)
        {
            return chart with { Bars = rooms };
        }

        var others = rooms[(MostRooms - 1)..];
        return chart with { Bars = [.. rooms[..(MostRooms - 1)], chart.Together($"{others.Length} other rooms", others)] };
    }

    private static UsageChart Months(UsageChart chart) => chart with
    {
        Title = chart.Title + ", by month",
        Bars = [.. chart.Bars.GroupBy(b => b.Label[..Math.Min(Month, b.Label.Length)]).Select(g => chart.Together(g.Key, [.. g]))],
    };

    // Days are told as days, and times to the minute.
    private static string Label(string key, bool isDay) =>
        isDay ? key[..^Midnight.Length] : key.EndsWith(":00", StringComparison.Ordinal) ? key[..^":00".Length] : key;
}
