namespace Pulumi.Trtc.Provider.Queries;

/// <summary>The kinds of usage, in the order in which they are met, and their sums.</summary>
internal sealed class UsageTotals(params IEnumerable<string> kinds)
{
    private const string Bandwidth = "Bandwidth";

    private readonly List<string> kinds = [.. kinds];

    /// <summary>The kinds.</summary>
    public IReadOnlyList<string> Kinds => kinds;

    /// <summary>Adds a value to the usage of a row.</summary>
    public void Add(Dictionary<string, double> usage, string kind, double value)
    {
        if (!kinds.Contains(kind))
        {
            kinds.Add(kind);
        }

        usage[kind] = usage.GetValueOrDefault(kind) + value;
    }

    /// <summary>The sums over all rows: minutes add up, and a bandwidth is what was needed at most.</summary>
    public Dictionary<string, double> Of(IEnumerable<IReadOnlyDictionary<string, double>> rows)
    {
        var all = rows.ToArray();
        return kinds.ToDictionary(
            k => k, k => all.Select(r => r.GetValueOrDefault(k)).DefaultIfEmpty().Aggregate(k == Bandwidth ? Math.Max : (a, b) => a + b));
    }
}
