namespace Trtc.Pictures.Drawing;

/// <summary>
/// What every picture is in: its size, its words for those who do not see it, its ground, and how it follows light and dark.
/// </summary>
internal static class SvgPicture
{
    /// <summary>Width of a picture.</summary>
    public const double Width = 720;

    /// <summary>Room at the edges.</summary>
    public const double Margin = 20;

    /// <summary>The ground of a picture for readers who have it light.</summary>
    public const string LightGround = "#ffffff";

    /// <summary>The ground for those who have it dark.</summary>
    public const string DarkGround = "#0f1317";

    /// <summary>The colour of text on the light ground.</summary>
    public const string Ink = "#1c2128";

    /// <summary>Begins a picture.</summary>
    /// <param name="id">Begin of the IDs and of the class in it, which no other picture of the same page has.</param>
    /// <param name="kind">End of the class.</param>
    /// <param name="height">Height of the picture.</param>
    /// <param name="title">What it is.</param>
    /// <param name="description">All of it in words.</param>
    /// <param name="dark">What readers who have it dark see otherwise than text and ground: classes and what they have.</param>
    public static Svg Begin(
        string id, string kind, double height, string title, string description, IEnumerable<(string Class, string Has)> dark)
    {
        var svg = new Svg().Begin(
            "svg",
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("viewBox", $"0 0 {Svg.Number(Width)} {Svg.Number(height)}"),
            ("width", Width),
            ("height", height),
            ("role", "img"),
            ("aria-labelledby", $"{id}-title {id}-desc"),
            ("class", $"{id}-{kind}"),
            ("font-family", "system-ui, 'Segoe UI', 'DejaVu Sans', Arial, sans-serif"));
        svg.Text("title", title, ("id", $"{id}-title"));
        svg.Text("desc", description, ("id", $"{id}-desc"));
        svg.Raw(Style($".{id}-{kind}", [("ground", $"fill: {DarkGround};"), ("ink", "fill: #e6e9ed;"), .. dark]));
        return svg.Empty("rect", ("class", "ground"), ("width", Width), ("height", height), ("fill", LightGround));
    }

    // Without it, as in readers that know no styles, all is drawn as on a light ground.
    private static string Style(string scope, IEnumerable<(string Class, string Has)> dark) =>
        "<style>\n@media (prefers-color-scheme: dark) {\n"
        + string.Concat(dark.Select(d => $"{scope} .{d.Class} {{ {d.Has} }}\n"))
        + "}\n</style>\n";
}
