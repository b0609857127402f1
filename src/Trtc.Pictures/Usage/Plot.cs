using Trtc.Pictures.Drawing;
using Trtc.Pictures.Mixes;

namespace Trtc.Pictures.Usage;

/// <summary>The bars of a chart on their axis.</summary>
internal abstract class Plot(UsageChart chart)
{
    /// <summary>Size of the text at axes and bars.</summary>
    protected const double TextSize = 12;

    /// <summary>From a line to its text.</summary>
    protected const double Gap = 8;

    // What shows that there is something, however little.
    private const double Least = 1;

    /// <summary>How high it is.</summary>
    public abstract double Height { get; }

    /// <summary>What is left free between the kinds of a stack.</summary>
    protected virtual double Seam => 0.8;

    protected UsageChart Chart => chart;

    /// <summary>The plot that is right for a chart: times from left to right, rooms one below the other.</summary>
    public static Plot Of(UsageChart chart) =>
        chart.IsEmpty ? new NothingPlot(chart) : chart.IsOverTime ? new ColumnPlot(chart) : new RowPlot(chart);

    /// <summary>Draws it.</summary>
    public abstract void Draw(Svg svg);

    /// <summary>The parts of a bar: their kinds, where each begins, and how long it is.</summary>
    /// <param name="bar">The bar.</param>
    /// <param name="length">The pixels of a value.</param>
    protected IEnumerable<(int Kind, double From, double Length)> Parts(UsageBar bar, Func<double, double> length)
    {
        var used = Enumerable.Range(0, chart.Kinds.Count).Where(kind => UsageChart.ValueOf(bar, kind) > 0).ToArray();
        if (!chart.AddsUp)
        {
            return used.Select(kind => (kind, 0.0, Math.Max(Least, length(UsageChart.ValueOf(bar, kind)))));
        }

        if (length(chart.Of(bar)) < Least)
        {
            return used.Take(1).Select(_ => (used.MaxBy(kind => UsageChart.ValueOf(bar, kind)), 0.0, Least));
        }

        var parts = new List<(int Kind, double From, double Length)>();
        var below = 0.0;
        foreach (var kind in used)
        {
            var (from, to) = (length(below), length(below += UsageChart.ValueOf(bar, kind)));
            var seam = kind != used[^1] && to - from > 3 * Seam ? Seam : 0;
            parts.Add((kind, from, to - from - seam));
        }

        return parts;
    }

    /// <summary>Draws a part of a bar.</summary>
    protected static void Part(Svg svg, int kind, Area area) => svg.Empty(
        "rect",
        ("x", area.X), ("y", area.Y), ("width", area.Width), ("height", area.Height),
        ("class", $"k{kind % UsageColors.Count}"), ("fill", UsageColors.OnLight(kind)));

    /// <summary>Draws a line: of the axis, or of a step.</summary>
    protected static void Line(Svg svg, bool isBase, double x1, double y1, double x2, double y2) => svg.Empty(
        "line",
        ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2),
        ("class", isBase ? "base" : "grid"), ("stroke", isBase ? "#59636e" : "#dde2e7"));

    /// <summary>Writes a text.</summary>
    protected static void Text(Svg svg, string text, double x, double y, string anchor = "start", string of = "faint") => svg.Text(
        "text", text,
        ("x", x), ("y", y), ("text-anchor", anchor == "start" ? null : anchor), ("class", of), ("font-size", TextSize),
        ("fill", of == "ink" ? SvgPicture.Ink : "#59636e"));

    /// <summary>What can be pointed at to see the values of a bar, however low it is.</summary>
    protected void Target(Svg svg, UsageBar bar, double x, double y, double width, double height)
    {
        svg.Text("title", UsageText.Of(chart, bar));
        svg.Empty("rect", ("x", x), ("y", y), ("width", width), ("height", height), ("fill", "none"), ("pointer-events", "all"));
    }
}
