using System.Globalization;
using Spectre.Console;

namespace Trtc.Cli.Reports;

/// <summary>Usage as a table and a bar chart.</summary>
internal static class UsageReport
{
    private const int MostRows = 31;
    private const string Bandwidth = "Bandwidth";

    public static void Write(Usage usage, UsageKind kind)
    {
        var unit = usage.Kinds.Contains(Bandwidth) ? "Mbps" : "minutes";
        AnsiConsole.MarkupLineInterpolated($"[bold]{kind.Title}[/], {usage.StartTime} to {usage.EndTime}, in {unit}");
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
        table.AddColumn(new TableColumn(usage.RowKey == "time" ? "time (UTC)" : "room").Footer(unit == "Mbps" ? "peak" : "total").NoWrap());
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

        var chart = new BarChart { ShowValues = true, Culture = CultureInfo.InvariantCulture };
        foreach (var row in rows.TakeLast(MostRows))
        {
            chart.AddItem(Markup.Escape(Short(row.Key)), Math.Round(row.Values.Values.Sum(), 2), Color.Teal);
        }

        AnsiConsole.Write(chart);
    }

    private static string Short(string time) => time.EndsWith(" 00:00:00", StringComparison.Ordinal) ? time[..^" 00:00:00".Length] : time;

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
