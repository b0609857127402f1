namespace Trtc.Pictures.Usage;

/// <summary>What stands beside bars: as short as it can be, and only so many that none touches another.</summary>
internal static class BarLabels
{
    private const string Ellipsis = "…";
    private const string Day = "2026-11-20";
    private const string Minute = "2026-11-20 13:05";

    // Steps that keep to whole hours of five minutes, to weeks and to months.
    private static readonly int[] Steps = [1, 2, 3, 4, 6, 7, 12, 14, 24, 28, 36, 48, 60, 72, 90, 144];

    /// <summary>The labels of times, without what all have in common: the year of days, the day of times.</summary>
    public static IReadOnlyList<string> OfTimes(IReadOnlyList<UsageBar> bars)
    {
        var labels = bars.Select(b => b.Label).ToArray();
        return labels switch
        {
            [var first, ..] when first.Length >= Minute.Length
                && labels.All(l => l.Length >= Minute.Length && l.StartsWith(first[..Day.Length], StringComparison.Ordinal)) => [.. labels.Select(l => l[(Day.Length + 1)..Minute.Length])],
            [{ Length: 10 } first, ..]
                when labels.All(l => l.Length == Day.Length && l.StartsWith(first[..5], StringComparison.Ordinal)) => [.. labels.Select(l => l[5..])],
            _ => labels,
        };
    }

    /// <summary>A name without its midst, where it is too long: names differ at their ends.</summary>
    public static string Cut(string name, int most)
    {
        if (name.Length <= most)
        {
            return name;
        }

        var tail = (most - 1) / 3;
        var (begin, end) = (most - 1 - tail, name.Length - tail);

        // Not through the midst of a character.
        return name[..(char.IsHighSurrogate(name[begin - 1]) ? begin - 1 : begin)] + Ellipsis
            + name[(end < name.Length && char.IsLowSurrogate(name[end]) ? end + 1 : end)..];
    }

    /// <summary>How many bars there are from one label to the next, where each needs some room and a bar has some.</summary>
    public static int Every(double needed, double slot)
    {
        var least = (int)Math.Ceiling(needed / slot);
        return least <= Steps[^1] ? Steps.First(s => s >= least) : least;
    }
}
