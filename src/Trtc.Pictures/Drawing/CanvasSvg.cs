using Trtc.Pictures.Mixes;

namespace Trtc.Pictures.Drawing;

/// <summary>Draws the canvas of a mix, as its viewers see it, with who is in each window.</summary>
internal sealed class CanvasSvg(Svg svg, Mix mix, double scale, string id)
{
    private const double MostFont = 15;
    private const double LeastFont = 9;

    // About how wide and high a letter is, by the size of the font.
    private const double LetterWidth = 0.58;
    private const double LetterHeight = 1.2;

    /// <summary>Draws it, with its upper left corner where the origin is.</summary>
    public void Draw()
    {
        Define();
        svg.Begin("g", ("clip-path", $"url(#{id}-canvas)"));
        Ground();
        foreach (var window in mix.Windows)
        {
            Window(window);
        }

        Hidden();
        foreach (var mark in mix.Marks)
        {
            Mark(mark);
        }

        svg.End();
        svg.Empty(
            "rect",
            ("width", mix.Width * scale), ("height", mix.Height * scale), ("fill", "none"), ("class", "edge"), ("stroke", "#59636e"));
    }

    private void Define()
    {
        svg.Begin("defs");
        Clip("canvas", mix.Canvas);
        foreach (var window in mix.Windows)
        {
            Clip($"w{window.Number}", window.Area);
        }

        foreach (var (i, mark) in mix.Marks.Index())
        {
            Clip($"m{i}", mark.Area);
        }

        var isDark = Palette.IsDark(mix.Color);
        svg.Begin("pattern", ("id", $"{id}-empty"), ("width", 10), ("height", 10), ("patternUnits", "userSpaceOnUse"))
            .Empty("path", ("d", "M0 10L10 0"), ("stroke", isDark ? "#ffffff" : "#000000"), ("stroke-opacity", 0.22), ("stroke-width", 1))
            .End();
        svg.End();
    }

    private void Clip(string name, Area area)
    {
        svg.Begin("clipPath", ("id", $"{id}-{name}"));
        Rect(area);
        svg.End();
    }

    // The canvas's own colour; hatched, since where it shows there is no window.
    private void Ground()
    {
        Rect(mix.Canvas, ("fill", mix.Color));
        Rect(mix.Canvas, ("fill", $"url(#{id}-empty)"));
        if (mix.Picture is { } picture)
        {
            Line(0, 0, mix.Width, mix.Height);
            Line(mix.Width, 0, 0, mix.Height);
            var isDark = Palette.IsDark(mix.Color);
            svg.Text(
                "text",
                picture,
                ("x", mix.Width * scale / 2), ("y", (mix.Height * scale) - 10), ("text-anchor", "middle"), ("font-size", 12),
                ("fill", isDark ? "#ffffff" : "#000000"));
        }
    }

    private void Line(double x1, double y1, double x2, double y2) => svg.Empty(
        "line",
        ("x1", x1 * scale), ("y1", y1 * scale), ("x2", x2 * scale), ("y2", y2 * scale),
        ("stroke", Palette.IsDark(mix.Color) ? "#ffffff" : "#000000"), ("stroke-opacity", 0.3));

    private void Window(MixWindow window)
    {
        svg.Begin(
            "g",
            ("clip-path", $"url(#{id}-w{window.Number})"),
            ("opacity", window.Transparency > 0 ? 1 - window.Transparency : null));
        if (window.User is null)
        {
            // Nobody's window shows what is below it, or the picture that is kept for it.
            Rect(window.Area, ("fill", window.Color ?? (window.Picture is null ? mix.Color : "#777e87")), ("fill-opacity", 0.85));
        }
        else
        {
            if (window.Fit == Fit.BlackBars || window.Color is not null)
            {
                Rect(window.Area, ("fill", window.Fit == Fit.BlackBars ? "#000000" : window.Color));
            }

            Video(window, mix.Video(window).Place);
        }

        svg.End();
        Rect(
            window.Area,
            ("fill", "none"), ("stroke", window.User is null ? Palette.Window(window.Number) : Palette.Ink), ("stroke-width", 1.5),
            ("stroke-dasharray", window.User is null ? "6 4" : null));
        Caption(window);
    }

    // A person before a camera, or a screen, as it would be distorted or cut.
    private void Video(MixWindow window, Area place)
    {
        Rect(place, ("fill", Palette.Window(window.Number)));
        var width = 9 * (window.Cropping ?? (window.IsScreen ? 16.0 / 9 : mix.Proportions));
        svg.Begin(
            "g",
            ("transform",
                $"translate({Svg.Number(place.X * scale)} {Svg.Number(place.Y * scale)}) "
                + $"scale({Exact(place.Width * scale / width)} {Exact(place.Height * scale / 9)})"),
            ("fill", Palette.Ink), ("fill-opacity", 0.2));
        var middle = width / 2;
        if (window.IsScreen)
        {
            svg.Empty("rect", ("x", middle - 4.5), ("y", 1.7), ("width", 9), ("height", 5), ("rx", 0.4));
            svg.Empty("rect", ("x", middle - 0.5), ("y", 6.7), ("width", 1), ("height", 0.7));
            svg.Empty("rect", ("x", middle - 2), ("y", 7.4), ("width", 4), ("height", 0.5));
        }
        else
        {
            svg.Empty("circle", ("cx", middle), ("cy", 4), ("r", 1.5));
            svg.Empty("path", ("d", $"M{Svg.Number(middle - 2.4)} 9a2.4 3 0 0 1 4.8 0z"));
        }

        svg.End();
    }

    // What lies below other windows is outlined upon them.
    private void Hidden()
    {
        foreach (var window in mix.Windows.Where(w => mix.Covered(w).Part > 0))
        {
            Rect(
                window.Area,
                ("fill", "none"), ("stroke", Palette.Ink), ("stroke-width", 1), ("stroke-dasharray", "2 3"), ("stroke-opacity", 0.7));
        }
    }

    private void Caption(MixWindow window)
    {
        var (width, height) = (window.Area.Width * scale, window.Area.Height * scale);
        var font = Math.Clamp(height / 5, LeastFont, MostFont);
        var room = (int)((width - 8) / (font * LetterWidth));
        if (room < 1 || height < LeastFont)
        {
            return;
        }

        var whole = $"{window.Number} {window.Caption}";
        var text = TextWidth.Of(whole) <= room || room >= 6 ? TextWidth.Cut(whole, room) : $"{window.Number}";
        var (boxWidth, boxHeight) = ((TextWidth.Of(text) * font * LetterWidth) + 6, font * LetterHeight);
        var corner = Corner(window, boxWidth / scale, boxHeight / scale);
        var (x, y) = ((corner.X * scale) + 2, (corner.Y * scale) + 2);
        svg.Empty(
            "rect",
            ("x", x), ("y", y), ("width", boxWidth), ("height", boxHeight), ("rx", 2), ("fill", Palette.Window(window.Number)),
            ("fill-opacity", 0.9));
        svg.Text(
            "text",
            text,
            ("x", x + 3), ("y", y + (font * 0.95)), ("font-size", font), ("fill", Palette.Ink), ("font-weight", "600"),
            ("textLength", boxWidth - 6), ("lengthAdjust", "spacingAndGlyphs"));
    }

    // A corner of the window that no higher one covers.
    private Area Corner(MixWindow window, double width, double height)
    {
        var area = window.Area;
        var above = mix.Windows.SkipWhile(w => w != window).Skip(1).Select(w => w.Area)
            .Concat(mix.Marks.Select(m => m.Area)).ToArray();
        var pad = 4 / scale;
        Area[] corners =
        [
            new(area.X, area.Y, width, height),
            new(area.Right - width - pad, area.Y, width, height),
            new(area.X, area.Bottom - height - pad, width, height),
            new(area.Right - width - pad, area.Bottom - height - pad, width, height),
            new(area.X + ((area.Width - width) / 2), area.Y + ((area.Height - height) / 2), width, height),
        ];
        var free = corners.Where(c => above.All(a => a.Within(c).IsEmpty)).ToArray();
        return free.Length > 0 ? free[0] : corners[0];
    }

    private void Mark(MixMark mark)
    {
        var index = mix.Marks.Index().First(m => m.Item == mark).Index;
        svg.Begin("g", ("clip-path", $"url(#{id}-m{index})"));
        if (mark.Color is { } color)
        {
            Rect(mark.Area, ("fill", color));
        }

        var (x, y) = (mark.Area.X * scale, mark.Area.Y * scale);
        if (mark.Kind == MarkKind.Picture)
        {
            Rect(mark.Area, ("fill", "#ffffff"), ("fill-opacity", 0.6));
            var font = Math.Clamp(mark.Area.Height * scale / 3, LeastFont, 12);
            svg.Text("text", mark.Text, ("x", x + 4), ("y", y + font + 2), ("font-size", font), ("fill", Palette.Ink));
        }
        else
        {
            var font = mark.FontSize * scale;
            svg.Text("text", mark.Text, ("x", x), ("y", y + font), ("font-size", font), ("fill", mark.FontColor));
        }

        svg.End();
        Rect(mark.Area, ("fill", "none"), ("stroke", "#ffffff"), ("stroke-width", 2.5), ("stroke-opacity", 0.6));
        Rect(mark.Area, ("fill", "none"), ("stroke", Palette.Ink), ("stroke-dasharray", "4 3"));
    }

    private void Rect(Area area, params (string Name, object? Value)[] attributes) => svg.Empty(
        "rect",
        [("x", area.X * scale), ("y", area.Y * scale), ("width", area.Width * scale), ("height", area.Height * scale), .. attributes]);

    private static string Exact(double value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
