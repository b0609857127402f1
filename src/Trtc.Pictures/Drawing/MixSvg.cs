using Trtc.Pictures.Mixes;

namespace Trtc.Pictures.Drawing;

/// <summary>
/// Mixes as SVG: the canvas to scale, and below it what it shows, in words. What is around the canvas follows the reader's light or dark;
/// the canvas itself is what viewers see.
/// </summary>
public static class MixSvg
{
    private const double Margin = SvgPicture.Margin;
    private const double Heading = 44;
    private const double LineHeight = 19;
    private const double CanvasWidth = SvgPicture.Width - (2 * Margin);
    private const double CanvasHeight = 460;
    private const int LineLength = 96;

    /// <summary>A picture of a mix, that stands by itself or in a page.</summary>
    /// <param name="mix">The mix.</param>
    /// <param name="id">Begin of the IDs in it, which no other picture of the same page has.</param>
    public static string Draw(Mix mix, string id) => Draw([(null, mix)], mix.Name, id);

    /// <summary>A picture of several mixes, one below the other, each with a heading of its own where it is given one.</summary>
    public static string Draw(IReadOnlyList<(string? Heading, Mix Mix)> mixes, string title, string id)
    {
        var parts = mixes.Select(m => (m.Heading, m.Mix, Legend: Legend(m.Mix))).ToArray();
        var height = parts.Sum(p => Height(p.Mix, p.Legend));
        var svg = SvgPicture.Begin(
            id, "mix", height, title, string.Join(". ", mixes.SelectMany(m => MixText.Lines(m.Mix))), [("edge", "stroke: #9aa4af;")]);
        var top = 0.0;
        foreach (var (i, (heading, mix, legend)) in parts.Index())
        {
            Draw(svg, mix, heading, legend, $"{id}-{i}", top);
            top += Height(mix, legend);
        }

        return svg.End().ToString();
    }

    private static void Draw(
        Svg svg, Mix mix, string? heading, IReadOnlyList<(MixWindow? Window, string Line)> legend, string id, double top)
    {
        svg.Text(
            "text",
            (heading is null ? "" : heading + " ") + MixText.Heading(mix),
            ("x", Margin), ("y", top + 28), ("class", "ink"), ("font-size", 15), ("font-weight", "600"), ("fill", SvgPicture.Ink));
        var scale = Scale(mix);
        svg.Begin("g", ("transform", $"translate({Svg.Number(Margin)} {Svg.Number(top + Heading)})"));
        new CanvasSvg(svg, mix, scale, id).Draw();
        svg.End();
        var y = top + Heading + (mix.Height * scale) + LineHeight + 6;
        foreach (var (window, line) in legend)
        {
            if (window is not null)
            {
                svg.Empty(
                    "rect",
                    ("x", Margin), ("y", y - 11), ("width", 12), ("height", 12), ("rx", 2), ("fill", Palette.Window(window.Number)),
                    ("class", "edge"), ("stroke", "#59636e"));
            }

            svg.Text("text", line, ("x", Margin + 20), ("y", y), ("class", "ink"), ("font-size", 13), ("fill", SvgPicture.Ink));
            y += LineHeight;
        }
    }

    private static double Scale(Mix mix) => Math.Min(CanvasWidth / mix.Width, CanvasHeight / mix.Height);

    private static double Height(Mix mix, IReadOnlyList<(MixWindow? Window, string Line)> legend) =>
        Heading + (mix.Height * Scale(mix)) + (LineHeight * (legend.Count + 1)) + Margin;

    // The lines below the canvas; what is too long goes on in the next one.
    private static IReadOnlyList<(MixWindow? Window, string Line)> Legend(Mix mix) =>
        [.. MixText.Details(mix).Index().SelectMany(d =>
            Wrapped(d.Item).Select((line, part) => (part == 0 ? mix.Windows.ElementAtOrDefault(d.Index) : null, line)))];

    private static IEnumerable<string> Wrapped(string line)
    {
        while (line.Length > LineLength)
        {
            var at = line.LastIndexOf(' ', LineLength) is > LineLength / 2 and var space ? space : LineLength;
            yield return line[..at];
            line = line[at..].TrimStart();
        }

        yield return line;
    }
}
