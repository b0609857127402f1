using System.Globalization;
using Trtc.Pictures.Mixes;

namespace Trtc.Pictures.Drawing;

/// <summary>A mix in words: what its picture shows, for those who do not see it.</summary>
public static class MixText
{
    private const double Some = 0.005;

    /// <summary>The mix in one line.</summary>
    public static string Heading(Mix mix) => string.Create(
        CultureInfo.InvariantCulture,
        $"{mix.Name}: {mix.Kind}, {mix.Width:0} × {mix.Height:0}, {mix.Arrangement} layout, {Count(mix.Windows.Count, "window")}");

    /// <summary>All of it, a line each: the windows from the lowest up, the watermarks, what is empty, and what is to be known.</summary>
    public static IReadOnlyList<string> Lines(Mix mix) =>
    [
        Heading(mix),
        .. Details(mix),
    ];

    /// <summary>What follows the first line.</summary>
    public static IEnumerable<string> Details(Mix mix) =>
    [
        .. mix.Windows.Select(w => $"{w.Number} {w.Caption}: {OfWindow(mix, w)}"),
        .. mix.Marks.Select(OfMark),
        Ground(mix),
        .. mix.Problems,
        .. mix.Notes,
    ];

    /// <summary>Where a window is, and what it does to the video in it.</summary>
    private static string OfWindow(Mix mix, MixWindow window)
    {
        var (part, by) = mix.Covered(window);
        var effect = window.User is null ? "" : mix.Video(window).Effect;
        var parts = new[]
        {
            Place(window.Area),
            window.Layer > 0 ? $"layer {Plain(window.Layer)}" : "",
            window.Part ?? "",
            effect,
            window.User is null && window.Picture is { } picture ? $"picture {picture}" : "",
            window.Transparency > 0 ? $"{Percent(window.Transparency)} transparent" : "",
            part > Some ? $"{Percent(part)} covered by {(by.Count == 1 ? "window" : "windows")} {string.Join(", ", by)}" : "",
        };
        return string.Join("; ", parts.Where(p => p.Length > 0));
    }

    private static string OfMark(MixMark mark)
    {
        var what = mark.Kind switch
        {
            MarkKind.Text => $"text \"{mark.Text}\"",
            MarkKind.Time => mark.Text,
            _ => $"picture {mark.Text}",
        };
        return $"watermark {what}: {(mark.Moves ? "moves; begins at " : "")}{Place(mark.Area)}";
    }

    private static string Ground(Mix mix)
    {
        var ground = mix.Picture is { } picture ? $"picture {picture}, {mix.PictureFit}" : mix.Color;
        return mix.Empty > Some
            ? $"background {ground}, alone on {Percent(mix.Empty)} of the canvas"
            : $"background {ground}, wholly covered";
    }

    private static string Place(Area area) => string.Create(
        CultureInfo.InvariantCulture, $"{area.Width:0} × {area.Height:0} at {area.X:0}, {area.Y:0}");

    private static string Plain(double number) => number.ToString("0", CultureInfo.InvariantCulture);

    private static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{part * 100:0} %");

    private static string Count(int count, string what) => $"{(count == 0 ? "no" : count)} {what}{(count == 1 ? "" : "s")}";
}
