using System.Globalization;
using Spectre.Console;
using Trtc.Cli.Layouts;
using Trtc.Pictures.Drawing;
using Trtc.Pictures.Usage;

namespace Trtc.Cli.Reports;

/// <summary>Usage as a table and a bar chart.</summary>
internal static class UsageReport
{
    private const int MostRows = 31;
    private const int MostColumns = 100;
    private const int PlainColumns = 80;

    /// <summary>Writes usage for people.</summary>
    /// <param name="usage">The usage.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="color">Whether there are colours: always, never or auto.</param>
    /// <param name="output">Where it is written.</param>
    public static void Write(Usage usage, UsageKind kind, string color, TextWriter output)
    {
        AnsiConsole.MarkupLineInterpolated($"[bold]{kind.Title}[/], {usage.StartTime} to {usage.EndTime}, in {usage.Unit}");
        if (usage.Totals.Values.All(v => v == 0))
        {
            AnsiConsole.MarkupLine("\nNothing was used.");
            return;
        }

        // Kinds and, where there are many rows, times without use would hide the rest.
        var kinds = usage.Kinds.Where(k => usage.Totals.GetValueOrDefault(k) > 0).ToArray();
        var used = usage.Rows.Where(r => r.Values.Values.Any(v => v > 0)).ToArray();
        var rows = usage.Rows.Count > MostRows ? used : usage.Rows;
        var table = new Table { Border = TableBorder.Simple, ShowFooters = true };
        table.AddColumn(new TableColumn(usage.IsByRoom ? "room" : "time (UTC)").Footer(usage.HasPeaks ? "peak" : "total").NoWrap());
        foreach (var name in kinds)
        {
            table.AddColumn(new TableColumn(Markup.Escape(name)).Footer(Number(usage.Totals[name])).RightAligned());
        }

        foreach (var row in rows)
        {
            table.AddRow([Markup.Escape(Short(row.Key)), .. kinds.Select(k => Number(row.Values.GetValueOrDefault(k)))]);
        }

        AnsiConsole.Write(table);
        if (rows.Count < usage.Rows.Count)
        {
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture, $"{usage.Rows.Count - rows.Count} rows without use are left out.");
        }

        var size = 1;
        var whole = UsageCharts.Of(usage, kind);
        var chart = whole.IsOverTime ? whole.Folded(MostRows, out size) : whole;
        if (whole.Bars.Count > chart.Bars.Count)
        {
            AnsiConsole.MarkupLineInterpolated(
                CultureInfo.InvariantCulture, $"Each bar stands for {size} rows, from the time that it has.");
        }

        Write(chart, color, output);
    }

    private static void Write(UsageChart chart, string color, TextWriter output)
    {
        var columns = Console.IsOutputRedirected ? PlainColumns : Math.Min(AnsiConsole.Profile.Width - 1, MostColumns);
        var console = BlockMarkup.Colored(color, output);
        var lines = UsageBlocks.Lines(chart, columns, console is not null);
        if (console is not null)
        {
            BlockMarkup.Write(console, lines);
        }
        else
        {
            output.WriteLine(string.Join('\n', MixBlocks.Plain(lines)));
        }
    }

    private static string Short(string time) => time.EndsWith(" 00:00:00", StringComparison.Ordinal) ? time[..^" 00:00:00".Length] : time;

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
