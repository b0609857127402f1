using Trtc.Pictures.Drawing;

namespace Trtc.Pictures.Usage;

/// <summary>What stands in the place of bars where nothing was used.</summary>
internal sealed class NothingPlot(UsageChart chart) : Plot(chart)
{
    private const double Tall = 110;

    public override double Height => Tall;

    public override void Draw(Svg svg)
    {
        Text(svg, UsageText.Nothing, UsageSvg.Width / 2, Tall / 2, "middle", "ink");
        Line(svg, true, UsageSvg.Margin, Tall - Gap, UsageSvg.Width - UsageSvg.Margin, Tall - Gap);
    }
}
