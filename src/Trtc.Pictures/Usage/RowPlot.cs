using Trtc.Pictures.Drawing;
using Trtc.Pictures.Mixes;

namespace Trtc.Pictures.Usage;

/// <summary>Bars one below the other, one for each room, since names of rooms are long.</summary>
internal sealed class RowPlot : Plot
{
    private const double Row = 24;
    private const double Thick = 15;
    private const double Below = 42;
    private const int LongestName = 24;
    private const int MostSteps = 5;

    private readonly UsageScale scale;
    private readonly double left;
    private readonly double right;

    public RowPlot(UsageChart chart)
        : base(chart)
    {
        scale = chart.Scale(MostSteps);
        left = UsageSvg.Margin + chart.Bars.Max(b => UsageSvg.Room(Name(b), TextSize)) + Gap;

        // The value stands behind its bar.
        right = UsageSvg.Width - UsageSvg.Margin - chart.Bars.Max(b => UsageSvg.Room(Value(b), TextSize)) - Gap;
    }

    public override double Height => (Row * Chart.Bars.Count) + Below;

    private double Bottom => Row * Chart.Bars.Count;

    public override void Draw(Svg svg)
    {
        for (var i = 1; i <= scale.Steps; i++)
        {
            Line(svg, false, left + Length(scale.At(i)), 0, left + Length(scale.At(i)), Bottom);
        }

        foreach (var (i, bar) in Chart.Bars.Index())
        {
            svg.Begin("g");
            Target(svg, bar, UsageSvg.Margin, i * Row, UsageSvg.Width - (2 * UsageSvg.Margin), Row);
            Bar(svg, bar, (i * Row) + ((Row - Thick) / 2));
            svg.End();
        }

        Line(svg, true, left, 0, left, Bottom);
        for (var i = 0; i <= scale.Steps; i++)
        {
            Text(svg, scale.Label(i), left + Length(scale.At(i)), Bottom + 16, "middle");
        }
    }

    private static string Name(UsageBar bar) => BarLabels.Cut(bar.Label, LongestName);

    private string Value(UsageBar bar) => UsageScale.Number(Chart.Of(bar));

    private double Length(double value) => scale.Part(value) * (right - left);

    private void Bar(Svg svg, UsageBar bar, double top)
    {
        Text(svg, Name(bar), left - Gap, top + 12, "end", "ink");
        var each = Chart.AddsUp ? Thick : Thick / Math.Max(1, Chart.Kinds.Count);
        foreach (var (kind, from, length) in Parts(bar, Length))
        {
            Part(svg, kind, new Area(left + from, top + (Chart.AddsUp ? 0 : kind * each), length, each));
        }

        Text(svg, Value(bar), left + Length(Chart.Of(bar)) + 6, top + 12, of: "ink");
    }
}
