using System.Text;

namespace Trtc.Cli.Reports;

/// <summary>CSV as RFC 4180 has it, but for lines that end as those of a terminal do.</summary>
internal static class CsvText
{
    /// <summary>Lines of fields.</summary>
    public static string Of(IEnumerable<IEnumerable<string>> lines) =>
        lines.Aggregate(new StringBuilder(), (text, fields) => text.AppendJoin(',', fields.Select(Field)).Append('\n')).ToString();

    private static string Field(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
