using System.Collections.Immutable;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Planning;

/// <summary>What a state is after its resources were looked at: what is gone leaves no references.</summary>
internal static class RefreshedBase
{
    /// <summary>The changes that make records a state again of which some are gone.</summary>
    /// <param name="records">All records, each after what it needs, as they are now.</param>
    /// <param name="gone">Keys of those that are there no more.</param>
    public static StateChange Of(IReadOnlyList<ResourceState> records, IReadOnlySet<int> gone)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        var put = ImmutableArray.CreateBuilder<ResourceState>();
        foreach (var record in records.Where(r => !gone.Contains(r.Key)))
        {
            there.Add(record.Urn);
        }

        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            if (gone.Contains(record.Key))
            {
                continue;
            }

            // What was in something that is gone is in nothing, as Pulumi has it.
            var now = record;
            var parent = record.Parent is { } above && there.Contains(above) ? above : null;
            if (parent != record.Parent || record.OwnDependencies.Any(d => !before.Contains(d))
                || record.PropertyDependencies?.Values.Any(d => d.IsEmpty) == true)
            {
                now = record with
                {
                    Parent = parent,
                    Dependencies = record.Dependencies.RemoveAll(d => !before.Contains(d)),
                    PropertyDependencies = record.PropertyDependencies?
                        .Select(p => KeyValuePair.Create(p.Key, p.Value.RemoveAll(d => !before.Contains(d))))
                        .Where(p => !p.Value.IsEmpty)
                        .ToImmutableSortedDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal),
                    DeletedWith = record.DeletedWith is { } with && before.Contains(with) ? with : null,
                    ReplaceWith = record.ReplaceWith.RemoveAll(d => !before.Contains(d)),
                };
                put.Add(now);
            }

            before.Add(record.Urn);
        }

        return new StateChange([.. gone], put.ToImmutable());
    }
}
