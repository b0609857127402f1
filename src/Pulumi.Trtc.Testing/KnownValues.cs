using System.Collections.Immutable;

namespace Pulumi.Trtc.Testing;

/// <summary>Values of components and their parts, in which a <see cref="DBNull"/> stands for what is not known.</summary>
internal static class KnownValues
{
    /// <summary>The members without what is not known; a list of which an item is not known is not known either.</summary>
    public static ImmutableDictionary<string, object> Of(IReadOnlyDictionary<string, object> members) => members
        .Select(m => KeyValuePair.Create(m.Key, Of(m.Value)))
        .Where(m => m.Value is not null)
        .ToImmutableDictionary(m => m.Key, m => m.Value!);

    private static object? Of(object value) => value switch
    {
        DBNull => null,
        ImmutableDictionary<string, object> members => Of((IReadOnlyDictionary<string, object>)members),
        ImmutableArray<object> items => items.Any(i => i is DBNull) ? null : items.Select(i => Of(i)!).ToImmutableArray(),
        _ => value,
    };
}
