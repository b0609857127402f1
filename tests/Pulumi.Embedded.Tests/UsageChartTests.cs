using System.Globalization;
using Pulumi.Embedded.Execution;
using Spectre.Console;
using Trtc.Cli.Reports;

namespace Pulumi.Embedded.Tests;

/// <summary>What becomes of usage in charts, and what is shown while it is asked for.</summary>
public sealed class UsageChartTests
{
    private static readonly DateTime First = new(2025, 1, 30, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Days_are_told_as_days_and_kinds_without_use_are_left_out()
    {
        var chart = UsageCharts.Of(Times(["Audio", "HD", "2K"], TimeSpan.FromDays(1), 3, i => [i, 0, 10]), Kind("trtc"));
        Assert.Equal("Audio and video, 2025-01-30 to 2025-02-01", chart.Title);
        Assert.Equal("minutes", chart.Unit);
        Assert.Equal(["Audio", "2K"], chart.Kinds);
        Assert.Equal(
            ["2025-01-30 0 10", "2025-01-31 1 10", "2025-02-01 2 10"], chart.Bars.Select(b => $"{b.Label} {string.Join(' ', b.Values)}"));
        Assert.True(chart is { AddsUp: true, IsOverTime: true });
        Assert.Equal(33, chart.OfAll());
    }

    [Fact]
    public void Five_minutes_are_told_to_the_minute_and_fold_to_hours()
    {
        var chart = UsageCharts.Of(Times(["Audio"], TimeSpan.FromMinutes(5), 288, i => [i % 12]), Kind("trtc"));
        Assert.Equal("Audio and video, 2025-01-30", chart.Title);
        Assert.Equal(["2025-01-30 00:00", "2025-01-30 00:05"], chart.Bars.Take(2).Select(b => b.Label));
        var hours = chart.Folded(31, out var size);
        Assert.Equal((12, 24), (size, hours.Bars.Count));
        Assert.All(hours.Bars, b => Assert.Equal(66, b.Values[0]));
        Assert.Equal("2025-01-30 23:00", hours.Bars[^1].Label);
        Assert.Equal(chart.Bars.Count, chart.Folded(288, out size).Bars.Count);
        Assert.Equal(1, size);
    }

    [Fact]
    public void Peaks_are_no_sums_and_stand_with_peaks_only()
    {
        var chart = UsageCharts.Of(Times(["Minutes", "Bandwidth"], TimeSpan.FromDays(1), 90, i => [1000, i % 30]), Kind("relay"));
        Assert.Equal("Mbps", chart.Unit);
        Assert.Equal(["Bandwidth"], chart.Kinds);
        Assert.Equal(29, chart.OfAll());
        Assert.Equal([2.0, 5, 8], chart.Folded(31, out _).Bars.Take(3).Select(b => b.Values[0]));
    }

    [Fact]
    public void Years_are_told_in_months()
    {
        var chart = UsageCharts.Of(Times(["Audio"], TimeSpan.FromDays(1), 500, _ => [2]), Kind("trtc"));
        Assert.EndsWith(", by month", chart.Title, StringComparison.Ordinal);
        Assert.Equal(["2025-01 4", "2025-02 56", "2025-03 62"], chart.Bars.Take(3).Select(b => $"{b.Label} {b.Values[0]}"));
        Assert.Equal(1000, chart.OfAll());
    }

    [Fact]
    public void Rooms_come_by_what_they_used_and_the_many_small_ones_together()
    {
        var rows = Enumerable.Range(1, 50).Select(i => new UsageLine($"{i}", new Dictionary<string, double> { ["HD"] = i })).ToArray();
        var usage = new Usage("2025-01-30 00:00", "2025-01-31 00:00", "roomId", ["HD"], rows, Total(["HD"], rows));
        var chart = UsageCharts.Of(usage, Kind("rooms"));
        Assert.False(chart.IsOverTime);
        Assert.Equal(20, chart.Bars.Count);
        Assert.Equal(["50", "49"], chart.Bars.Take(2).Select(b => b.Label));
        Assert.Equal(("31 other rooms", 496.0), (chart.Bars[^1].Label, chart.Bars[^1].Values[0]));
        Assert.Equal(1275, chart.OfAll());
    }

    [Fact]
    public void Nothing_is_an_empty_chart()
    {
        Assert.True(UsageCharts.Of(Times(["Audio"], TimeSpan.FromDays(1), 7, _ => [0]), Kind("trtc")).IsEmpty);
        Assert.True(UsageCharts.Of(new Usage("a", "b", "roomId", [], [], new Dictionary<string, double>()), Kind("rooms")).IsEmpty);
    }

    [Fact]
    public async Task At_a_terminal_the_last_that_is_said_stands_in_a_line_that_goes_with_the_answer()
    {
        using var lines = new StringWriter();
        using var screen = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(screen),
        });
        var progress = new CallProgress(lines, console, "asking [x]");
        var answer = await progress.RunAsync(() =>
        {
            Say(progress, Severity.Info, "1 of 2 requests answered [x]");
            Say(progress, Severity.Warning, "look out");
            return Task.FromResult(7);
        });
        Assert.Equal(7, answer);
        Assert.Contains("asking [x]", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("1 of 2 requests answered [x]", screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("look out", screen.ToString(), StringComparison.Ordinal);
        Assert.Equal("", lines.ToString());

        // What comes late is a line.
        Say(progress, Severity.Info, "late");
        Assert.Equal("late\n", lines.ToString());
    }

    [Fact]
    public async Task Elsewhere_each_is_a_line()
    {
        using var lines = new StringWriter();
        var progress = new CallProgress(lines, null, "asking");
        await progress.RunAsync(() =>
        {
            Say(progress, Severity.Info, "1 of 2");
            Say(progress, Severity.Info, "2 of 2");
            return Task.FromResult(7);
        });
        Assert.Equal("1 of 2\n2 of 2\n", lines.ToString());
    }

    private static void Say(CallProgress progress, Severity severity, string message) =>
        progress.Say(new Diagnostic(severity, null, message));

    private static UsageKind Kind(string name) => UsageKind.All.Single(k => k.Name == name);

    private static Usage Times(string[] kinds, TimeSpan unit, int count, Func<int, double[]> values)
    {
        var rows = Enumerable.Range(0, count).Select(i => new UsageLine(
            (First + (unit * i)).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            kinds.Zip(values(i)).ToDictionary(v => v.First, v => v.Second))).ToArray();
        return new Usage(rows[0].Key[..10], rows[^1].Key[..10], "time", kinds, rows, Total(kinds, rows));
    }

    private static Dictionary<string, double> Total(string[] kinds, UsageLine[] rows) =>
        kinds.ToDictionary(k => k, k => rows.Sum(r => r.Values[k]));
}
