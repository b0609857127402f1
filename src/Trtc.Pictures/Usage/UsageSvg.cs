using Trtc.Pictures.Drawing;

namespace Trtc.Pictures.Usage;

/// <summary>Usage as SVG: bars on an axis, and below them the kinds with what they come to.</summary>
public static class UsageSvg
{
    /// <summary>Width of a picture.</summary>
    internal const double Width = SvgPicture.Width;

    /// <summary>Room at the edges.</summary>
    internal const double Margin = SvgPicture.Margin;

    /// <summary>How wide a character is at most, for each pixel of its height.</summary>
    internal const double CharacterWidth = 0.62;

    private const double Heading = 62;
    private const double LineHeight = 22;
    private const double LegendSize = 13;
    private const double Swatch = 12;
    private const int LongestKind = 40;

    /// <summary>A picture of usage, that stands by itself or in a page.</summary>
    /// <param name="chart">The usage.</param>
    /// <param name="id">Begin of the IDs and the name of the class in it, which no other picture of the same page has.</param>
    public static string Draw(UsageChart chart, string id)
    {
        var plot = Plot.Of(chart);
        var legend = Legend(chart);
        var height = Heading + plot.Height + (LineHeight * legend.Count) + Margin;
        var svg = SvgPicture.Begin(id, "usage", height, chart.Title, string.Join(' ', UsageText.Lines(chart)), Dark(chart.Kinds.Count));
        svg.Text(
            "text", chart.Title,
            ("x", Margin), ("y", 28), ("class", "ink"), ("font-size", 15), ("font-weight", "600"), ("fill", SvgPicture.Ink));
        svg.Text("text", chart.Unit, ("x", Margin), ("y", 48), ("class", "faint"), ("font-size", 12), ("fill", "#59636e"));
        svg.Begin("g", ("transform", $"translate(0 {Svg.Number(Heading)})"));
        plot.Draw(svg);
        svg.End();
        foreach (var (row, entries) in legend.Index())
        {
            Draw(svg, entries, Heading + plot.Height + (row * LineHeight) + LegendSize);
        }

        return svg.End().ToString();
    }

    /// <summary>The room that a text takes at most.</summary>
    internal static double Room(string text, double size) => TextWidth.Of(text) * size * CharacterWidth;

    private static void Draw(Svg svg, IReadOnlyList<Entry> entries, double y)
    {
        foreach (var entry in entries)
        {
            if (entry.Kind is { } kind)
            {
                svg.Empty(
                    "rect",
                    ("x", entry.X), ("y", y - 11), ("width", Swatch), ("height", Swatch), ("rx", 2),
                    ("class", $"k{kind % UsageColors.Count}"), ("fill", UsageColors.OnLight(kind)));
            }

            svg.Text(
                "text", entry.Text,
                ("x", entry.X + (entry.Kind is null ? 0 : Swatch + 6)), ("y", y), ("class", "ink"), ("font-size", LegendSize),
                ("fill", SvgPicture.Ink));
        }
    }

    // The kinds and what they come to, in as many rows as they need.
    private static List<List<Entry>> Legend(UsageChart chart)
    {
        var rows = new List<List<Entry>>();
        if (chart.IsEmpty)
        {
            return rows;
        }

        var entries = chart.Kinds
            .Select((name, kind) => (Kind: (int?)kind, Text: $"{BarLabels.Cut(name, LongestKind)} {UsageScale.Number(chart.OfKind(kind))}"))
            .Prepend((null, chart.TotalName + ":"));
        if (chart is { AddsUp: true, Kinds.Count: > 1 })
        {
            entries = entries.Append((null, $"together {UsageScale.Number(chart.OfAll())}"));
        }

        var x = double.MaxValue;
        foreach (var (kind, text) in entries)
        {
            var width = Room(text, LegendSize) + (kind is null ? 0 : Swatch + 6);
            if (x + width > Width - Margin)
            {
                (x, rows) = (Margin, [.. rows, []]);
            }

            rows[^1].Add(new Entry(kind, text, x));
            x += width + 14;
        }

        return rows;
    }

    private static IEnumerable<(string Class, string Has)> Dark(int kinds) =>
    [
        ("faint", "fill: #9aa4af;"), ("grid", "stroke: #2b333b;"), ("base", "stroke: #9aa4af;"),
        .. Enumerable.Range(0, Math.Min(kinds, UsageColors.Count)).Select(kind => ($"k{kind}", $"fill: {UsageColors.OnDark(kind)};")),
    ];

    private readonly record struct Entry(int? Kind, string Text, double X);
}
