using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi.Protocol;

namespace Pulumi.Embedded.State;

/// <summary>A resource as a deployment of version 3 records it.</summary>
public sealed record ResourceState
{
    /// <summary>The key of a record that is in no state yet.</summary>
    public const int NoKey = -1;

    /// <summary>No hooks.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> NoHooks { get; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>Which record of a run's state it is. A changed copy keeps it; a record of its own has none until it is put.</summary>
    public int Key { get; init; } = NoKey;

    /// <summary>Its name among all.</summary>
    public required string Urn { get; init; }

    /// <summary>Its type.</summary>
    public required string Type { get; init; }

    /// <summary>Whether a provider makes it.</summary>
    public bool Custom { get; init; } = true;

    /// <summary>ID that the provider gave it.</summary>
    public string Id { get; init; } = "";

    /// <summary>Whether it was replaced and is to be deleted.</summary>
    public bool Delete { get; init; }

    /// <summary>Whether it is gone already and a new one is to come in its place.</summary>
    public bool PendingReplacement { get; init; }

    /// <summary>Whether it is to be replaced by the next run.</summary>
    public bool Taint { get; init; }

    /// <summary>Whether it is only looked up.</summary>
    public bool External { get; init; }

    /// <summary>Inputs that the provider checked.</summary>
    public ObjectValue Inputs { get; init; } = ObjectValue.Empty;

    /// <summary>Outputs that the provider answered.</summary>
    public ObjectValue Outputs { get; init; } = ObjectValue.Empty;

    /// <summary>URN of its parent.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether it may not be deleted.</summary>
    public bool Protect { get; init; }

    /// <summary>URNs that it depends on.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>URN and ID of its provider.</summary>
    public string? Provider { get; init; }

    /// <summary>What each property depends on.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>>? PropertyDependencies { get; init; }

    /// <summary>Outputs that are secret.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Time-outs.</summary>
    public CustomTimeouts? CustomTimeouts { get; init; }

    /// <summary>ID that it was imported with.</summary>
    public string? ImportId { get; init; }

    /// <summary>Whether it stays when it leaves the program.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>URN of the resource with which it goes, so that its provider need not be asked.</summary>
    public string? DeletedWith { get; init; }

    /// <summary>URNs of resources with which it is replaced.</summary>
    public ImmutableArray<string> ReplaceWith { get; init; } = [];

    /// <summary>Properties whose changes replace it.</summary>
    public ImmutableArray<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>A value whose change replaces it.</summary>
    public PropertyValue? ReplacementTrigger { get; init; }

    /// <summary>Properties whose changes are not shown.</summary>
    public ImmutableArray<string> HideDiffs { get; init; } = [];

    /// <summary>Properties whose changes do not count.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Whether its provider wants to be asked for its state before anything is updated.</summary>
    public bool RefreshBeforeUpdate { get; init; }

    /// <summary>Why it is not what it should be, though it exists.</summary>
    public ImmutableArray<string> InitErrors { get; init; } = [];

    /// <summary>When it came into the state.</summary>
    public string? Created { get; init; }

    /// <summary>When it last changed.</summary>
    public string? Modified { get; init; }

    /// <summary>Names of the program's hooks, by when they run (<see cref="HookKind"/>).</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Hooks { get; init; } = NoHooks;

    /// <summary>What other engines wrote and this one only keeps.</summary>
    public JsonObject? More { get; init; }

    /// <summary>Its name.</summary>
    public string Name => Protocol.Urn.NameOf(Urn);

    /// <summary>Whether it is a provider.</summary>
    public bool IsProvider => ProviderType.Is(Type);

    /// <summary>URN of its provider.</summary>
    public string? ProviderUrn => Provider is { } reference ? ProviderReference.Parse(reference).Urn : null;

    /// <summary>
    /// All that it needs beside its parent and its provider: what the program says, and what it goes or is replaced with.
    /// </summary>
    public IEnumerable<string> OwnDependencies
    {
        get
        {
            foreach (var urn in Dependencies)
            {
                yield return urn;
            }

            foreach (var (_, urns) in PropertyDependencies ?? NoHooks)
            {
                foreach (var urn in urns)
                {
                    yield return urn;
                }
            }

            if (DeletedWith is { } with)
            {
                yield return with;
            }

            foreach (var urn in ReplaceWith)
            {
                yield return urn;
            }
        }
    }

    /// <summary>All that it needs, its parent and its provider too.</summary>
    public IEnumerable<string> AllDependencies
    {
        get
        {
            foreach (var urn in OwnDependencies)
            {
                yield return urn;
            }

            if (Parent is { } parent)
            {
                yield return parent;
            }

            if (ProviderUrn is { } provider)
            {
                yield return provider;
            }
        }
    }

    /// <summary>Names of the hooks that run at a time.</summary>
    /// <param name="kind">One of <see cref="HookKind"/>.</param>
    public ImmutableArray<string> HooksAt(string kind) => Hooks.TryGetValue(kind, out var names) ? names : [];

    /// <summary>Now, as states write it.</summary>
    public static string Now(TimeProvider time) => time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);
}
