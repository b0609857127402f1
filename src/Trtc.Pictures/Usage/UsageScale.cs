using System.Globalization;

namespace Trtc.Pictures.Usage;

/// <summary>An axis from 0 in equal steps of 1, 2 or 5 times a power of ten.</summary>
/// <param name="Digit">1, 2 or 5.</param>
/// <param name="Exponent">The power of ten.</param>
/// <param name="Steps">How many steps there are, at least one.</param>
public sealed record UsageScale(int Digit, int Exponent, int Steps)
{
    private const double Million = 1e6;
    private const double Billion = 1e9;

    // What is smaller is nothing, and what is larger ends there: a step less, or a step more, is still a number.
    private const double Smallest = 1e-290;
    private const double Largest = 1e290;

    /// <summary>A step.</summary>
    public double Step => At(1);

    /// <summary>The end of the axis.</summary>
    public double Top => At(Steps);

    /// <summary>The axis of the smallest steps that shows a value with at most so many of them.</summary>
    public static UsageScale Of(double highest, int most)
    {
        if (!(highest >= Smallest))
        {
            return new UsageScale(1, 0, 1);
        }

        highest = Math.Min(highest, Largest);
        for (var exponent = (int)Math.Floor(Math.Log10(highest / most)) - 1; ; exponent++)
        {
            foreach (var digit in new[] { 1, 2, 5 })
            {
                var scale = new UsageScale(digit, exponent, most);
                if (scale.Top >= highest)
                {
                    return scale with { Steps = Enumerable.Range(1, most).First(steps => scale.At(steps) >= highest) };
                }
            }
        }
    }

    /// <summary>The value after so many steps.</summary>
    public double At(int steps) => Exponent < 0
        ? Digit * steps / Math.Pow(10, -Exponent)
        : Digit * steps * Math.Pow(10, Exponent);

    /// <summary>Which part of the axis a value takes, from 0 to 1.</summary>
    public double Part(double value) => Math.Clamp(value / Top, 0, 1);

    /// <summary>What stands after so many steps.</summary>
    public string Label(int steps) => (steps, Top) switch
    {
        (0, _) => "0",
        (_, >= Million * Million) or (_, < 0.001) => Short(At(steps)),
        (_, >= Billion) => $"{In(At(steps) / Billion)} billion",
        (_, >= Million) => $"{In(At(steps) / Million)} million",
        _ => At(steps).ToString($"N{Math.Max(0, -Exponent)}", CultureInfo.InvariantCulture),
    };

    /// <summary>A value as people read it: to two places, or as much of it as tells it from nothing.</summary>
    public static string Number(double value) => value switch
    {
        0 => "0",
        < 0.01 or >= Million * Billion => Short(value),
        _ => value.ToString("#,0.##", CultureInfo.InvariantCulture),
    };

    private static string In(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Short(double value) => value.ToString("0.##e0", CultureInfo.InvariantCulture);
}
