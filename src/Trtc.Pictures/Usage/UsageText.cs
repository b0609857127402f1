namespace Trtc.Pictures.Usage;

/// <summary>Usage in words, for those who do not see the picture.</summary>
public static class UsageText
{
    /// <summary>What is said where nothing was used.</summary>
    public const string Nothing = "Nothing was used.";

    /// <summary>What a chart shows, in sentences.</summary>
    public static IReadOnlyList<string> Lines(UsageChart chart)
    {
        if (chart.IsEmpty)
        {
            return [Nothing];
        }

        var highest = chart.Bars.MaxBy(chart.Of)!;
        var kinds = chart.Kinds.Select((name, kind) => $"{BarLabels.Visible(name)} {UsageScale.Number(chart.OfKind(kind))}");
        var all = chart is { AddsUp: true, Kinds.Count: > 1 } ? $"; together {UsageScale.Number(chart.OfAll())}" : "";
        return
        [
            $"{chart.Bars.Count} bar{(chart.Bars.Count == 1 ? "" : "s")} in {chart.Unit}, {Span(chart)}.",
            $"{(chart.AddsUp ? "Total" : "Peak")} by kind: {string.Join(", ", kinds)}{all}.",
            $"Highest: {BarLabels.Visible(highest.Label)} with {UsageScale.Number(chart.Of(highest))}.",
        ];
    }

    /// <summary>What a bar shows.</summary>
    public static string Of(UsageChart chart, UsageBar bar)
    {
        var used = chart.Kinds.Index().Where(k => UsageChart.ValueOf(bar, k.Index) > 0)
            .Select(k => $"{BarLabels.Visible(k.Item)} {UsageScale.Number(UsageChart.ValueOf(bar, k.Index))}").ToArray();
        var all = used.Length > 1 && chart.AddsUp ? $", together {UsageScale.Number(chart.Of(bar))}" : "";
        return $"{BarLabels.Visible(bar.Label)}: {(used.Length == 0 ? "nothing" : $"{string.Join(", ", used)}{all} {chart.Unit}")}";
    }

    private static string Span(UsageChart chart) => chart.IsOverTime
        ? $"from {chart.Bars[0].Label} to {chart.Bars[^1].Label}"
        : chart.Bars.Count == 1 ? "of one room" : "one for each room";
}
