using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <summary>What a run knows so far: the records that it began with, and what it decided for which URN.</summary>
internal sealed class PlanState
{
    private readonly Dictionary<string, ResourceState> olds = new(StringComparer.Ordinal);

    public PlanState(IReadOnlyList<ResourceState> records, PlanningOptions options)
    {
        Base = new DependencyGraph(records);
        foreach (var record in records.Where(r => !r.Delete))
        {
            olds[record.Urn] = record;
        }

        Targets = options.Targets.Copy();
        Excludes = options.Excludes.Copy();
    }

    /// <summary>The records that the run began with.</summary>
    public DependencyGraph Base { get; }

    /// <summary>The live ones among them.</summary>
    public IReadOnlyDictionary<string, ResourceState> Olds => olds;

    /// <summary>What is targeted, with dependents as they are seen.</summary>
    public TargetSet Targets { get; }

    /// <summary>What is excluded, with dependents as they are seen.</summary>
    public TargetSet Excludes { get; }

    /// <summary>URNs that the program registered.</summary>
    public HashSet<string> Registered { get; } = new(StringComparer.Ordinal);

    /// <summary>URNs that the program registered, and those that stand untouched before what needs them.</summary>
    public HashSet<string> Urns { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Reads { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Creates { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Sames { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Updates { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Deletes { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Replaces { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Imports { get; } = new(StringComparer.Ordinal);

    /// <summary>What would have been made, but is not to be in this run.</summary>
    public HashSet<string> SkippedCreates { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys of records that go already.</summary>
    public HashSet<int> Going { get; } = [];

    /// <summary>Providers as the program registered them, by URN.</summary>
    public Dictionary<string, ResourceState> Providers { get; } = new(StringComparer.Ordinal);

    /// <summary>New records by URN, as far as steps put them.</summary>
    public Dictionary<string, ResourceState> News { get; } = new(StringComparer.Ordinal);

    /// <summary>Former URNs and the new ones that took their records.</summary>
    public Dictionary<string, string> Aliased { get; } = new(StringComparer.Ordinal);

    /// <summary>New URNs and the former ones whose records they took.</summary>
    public Dictionary<string, string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Records of untargeted resources that stand before what needs them; the next plan begins with them.</summary>
    public List<ResourceState> Untargeted { get; } = [];

    /// <summary>Whether anything was decided for a URN.</summary>
    public bool HasStep(string urn) =>
        Creates.Contains(urn) || Sames.Contains(urn) || Updates.Contains(urn)
        || Deletes.Contains(urn) || Replaces.Contains(urn) || Reads.Contains(urn);

    /// <summary>Whether a URN's record was taken by the program.</summary>
    public bool IsOperatedOn(string urn)
    {
        urn = Aliased.GetValueOrDefault(urn, urn);
        return Sames.Contains(urn) || Updates.Contains(urn) || Replaces.Contains(urn) || Reads.Contains(urn);
    }

    /// <summary>The provider that a reference means, as the run began with it.</summary>
    public ResourceState? OldProvider(string reference) =>
        ProviderReference.Parse(reference) is var r && olds.GetValueOrDefault(r.Urn) is { } old && old.Id == r.Id ? old : null;
}
