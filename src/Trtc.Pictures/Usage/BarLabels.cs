using Trtc.Pictures.Drawing;

namespace Trtc.Pictures.Usage;

/// <summary>What stands beside bars: as short as it can be, and only so many that none touches another.</summary>
internal static class BarLabels
{
    private const string Ellipsis = "…";

    // As of 2026-, 2026-11-20 and 2026-11-20 13:05.
    private const int YearLength = 5;
    private const int DayLength = 10;
    private const int MinuteLength = 16;

    // Steps that keep to whole hours of five minutes, to weeks and to months.
    private static readonly int[] Steps = [1, 2, 3, 4, 6, 7, 12, 14, 24, 28, 36, 48, 60, 72, 90, 144];

    /// <summary>The labels of times, without what all have in common: the year of days, the day of times.</summary>
    public static IReadOnlyList<string> OfTimes(IReadOnlyList<UsageBar> bars)
    {
        var labels = bars.Select(b => b.Label).ToArray();
        if (labels is [{ Length: >= MinuteLength } minute, ..]
            && labels.All(l => l.Length >= MinuteLength && AgreeTo(DayLength, l, minute)))
        {
            return [.. labels.Select(l => l[(DayLength + 1)..MinuteLength])];
        }

        return labels is [{ Length: DayLength } day, ..] && labels.All(l => l.Length == DayLength && AgreeTo(YearLength, l, day))
            ? [.. labels.Select(l => l[YearLength..])]
            : labels;
    }

    /// <summary>A name in which nothing moves a terminal's cursor.</summary>
    public static string Visible(string name) => string.Concat(name.Select(c => char.IsControl(c) ? '\ufffd' : c));

    /// <summary>A name without its midst, where it takes more columns than there are: names differ at their ends.</summary>
    public static string Cut(string name, int most)
    {
        name = Visible(name);
        if (TextWidth.Of(name) <= most)
        {
            return name;
        }

        var tail = (most - 1) / 3;
        var (begin, end) = (0, name.Length);
        for (var room = most - 1 - tail; TextWidth.Of(name[begin]) <= room; begin++)
        {
            room -= TextWidth.Of(name[begin]);
        }

        for (; end > begin && TextWidth.Of(name[end - 1]) <= tail; end--)
        {
            tail -= TextWidth.Of(name[end - 1]);
        }

        // Not through the midst of a character.
        return name[..(begin > 0 && char.IsHighSurrogate(name[begin - 1]) ? begin - 1 : begin)] + Ellipsis
            + name[(end < name.Length && char.IsLowSurrogate(name[end]) ? end + 1 : end)..];
    }

    /// <summary>How many bars there are from one label to the next, where each needs some room and a bar has some.</summary>
    public static int Every(double needed, double slot)
    {
        var least = (int)Math.Ceiling(needed / slot);
        return least <= Steps[^1] ? Steps.First(s => s >= least) : least;
    }

    private static bool AgreeTo(int length, string a, string b) => a.AsSpan(0, length).SequenceEqual(b.AsSpan(0, length));
}
