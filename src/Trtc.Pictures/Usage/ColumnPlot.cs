using Trtc.Pictures.Drawing;
using Trtc.Pictures.Mixes;

namespace Trtc.Pictures.Usage;

/// <summary>Bars from left to right, one for each time.</summary>
internal sealed class ColumnPlot : Plot
{
    private const double Tall = 240;
    private const double Below = 42;
    private const double Right = UsageSvg.Width - UsageSvg.Margin;
    private const double Widest = 48;
    private const double NarrowSlot = 4;
    private const int MostSteps = 5;

    private readonly UsageScale scale;
    private readonly double left;
    private readonly double slot;
    private readonly bool hasValues;

    public ColumnPlot(UsageChart chart)
        : base(chart)
    {
        scale = chart.Scale(MostSteps);
        left = UsageSvg.Margin + Enumerable.Range(0, scale.Steps + 1).Max(i => UsageSvg.Room(scale.Label(i), TextSize)) + Gap;
        slot = (Right - left) / chart.Bars.Count;
        hasValues = chart.Bars.All(b => UsageSvg.Room(UsageScale.Number(chart.Of(b)), TextSize) + Gap < slot);
    }

    public override double Height => Tall + Below;

    // Where bars touch each other, it would be dots.
    protected override double Seam => slot < NarrowSlot ? 0 : base.Seam;

    public override void Draw(Svg svg)
    {
        for (var i = 0; i <= scale.Steps; i++)
        {
            var y = Tall - Length(scale.At(i));
            if (i > 0)
            {
                Line(svg, false, left, y, Right, y);
            }

            Text(svg, scale.Label(i), left - Gap, y + 4, "end");
        }

        // Where bars touch each other, half pixels would show as stripes.
        svg.Begin("g", ("shape-rendering", slot < NarrowSlot ? "crispEdges" : null));
        foreach (var (i, bar) in Chart.Bars.Index())
        {
            svg.Begin("g");
            Target(svg, bar, left + (i * slot), 0, slot, Tall);
            Bar(svg, bar, left + ((i + 0.5) * slot));
            svg.End();
        }

        svg.End();
        Line(svg, true, left, Tall, Right, Tall);
        Labels(svg);
    }

    private double Length(double value) => scale.Part(value) * Tall;

    private void Bar(Svg svg, UsageBar bar, double middle)
    {
        // Those that touch each other overlap a little, so that no rounding leaves a gap.
        var width = slot < NarrowSlot ? slot + 0.4 : Math.Min(Widest, slot * 0.76);
        var each = Chart.AddsUp ? width : width / Math.Max(1, Chart.Kinds.Count);
        foreach (var (kind, from, length) in Parts(bar, Length))
        {
            var x = middle - (width / 2) + (Chart.AddsUp ? 0 : kind * each);
            Part(svg, kind, new Area(x, Tall - from - length, each, length));
        }

        if (hasValues && Chart.Of(bar) > 0)
        {
            Text(svg, UsageScale.Number(Chart.Of(bar)), middle, Tall - Length(Chart.Of(bar)) - 5, "middle", "ink");
        }
    }

    // Below the bars, as many as there is room for.
    private void Labels(Svg svg)
    {
        var labels = BarLabels.OfTimes(Chart.Bars);
        var wide = labels.Max(l => UsageSvg.Room(l, TextSize));
        var every = BarLabels.Every(wide + Gap, slot);
        for (var i = 0; i < labels.Count; i += every)
        {
            var middle = left + ((i + 0.5) * slot);
            var x = Math.Clamp(middle, UsageSvg.Margin + (wide / 2), UsageSvg.Width - 4 - (wide / 2));
            if (every > 1)
            {
                Line(svg, true, middle, Tall, middle, Tall + 4);
            }

            Text(svg, labels[i], x, Tall + 18, "middle");
        }
    }
}
