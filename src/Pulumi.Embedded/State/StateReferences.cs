using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi.Protocol;

namespace Pulumi.Embedded.State;

/// <summary>All places in a record of the state that name other records, so that edits of a state forget none.</summary>
internal static class StateReferences
{
    private const string ViewOf = "viewOf";

    /// <summary>URNs of all that a record relies on: none of them may go before it.</summary>
    public static IEnumerable<string> Of(ResourceState resource) => resource.AllDependencies
        .Concat((string?)resource.More?[ViewOf] is { } view ? [view] : [])
        .Distinct(StringComparer.Ordinal);

    /// <summary>A record with other URNs: its own, and those of all that it relies on.</summary>
    public static ResourceState Renamed(ResourceState resource, Func<string, string> rename) => resource with
    {
        Urn = rename(resource.Urn),
        Parent = resource.Parent is { } parent ? rename(parent) : null,
        DeletedWith = resource.DeletedWith is { } with ? rename(with) : null,
        ReplaceWith = [.. resource.ReplaceWith.Select(rename)],
        Dependencies = [.. resource.Dependencies.Select(rename)],
        PropertyDependencies = resource.PropertyDependencies?.ToImmutableSortedDictionary(
            p => p.Key, p => p.Value.Select(rename).ToImmutableArray(), StringComparer.Ordinal),
        Provider = resource.Provider is { } text && ProviderReference.Parse(text) is var provider
            ? (provider with { Urn = rename(provider.Urn) }).ToString()
            : null,
        More = Renamed(resource.More, rename),
    };

    private static JsonObject? Renamed(JsonObject? more, Func<string, string> rename) => more?[ViewOf] is null ? more
        : new JsonObject(more.Select(m => KeyValuePair.Create(m.Key, m.Key == ViewOf ? rename((string)m.Value!) : m.Value?.DeepClone())));
}
