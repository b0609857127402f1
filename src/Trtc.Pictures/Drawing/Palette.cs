using System.Globalization;

namespace Trtc.Pictures.Drawing;

/// <summary>The colours of what is drawn.</summary>
public static class Palette
{
    // Light enough for dark text, and told apart by those who see few colours, since neighbours differ in lightness too.
    private static readonly string[] Fills =
        ["#8fc7ec", "#f4c95d", "#9bd6a3", "#f2a7b5", "#c3b5f0", "#f2b581", "#8fd8d2", "#d4d98a"];

    /// <summary>Text on a window.</summary>
    public const string Ink = "#14171c";

    /// <summary>The colour of a window.</summary>
    public static string Window(int number) => Fills[(number - 1) % Fills.Length];

    /// <summary>Whether a colour, as #RRGGBB, is dark.</summary>
    public static bool IsDark(string color)
    {
        var (red, green, blue) = Parts(color);
        return (0.299 * red) + (0.587 * green) + (0.114 * blue) < 128;
    }

    /// <summary>Red, green and blue of a colour, as #RRGGBB.</summary>
    public static (int Red, int Green, int Blue) Parts(string color)
    {
        var value = int.Parse(color.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return (value >> 16, (value >> 8) & 0xff, value & 0xff);
    }
}
