namespace Trtc.Bench;

/// <summary>What was measured, the best of each: whatever else the machine does only adds.</summary>
internal sealed class Figures
{
    private readonly Dictionary<string, double> best = [];

    /// <summary>Notes a figure, of which less is better; null where the system does not tell it.</summary>
    public void Add(string name, double? value)
    {
        if (value is { } figure)
        {
            best[name] = best.TryGetValue(name, out var other) ? Math.Min(other, figure) : figure;
        }
    }

    /// <summary>A figure, or null where it was not measured.</summary>
    public double? Of(string name) => best.TryGetValue(name, out var value) ? value : null;
}
