using System.Collections.Immutable;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Planning;

/// <summary>A resource as a program wanted it when the plan was made.</summary>
public sealed record PlanGoal
{
    /// <summary>Its type.</summary>
    public required string Type { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether a provider makes it; else it is a component.</summary>
    public bool Custom { get; init; }

    /// <summary>How its inputs change.</summary>
    public PlanDiff InputDiff { get; init; } = PlanDiff.None;

    /// <summary>How its outputs change; only a component's and the stack's are planned.</summary>
    public PlanDiff OutputDiff { get; init; } = PlanDiff.None;

    /// <summary>URN of its parent; empty for none.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Whether it may not be deleted.</summary>
    public bool Protect { get; init; }

    /// <summary>URNs that it depends on.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>URN and ID of its provider; empty for none.</summary>
    public string Provider { get; init; } = "";

    /// <summary>URNs that each property depends on.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>Whether the old one goes before the new one comes; null where the program does not say.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>Properties whose changes do not count.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Outputs that are secret.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Former names.</summary>
    public ImmutableArray<PlanAlias> Aliases { get; init; } = [];

    /// <summary>ID that it is imported with; empty for none.</summary>
    public string ImportId { get; init; } = "";

    /// <summary>Time-outs.</summary>
    public CustomTimeouts CustomTimeouts { get; init; } = new(0, 0, 0);

    /// <summary>What a registration wants.</summary>
    /// <param name="goal">The registration.</param>
    /// <param name="parent">URN of the parent that it gets.</param>
    /// <param name="provider">URN and ID of the provider that it gets.</param>
    /// <param name="protect">Whether it is protected, its parent's word included.</param>
    internal static PlanGoal Of(ResourceGoal goal, string? parent, string? provider, bool protect) => new()
    {
        Type = goal.Type,
        Name = goal.Name,
        Custom = goal.Custom,
        Parent = parent ?? "",
        Protect = protect,
        Dependencies = [.. goal.Dependencies],
        Provider = provider ?? "",
        PropertyDependencies = goal.PropertyDependencies.ToImmutableSortedDictionary(
            p => p.Key, p => p.Value.ToImmutableArray(), StringComparer.Ordinal),
        DeleteBeforeReplace = goal.DeleteBeforeReplace,
        IgnoreChanges = [.. goal.IgnoreChanges],
        AdditionalSecretOutputs = [.. goal.AdditionalSecretOutputs],
        Aliases = [.. goal.Aliases.Select(PlanAlias.Of)],
        ImportId = goal.ImportId ?? "",
        CustomTimeouts = goal.CustomTimeouts ?? new(0, 0, 0),
    };

    /// <summary>What a program wants that leaves a resource as it is.</summary>
    internal static PlanGoal Of(ResourceState state) => new()
    {
        Type = state.Type,
        Name = state.Name,
        Custom = state.Custom,
        Parent = state.Parent ?? "",
        Protect = state.Protect,
        Dependencies = state.Dependencies,
        Provider = state.Provider ?? "",
        PropertyDependencies = state.PropertyDependencies
            ?? ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal),
        AdditionalSecretOutputs = state.AdditionalSecretOutputs,
        CustomTimeouts = state.CustomTimeouts ?? new(0, 0, 0),
    };
}

/// <summary>A former name of a resource: a URN, or the parts of one that were others. What is empty is not said.</summary>
public sealed record PlanAlias(
    string Urn = "", string Name = "", string Type = "", string Project = "", string Stack = "", string Parent = "", bool NoParent = false)
{
    internal static PlanAlias Of(AliasGoal alias) => new(
        alias.Urn ?? "", alias.Name ?? "", alias.Type ?? "", alias.Project ?? "", alias.Stack ?? "", alias.ParentUrn ?? "", alias.NoParent);

    /// <summary>What is said of it, for messages.</summary>
    public override string ToString() => Urn.Length > 0 ? Urn : string.Join(
        ' ',
        new[] { ("name", Name), ("type", Type), ("project", Project), ("stack", Stack), ("parent", Parent) }
            .Where(p => p.Item2.Length > 0).Select(p => $"{p.Item1} {p.Item2}").Concat(NoParent ? ["no parent"] : []));
}
