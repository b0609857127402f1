using System.Globalization;

namespace Trtc.Pictures.Mixes;

/// <summary>Where a video comes to lie that fills a window in some way, and what that does to it.</summary>
/// <param name="Place">Where the whole video lies. What is beyond the window does not show.</param>
/// <param name="Effect">What it does to the video, in words; empty where it does nothing.</param>
public sealed record FittedVideo(Area Place, string Effect)
{
    private const double MostCut = 0.2;

    // What nobody would see.
    private const double Slightly = 0.005;

    /// <summary>Fits a video into a window.</summary>
    /// <param name="window">The window.</param>
    /// <param name="proportions">Width of the video by its height.</param>
    /// <param name="fit">How.</param>
    public static FittedVideo Of(Area window, double proportions, Fit fit)
    {
        var wanted = window.Width / window.Height;
        var isSame = Math.Abs((wanted / proportions) - 1) < Slightly;
        return (isSame, fit) switch
        {
            (true, _) => new FittedVideo(window, ""),
            (_, Fit.Crop) => Cropped(window, proportions, wanted),
            (_, Fit.Stretch) => new FittedVideo(window, Distortion(wanted / proportions)),
            (_, Fit.SmartStretch) => Smart(window, proportions, wanted),
            _ => Whole(window, proportions, wanted, fit),
        };
    }

    private static FittedVideo Cropped(Area window, double proportions, double wanted)
    {
        var isWide = proportions > wanted;
        var (width, height) = isWide ? (window.Height * proportions, window.Height) : (window.Width, window.Width / proportions);
        var cut = isWide ? 1 - (wanted / proportions) : 1 - (proportions / wanted);
        return new FittedVideo(Centered(window, width, height), $"{Percent(cut)} of its {(isWide ? "width" : "height")} cut off");
    }

    private static FittedVideo Smart(Area window, double proportions, double wanted)
    {
        var isWide = proportions > wanted;
        var needed = isWide ? 1 - (wanted / proportions) : 1 - (proportions / wanted);
        if (needed <= MostCut)
        {
            return Cropped(window, proportions, wanted);
        }

        var (width, height) = isWide
            ? (window.Width / (1 - MostCut), window.Height)
            : (window.Width, window.Height / (1 - MostCut));
        var left = isWide ? proportions * (1 - MostCut) : proportions / (1 - MostCut);
        return new FittedVideo(
            Centered(window, width, height),
            $"{Percent(MostCut)} of its {(isWide ? "width" : "height")} cut off, and the rest {Distortion(wanted / left)}");
    }

    private static FittedVideo Whole(Area window, double proportions, double wanted, Fit fit)
    {
        var isWide = proportions > wanted;
        var (width, height) = isWide ? (window.Width, window.Width / proportions) : (window.Height * proportions, window.Height);
        var what = fit == Fit.BlackBars ? "black bars" : "background";
        return new FittedVideo(Centered(window, width, height), $"{what} {(isWide ? "above and below" : "left and right of")} it");
    }

    private static Area Centered(Area window, double width, double height) =>
        new(window.X + ((window.Width - width) / 2), window.Y + ((window.Height - height) / 2), width, height);

    private static string Distortion(double wider) => wider > 1
        ? string.Create(CultureInfo.InvariantCulture, $"stretched to {wider:0.##} times its width")
        : string.Create(CultureInfo.InvariantCulture, $"stretched to {1 / wider:0.##} times its height");

    private static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{part * 100:0} %");
}
