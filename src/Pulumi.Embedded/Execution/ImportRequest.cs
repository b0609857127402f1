using System.Collections.Immutable;

namespace Pulumi.Embedded.Execution;

/// <summary>Something that is there already and is to be taken over.</summary>
public sealed record ImportRequest
{
    /// <summary>Its type, as a full token: <c>PACKAGE:MODULE:NAME</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The name that a program calls it by.</summary>
    public required string Name { get; init; }

    /// <summary>The name in its URN, where that is another one.</summary>
    public string? LogicalName { get; init; }

    /// <summary>The name in its URN.</summary>
    public string UrnName => LogicalName ?? Name;

    /// <summary>The ID by which its provider knows it; empty for a component.</summary>
    public string Id { get; init; } = "";

    /// <summary>URN of its parent; null for the stack's own child.</summary>
    public string? Parent { get; init; }

    /// <summary>URN of the provider in the state that knows it; null for the default one.</summary>
    public string? Provider { get; init; }

    /// <summary>Version of its package's plugin; null for whichever there is.</summary>
    public string? Version { get; init; }

    /// <summary>Where its package's plugin comes from; null for where it usually does.</summary>
    public string? PluginDownloadUrl { get; init; }

    /// <summary>Inputs that the declaration shall have; empty for all that the provider tells.</summary>
    public ImmutableArray<string> Properties { get; init; } = [];

    /// <summary>Whether it may not be deleted afterwards.</summary>
    public bool Protect { get; init; } = true;

    /// <summary>Whether it is a component without a provider, of which there is nothing to read.</summary>
    public bool Component { get; init; }
}
