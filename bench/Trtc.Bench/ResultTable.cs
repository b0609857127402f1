using System.Globalization;
using System.Text;

namespace Trtc.Bench;

/// <summary>The table of a run, as Markdown.</summary>
internal static class ResultTable
{
    private const string Absent = "–";

    public static string Of(IEnumerable<Row> rows, Figures? before, Figures now)
    {
        var table = new StringBuilder(before is null ? "| what | now |" : "| what | before | now | now / before |")
            .Append(" goal | beside | now / beside |\n")
            .Append(before is null ? "|---|---|---|---|---|\n" : "|---|---|---|---|---|---|---|\n");
        foreach (var row in rows.Where(r => now.Of(r.Figure) is not null))
        {
            var value = now.Of(row.Figure);
            table.Append(CultureInfo.InvariantCulture, $"| {row.What} |");
            if (before is not null)
            {
                var old = before.Of(row.Figure);
                table.Append(CultureInfo.InvariantCulture, $" {Text(row, old)} | {Text(row, value)} | {Ratio(value, old)} |");
            }
            else
            {
                table.Append(CultureInfo.InvariantCulture, $" {Text(row, value)} |");
            }

            var beside = row.Beside is { } name ? now.Of(name) : null;
            var besideText = beside is null ? Absent : $"{row.BesideIs}: {Text(row, beside)}";
            table.Append(CultureInfo.InvariantCulture, $" {row.Goal} | {besideText} | {Ratio(value, beside)} |\n");
        }

        return table.ToString();
    }

    private static string Text(Row row, double? value) =>
        value is { } number ? string.Format(CultureInfo.InvariantCulture, row.Format, number) : Absent;

    private static string Ratio(double? one, double? other) =>
        one is { } a && other is { } b && b != 0 ? (a / b).ToString("0.00", CultureInfo.InvariantCulture) : Absent;
}
