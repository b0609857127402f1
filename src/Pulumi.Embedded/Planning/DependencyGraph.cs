using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Planning;

/// <summary>What needs what among the records of a state, each of which stands after what it needs.</summary>
internal sealed class DependencyGraph
{
    private readonly IReadOnlyList<ResourceState> records;
    private readonly Dictionary<ResourceState, int> index = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<string, int> byUrn;
    private readonly Dictionary<string, List<int>> below = new(StringComparer.Ordinal);
    private readonly Lazy<ILookup<string, int>> needing;

    public DependencyGraph(IReadOnlyList<ResourceState> records)
    {
        this.records = records;
        var at = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < records.Count; i++)
        {
            index[records[i]] = i;
            at[records[i].Urn] = i;

            // A component's children and theirs.
            var parent = records[i].Parent;
            while (parent is not null && at.TryGetValue(parent, out var above))
            {
                (below.TryGetValue(parent, out var children) ? children : below[parent] = []).Add(i);
                parent = records[above].Parent;
            }
        }

        byUrn = Enumerable.Range(0, records.Count).ToLookup(i => records[i].Urn, StringComparer.Ordinal);
        needing = new(() => Enumerable.Range(0, records.Count)
            .SelectMany(i => records[i].AllDependencies.Distinct(StringComparer.Ordinal).Select(urn => (urn, i)))
            .ToLookup(x => x.urn, x => x.i, StringComparer.Ordinal));
    }

    /// <summary>The records, each after what it needs.</summary>
    public IReadOnlyList<ResourceState> Records => records;

    public bool Contains(ResourceState record) => index.ContainsKey(record);

    /// <summary>What needs a record, at one or more removes, in the order of the state.</summary>
    /// <param name="root">The record.</param>
    /// <param name="ignore">URNs of what does not count.</param>
    /// <param name="withChildren">Whether a child needs its parent.</param>
    public IReadOnlyList<ResourceState> DependingOn(ResourceState root, Func<string, bool> ignore, bool withChildren)
    {
        var found = new List<ResourceState>();
        var needed = new HashSet<string>(StringComparer.Ordinal) { root.Urn };
        var next = new PriorityQueue<int, int>();
        var seen = new HashSet<int>();
        var start = index[root];
        Follow(root.Urn);
        while (next.TryDequeue(out var i, out _))
        {
            var candidate = records[i];
            var needs = withChildren
                ? candidate.AllDependencies
                : candidate.OwnDependencies.Concat(candidate.ProviderUrn is { } provider ? [provider] : []);
            if (ignore(candidate.Urn) || !needs.Any(needed.Contains))
            {
                continue;
            }

            found.Add(candidate);
            if (needed.Add(candidate.Urn))
            {
                Follow(candidate.Urn);
            }
        }

        return found;

        void Follow(string urn)
        {
            foreach (var i in needing.Value[urn].Where(i => i > start && seen.Add(i)))
            {
                next.Enqueue(i, i);
            }
        }
    }

    /// <summary>What a record needs itself: with a component, all that is in it.</summary>
    public IReadOnlySet<ResourceState> DependenciesOf(ResourceState record)
    {
        var found = new HashSet<ResourceState>(ReferenceEqualityComparer.Instance);
        var at = index[record];
        foreach (var i in record.OwnDependencies.Concat(record.ProviderUrn is { } provider ? [provider] : [])
            .Distinct(StringComparer.Ordinal).SelectMany(urn => byUrn[urn]).Where(i => i < at))
        {
            found.Add(records[i]);
            if (!records[i].Custom)
            {
                found.UnionWith(below.GetValueOrDefault(records[i].Urn, []).Where(c => c < at).Select(c => records[c]));
            }
        }

        found.UnionWith((record.Parent is { } parent ? byUrn[parent] : []).Where(i => i < at).Select(i => records[i]));
        return found;
    }

    /// <summary>All that a record needs, at one or more removes.</summary>
    public IReadOnlySet<ResourceState> AllDependenciesOf(ResourceState record)
    {
        var find = new RecordsByUrn(records);
        var found = new HashSet<ResourceState>(ReferenceEqualityComparer.Instance);
        var next = new Stack<ResourceState>([record]);
        while (next.TryPop(out var from))
        {
            foreach (var needed in from.AllDependencies.Select(urn => find.For(from, urn)).OfType<ResourceState>().Where(found.Add))
            {
                next.Push(needed);
            }
        }

        found.Remove(record);
        return found;
    }
}
