using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Monitor;

/// <summary>
/// The way in for programs of any language: what they register, read and call comes here. What it answers is what
/// <c>pulumirpc.ResourceMonitor</c> answers.
/// </summary>
internal interface IResourceMonitor
{
    /// <summary>Registers a resource and answers when it is what the program wants, or cannot be.</summary>
    /// <exception cref="SkippedException">It could not be; all has been told.</exception>
    Task<RegisteredResource> RegisterAsync(ResourceGoal goal);

    /// <summary>Says what came of a component or of the stack.</summary>
    Task RegisterOutputsAsync(string urn, ObjectValue outputs);

    /// <summary>Looks up a resource that others manage.</summary>
    /// <exception cref="SkippedException">It could not be; all has been told.</exception>
    Task<RegisteredResource> ReadAsync(ReadGoal goal);

    /// <summary>Calls a provider's function.</summary>
    /// <exception cref="CallException">The provider refuses, or fails.</exception>
    Task<ObjectValue> InvokeAsync(InvokeGoal goal);

    /// <summary>Calls a method of a resource.</summary>
    /// <exception cref="CallException">The provider refuses, or fails.</exception>
    Task<CallAnswer> CallAsync(CallGoal goal);
}

/// <summary>Which plugin serves a package: name, version and place as a program asks for them.</summary>
/// <param name="Name">Name of the package.</param>
/// <param name="Version">Its version, or null for whichever there is.</param>
/// <param name="DownloadUrl">Where its plugin comes from, or null.</param>
/// <param name="Parameterization">What the plugin makes another package of, or null.</param>
internal sealed record PackageDescriptor(
    string Name, string? Version = null, string? DownloadUrl = null, Parameterization? Parameterization = null)
{
    /// <summary>The package that its tokens begin with, and that its providers are of.</summary>
    public string Namespace => Parameterization is { IsExtension: false } made ? made.Name : Name;
}

/// <summary>What a plugin makes another package of.</summary>
/// <param name="Name">Name of the other package.</param>
/// <param name="Version">Its version.</param>
/// <param name="Value">What the plugin is given, in base 64.</param>
/// <param name="IsExtension">Whether it adds to the plugin's own package instead of replacing it.</param>
internal sealed record Parameterization(string Name, string Version, string Value, bool IsExtension = false);

/// <summary>A resource as a program wants it.</summary>
internal sealed record ResourceGoal
{
    public required string Type { get; init; }

    public required string Name { get; init; }

    /// <summary>Whether a provider makes it; else it is a component.</summary>
    public bool Custom { get; init; } = true;

    /// <summary>Whether it is a component that a provider constructs.</summary>
    public bool Remote { get; init; }

    public ObjectValue Inputs { get; init; } = ObjectValue.Empty;

    /// <summary>URN of its parent; null for the stack's own child.</summary>
    public string? Parent { get; init; }

    /// <summary>Which plugin, where no provider is named.</summary>
    public PackageDescriptor? Package { get; init; }

    /// <summary>URN and ID of the provider that makes it, or null for the default one.</summary>
    public string? Provider { get; init; }

    /// <summary>URN and ID of the providers of what is in a component, by package.</summary>
    public IReadOnlyDictionary<string, string> Providers { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>URNs that it depends on as a whole.</summary>
    public IReadOnlyCollection<string> Dependencies { get; init; } = [];

    /// <summary>URNs that each property depends on.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> PropertyDependencies { get; init; } =
        ReadOnlyDictionary<string, IReadOnlyCollection<string>>.Empty;

    public IReadOnlyList<AliasGoal> Aliases { get; init; } = [];

    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];

    public CustomTimeouts? CustomTimeouts { get; init; }

    /// <summary>Whether the old one goes before the new one comes; null as the provider has it.</summary>
    public bool? DeleteBeforeReplace { get; init; }

    /// <summary>URN of the resource with which it goes, so that nobody needs to delete it.</summary>
    public string? DeletedWith { get; init; }

    /// <summary>Variables of the plugin's process that take the value of another: (its name, where the value is).</summary>
    public IReadOnlyDictionary<string, string> EnvVarMappings { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Paths of which changes are not shown.</summary>
    public IReadOnlyList<string> HideDiffs { get; init; } = [];

    public IReadOnlyList<string> IgnoreChanges { get; init; } = [];

    /// <summary>ID of what is there already and is taken over.</summary>
    public string? ImportId { get; init; }

    /// <summary>Whether it may not be deleted; null as its parent.</summary>
    public bool? Protect { get; init; }

    /// <summary>A value whose change replaces it.</summary>
    public PropertyValue? ReplacementTrigger { get; init; }

    public IReadOnlyList<string> ReplaceOnChanges { get; init; } = [];

    /// <summary>URNs of resources with which it is replaced.</summary>
    public IReadOnlyList<string> ReplaceWith { get; init; } = [];

    /// <summary>Whether it stays when it leaves the program; null as its parent.</summary>
    public bool? RetainOnDelete { get; init; }

    /// <summary>Names of the program's hooks, by when they run (<see cref="HookKind"/>).</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Hooks { get; init; } = ResourceState.NoHooks;

    /// <summary>A message about the property at a path, with its place in the program, where the program knows it.</summary>
    public Func<string, string, string>? Placed { get; init; }

    /// <summary>What is said of a failure, with the place of the resource in the program, where its SDK tells it.</summary>
    public Func<string, string>? PlacedFailure { get; init; }
}

/// <summary>A former name of a resource: a URN, or the parts of one that were others.</summary>
internal sealed record AliasGoal
{
    public string? Urn { get; init; }

    public string? Name { get; init; }

    public string? Type { get; init; }

    public string? Stack { get; init; }

    public string? Project { get; init; }

    public string? ParentUrn { get; init; }

    /// <summary>Whether it had no parent but the stack.</summary>
    public bool NoParent { get; init; }
}

/// <summary>A resource that others manage, to look up.</summary>
internal sealed record ReadGoal
{
    public required string Type { get; init; }

    public required string Name { get; init; }

    public required string Id { get; init; }

    public string? Parent { get; init; }

    /// <summary>What helps to find it.</summary>
    public ObjectValue State { get; init; } = ObjectValue.Empty;

    public PackageDescriptor? Package { get; init; }

    public string? Provider { get; init; }

    public IReadOnlyCollection<string> Dependencies { get; init; } = [];

    public IReadOnlyList<string> AdditionalSecretOutputs { get; init; } = [];
}

/// <summary>A call of a function.</summary>
internal sealed record InvokeGoal
{
    public required string Token { get; init; }

    public ObjectValue Arguments { get; init; } = ObjectValue.Empty;

    public PackageDescriptor? Package { get; init; }

    public string? Provider { get; init; }

    /// <summary>URN of the component whose providers are meant where none is named.</summary>
    public string? Parent { get; init; }
}

/// <summary>A call of a method.</summary>
internal sealed record CallGoal
{
    public required string Token { get; init; }

    public ObjectValue Arguments { get; init; } = ObjectValue.Empty;

    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> ArgumentDependencies { get; init; } =
        ReadOnlyDictionary<string, IReadOnlyCollection<string>>.Empty;

    public PackageDescriptor? Package { get; init; }

    public string? Provider { get; init; }
}

/// <summary>What a method answers.</summary>
internal sealed record CallAnswer(ObjectValue Return, IReadOnlyDictionary<string, IReadOnlyCollection<string>> Dependencies);

/// <summary>What came of a resource.</summary>
/// <param name="Urn">Its URN.</param>
/// <param name="Id">Its ID; null for a component and for what is not known in a preview.</param>
/// <param name="Outputs">Its outputs; in a preview some are unknown.</param>
internal sealed record RegisteredResource(string Urn, string? Id, ObjectValue Outputs)
{
    /// <summary>Whether it was left out of the run, so that nothing is known of it but its URN.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>URNs that outputs of a remote component depend on.</summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Dependencies { get; init; } =
        ReadOnlyDictionary<string, IReadOnlyCollection<string>>.Empty;
}

/// <summary>A function or method was refused, or failed.</summary>
/// <param name="message">Why.</param>
internal class CallException(string message) : Exception(message);

/// <summary>A function or method refused its arguments.</summary>
/// <param name="failures">What it refuses.</param>
internal sealed class RefusedCallException(IReadOnlyList<CheckFailure> failures)
    : CallException(string.Join("; ", failures.Select(ProviderCalls.Told)))
{
    public IReadOnlyList<CheckFailure> Failures { get; } = failures;
}
