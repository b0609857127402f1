using Trtc.Pictures.Drawing;

namespace Trtc.Pictures.Usage;

/// <summary>Usage in characters, for terminals: on the same axis, in the same order and colours as the picture.</summary>
public static class UsageBlocks
{
    private const int LongestLabel = 24;
    private const int LongestKind = 30;
    private const int LeastPlot = 8;
    private const int CharactersPerStep = 12;
    private const int MostSteps = 5;

    /// <summary>The lines of a chart.</summary>
    /// <param name="chart">The usage.</param>
    /// <param name="width">How many characters a line may have; below 40 it may need more.</param>
    /// <param name="colour">Whether kinds are told apart by colours; else they are by shapes.</param>
    public static IReadOnlyList<IReadOnlyList<BlockRun>> Lines(UsageChart chart, int width, bool colour)
    {
        if (chart.IsEmpty)
        {
            return [[new BlockRun(UsageText.Nothing)]];
        }

        var rows = Rows(chart, Math.Min(LongestLabel, Math.Max(4, width / 3)));
        var names = rows.Max(r => TextWidth.Of(r.Label));
        var values = rows.Max(r => UsageScale.Number(r.Value).Length);
        var plot = Math.Max(LeastPlot, width - names - values - 3);
        var scale = chart.Scale(Math.Clamp(plot / CharactersPerStep, 1, MostSteps));
        var bars = new BlockBars(scale, plot, colour);
        var indent = new string(' ', names + 1);
        return
        [
            .. rows.Select(r => (IReadOnlyList<BlockRun>)
            [
                new BlockRun($"{new string(' ', names - TextWidth.Of(r.Label))}{r.Label} │"),
                .. bars.Bar(r.Parts),
                new BlockRun(" " + UsageScale.Number(r.Value)),
            ]),
            [new BlockRun(indent + Axis(scale, plot))],
            [new BlockRun(indent + Labels(chart, scale, plot, width - indent.Length))],
            .. Legend(chart, width, colour),
        ];
    }

    // A line for each bar; where kinds do not add up, for each kind of it.
    private static IReadOnlyList<Row> Rows(UsageChart chart, int longest)
    {
        var labels = chart.IsOverTime ? BarLabels.OfTimes(chart.Bars) : [.. chart.Bars.Select(b => b.Label)];
        return
        [
            .. chart.Bars.Zip(labels, (bar, label) => (Label: BarLabels.Cut(label, longest), Parts: Parts(chart, bar))).SelectMany(r =>
                chart.AddsUp || r.Parts.Length < 2
                    ? [new Row(r.Label, r.Parts)]
                    : r.Parts.Select((part, i) => new Row(i == 0 ? r.Label : "", [part]))),
        ];
    }

    private static (int Kind, double Value)[] Parts(UsageChart chart, UsageBar bar) =>
        [.. Enumerable.Range(0, chart.Kinds.Count).Select(kind => (kind, UsageChart.ValueOf(bar, kind))).Where(p => p.Item2 > 0)];

    private static string Axis(UsageScale scale, int plot)
    {
        var line = new string('─', plot + 1).ToCharArray();
        for (var i = 1; i <= scale.Steps; i++)
        {
            line[Column(scale, plot, i)] = '┴';
        }

        (line[0], line[plot]) = ('└', '┘');
        return new string(line);
    }

    // Below the axis, those that have room, and the unit behind them.
    private static string Labels(UsageChart chart, UsageScale scale, int plot, int width)
    {
        var line = "";
        for (var i = 0; i <= scale.Steps; i++)
        {
            var label = scale.Label(i);
            var at = Math.Max(0, Math.Min(Column(scale, plot, i) - (label.Length / 2), width - label.Length));
            if (i == 0 || at > line.Length)
            {
                line = line.PadRight(at) + label;
            }
        }

        var whole = $"{line} {chart.Unit}";
        return whole.Length <= width ? whole : line;
    }

    private static int Column(UsageScale scale, int plot, int step) => (int)Math.Round(scale.Part(scale.At(step)) * plot);

    private static List<IReadOnlyList<BlockRun>> Legend(UsageChart chart, int width, bool colour)
    {
        var lines = new List<IReadOnlyList<BlockRun>>();
        var line = new List<BlockRun> { new(chart.TotalName + ":") };
        foreach (var (kind, name) in chart.Kinds.Index())
        {
            Add(BlockBars.Swatch(kind, colour), $"{BarLabels.Cut(name, LongestKind)} {UsageScale.Number(chart.OfKind(kind))}");
        }

        if (chart is { AddsUp: true, Kinds.Count: > 1 })
        {
            Add(null, $"together {UsageScale.Number(chart.OfAll())}");
        }

        lines.Add(line);
        return lines;

        void Add(BlockRun? swatch, string text)
        {
            var length = 2 + (swatch is null ? 0 : 2) + TextWidth.Of(text);
            if (line.Sum(r => TextWidth.Of(r.Text)) + length > width)
            {
                lines.Add(line);
                line = [new BlockRun(new string(' ', chart.TotalName.Length + 1))];
            }

            line.Add(new BlockRun("  "));
            line.AddRange(swatch is null ? [] : [swatch, new BlockRun(" ")]);
            line.Add(new BlockRun(text));
        }
    }

    private sealed record Row(string Label, IReadOnlyList<(int Kind, double Value)> Parts)
    {
        public double Value => Parts.Sum(p => p.Value);
    }
}
