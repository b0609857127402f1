using Trtc.Pictures.Drawing;

namespace Trtc.Pictures.Usage;

/// <summary>Bars in characters, to an eighth of one where there are colours.</summary>
internal sealed class BlockBars(UsageScale scale, int plot, bool colour)
{
    private const int Eighths = 8;

    // What tells kinds apart where there are no colours.
    private const string Shapes = "█▒#░=▓+·*~o-";

    // A cell that is full from its left edge by so many eighths.
    private const string Begun = " ▏▎▍▌▋▊▉█";

    /// <summary>What stands for a kind.</summary>
    public static BlockRun Swatch(int kind, bool colour) =>
        colour ? new BlockRun("█", UsageColors.OnDark(kind)) : new BlockRun($"{Shapes[kind % Shapes.Length]}");

    /// <summary>The characters of a bar.</summary>
    public IReadOnlyList<BlockRun> Bar(IReadOnlyList<(int Kind, double Value)> parts)
    {
        // Each kind ends where the sum up to it does, so that what is rounded does not add up.
        var unit = colour ? 1 : Eighths;
        var ends = new int[parts.Count];
        var sum = 0.0;
        foreach (var (i, part) in parts.Index())
        {
            sum += part.Value;
            ends[i] = (int)Math.Round(scale.Part(sum) * plot * Eighths / unit) * unit;
        }

        if (ends is [.., 0])
        {
            // What shows that there is something, however little.
            var most = parts.Index().MaxBy(p => p.Item.Value).Index;
            Array.Fill(ends, unit, most, ends.Length - most);
        }

        var runs = new List<BlockRun>();
        for (var cell = 0; ends.Length > 0 && cell * Eighths < ends[^1]; cell++)
        {
            Add(runs, colour ? Colours(parts, ends, cell * Eighths) : Swatch(KindAt(parts, ends, cell * Eighths)!.Value, colour));
        }

        return runs;
    }

    // The kind that begins the cell before the one that ends it.
    private static BlockRun Colours(IReadOnlyList<(int Kind, double Value)> parts, int[] ends, int from)
    {
        var first = Array.FindIndex(ends, end => end > from);
        var full = Math.Min(Eighths, ends[first] - from);
        var last = full < Eighths ? KindAt(parts, ends, from + Eighths - 1) : null;
        return new BlockRun($"{Begun[full]}", UsageColors.OnDark(parts[first].Kind), last is { } kind ? UsageColors.OnDark(kind) : null);
    }

    private static int? KindAt(IReadOnlyList<(int Kind, double Value)> parts, int[] ends, int at) =>
        Array.FindIndex(ends, end => end > at) is >= 0 and var i ? parts[i].Kind : null;

    private static void Add(List<BlockRun> runs, BlockRun next)
    {
        if (runs is [.., var last] && last.Ink == next.Ink && last.Ground == next.Ground)
        {
            runs[^1] = last with { Text = last.Text + next.Text };
        }
        else
        {
            runs.Add(next);
        }
    }
}
