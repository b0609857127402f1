namespace Trtc.Pictures.Mixes;

/// <summary>What the viewers of a mix see: a canvas with windows and watermarks.</summary>
public sealed record Mix
{
    /// <summary>Name of the resource.</summary>
    public required string Name { get; init; }

    /// <summary>What it is for people: relay or recording.</summary>
    public required string Kind { get; init; }

    /// <summary>How the windows are arranged, in words.</summary>
    public required string Arrangement { get; init; }

    /// <summary>Width of the canvas in pixels.</summary>
    public required double Width { get; init; }

    /// <summary>Height of the canvas in pixels.</summary>
    public required double Height { get; init; }

    /// <summary>Colour of the canvas, as #RRGGBB.</summary>
    public string Color { get; init; } = "#000000";

    /// <summary>Name of the picture on the canvas; null for none.</summary>
    public string? Picture { get; init; }

    /// <summary>How that picture fills the canvas, in words.</summary>
    public string PictureFit { get; init; } = "";

    /// <summary>The windows, the lowest first.</summary>
    public IReadOnlyList<MixWindow> Windows { get; init; } = [];

    /// <summary>The watermarks, the lowest first. They lie over all windows.</summary>
    public IReadOnlyList<MixMark> Marks { get; init; } = [];

    /// <summary>What else is to be known of it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What cannot be shown as it is told, such as a window beyond the canvas.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The whole canvas.</summary>
    public Area Canvas => new(0, 0, Width, Height);

    /// <summary>
    /// Width by height of the videos that it is drawn for, where they are not told: on a canvas that is higher than wide, those of phones.
    /// </summary>
    public double Proportions => Height > Width ? 9.0 / 16 : 16.0 / 9;

    /// <summary>Where the video of a window comes to lie.</summary>
    public FittedVideo Video(MixWindow window) =>
        FittedVideo.Of(window.Area, window.Cropping ?? (window.IsScreen ? 16.0 / 9 : Proportions), window.Fit);

    /// <summary>How much of a window lies below others, from 0 to 1, and below which.</summary>
    public (double Part, IReadOnlyList<int> By) Covered(MixWindow window)
    {
        var above = Windows.SkipWhile(w => w != window).Skip(1)
            .Where(w => w.Transparency < 1 && !w.Area.Within(window.Area).IsEmpty).ToArray();
        return (Coverage.Of(window.Area, above.Select(w => w.Area)), [.. above.Select(w => w.Number)]);
    }

    /// <summary>How much of the canvas shows nothing but its background, from 0 to 1.</summary>
    public double Empty => 1 - Coverage.Of(
        Canvas, Windows.Where(w => w.Transparency < 1 && (w.User ?? w.Picture) is not null).Select(w => w.Area));
}
