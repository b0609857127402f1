namespace Trtc.Pictures.Usage;

/// <summary>Usage as bars: one for each time or room, stacked by kind.</summary>
/// <param name="Title">What is shown, and of when.</param>
/// <param name="Unit">The unit of all values.</param>
/// <param name="Kinds">The kinds of usage, the lowest of a stack first.</param>
/// <param name="Bars">The bars, in their order.</param>
public sealed record UsageChart(string Title, string Unit, IReadOnlyList<string> Kinds, IReadOnlyList<UsageBar> Bars)
{
    // So many bars in one, that hours and days are whole where five minutes and days are told.
    private static readonly int[] Sizes = [1, 2, 3, 4, 6, 7, 12, 14, 24, 28, 30, 36, 48, 60, 72, 90, 144, 288];

    /// <summary>
    /// Whether values add up to something: minutes do, and are stacked; of a bandwidth's peaks only the highest means something, so kinds
    /// stand beside each other.
    /// </summary>
    public bool AddsUp { get; init; } = true;

    /// <summary>Whether a bar is a time, with a label such as <c>2026-11-20</c> or <c>2026-11-20 13:05</c>; else it is a room's.</summary>
    public bool IsOverTime { get; init; } = true;

    /// <summary>What <see cref="Of(UsageBar)"/> and <see cref="OfKind"/> give.</summary>
    public string TotalName => AddsUp ? "total" : "peak";

    /// <summary>Whether nothing was used.</summary>
    public bool IsEmpty => !Bars.Any(b => Of(b) > 0);

    /// <summary>The value of a kind in a bar; what is no amount is none.</summary>
    public static double ValueOf(UsageBar bar, int kind) =>
        bar.Values.ElementAtOrDefault(kind) is > 0 and var value && double.IsFinite(value) ? value : 0;

    /// <summary>What a bar comes to: all kinds together, or the highest of them where they do not add up.</summary>
    public double Of(UsageBar bar) => Together(Kinds.Select((_, kind) => ValueOf(bar, kind)));

    /// <summary>What a kind comes to: all bars together, or the highest of them where they do not add up.</summary>
    public double OfKind(int kind) => Together(Bars.Select(b => ValueOf(b, kind)));

    /// <summary>What everything comes to.</summary>
    public double OfAll() => Together(Bars.Select(Of));

    /// <summary>The axis that all bars fit on.</summary>
    internal UsageScale Scale(int most) => UsageScale.Of(Bars.Select(Of).DefaultIfEmpty().Max(), most);

    /// <summary>
    /// The chart with as many bars at most, each of which stands for several that follow each other, and has the label of the first.
    /// </summary>
    /// <param name="most">How many bars there may be.</param>
    /// <param name="size">How many bars each new one stands for.</param>
    public UsageChart Folded(int most, out int size)
    {
        var least = (Bars.Count + most - 1) / Math.Max(1, most);
        size = Bars.Count <= most ? 1 : Sizes.FirstOrDefault(s => s >= least, least);
        return this with
        {
            Bars = [.. Bars.Chunk(size).Select(bars => Together(bars[0].Label, bars))],
        };
    }

    /// <summary>One bar in the place of several.</summary>
    public UsageBar Together(string label, IReadOnlyList<UsageBar> bars) =>
        new(label, [.. Kinds.Select((_, kind) => Together(bars.Select(b => ValueOf(b, kind))))]);

    private double Together(IEnumerable<double> values) => AddsUp ? values.Sum() : values.DefaultIfEmpty().Max();
}

/// <summary>A bar.</summary>
/// <param name="Label">What it is of: a time or a room.</param>
/// <param name="Values">The values, in the order of the kinds.</param>
public sealed record UsageBar(string Label, IReadOnlyList<double> Values);
