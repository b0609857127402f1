using Pulumi.Protocol;

namespace Pulumi.Embedded.State;

/// <summary>What makes a snapshot whole, as Pulumi has it: a state that breaks a rule is never written.</summary>
public static class SnapshotRules
{
    /// <summary>What is wrong with a snapshot; nothing where it is whole.</summary>
    public static IEnumerable<string> Problems(Snapshot snapshot)
    {
        var before = new HashSet<string>(StringComparer.Ordinal);
        var providers = new HashSet<string>(StringComparer.Ordinal);
        var live = new HashSet<string>(StringComparer.Ordinal);
        var all = snapshot.Resources.Select(r => r.Urn).ToHashSet(StringComparer.Ordinal);
        foreach (var resource in snapshot.Resources)
        {
            if (resource.Urn.Length == 0 || resource.Type.Length == 0)
            {
                yield return $"a resource has no URN or no type ({resource.Urn}{resource.Type})";
            }

            if (!resource.Custom && resource.Id.Length > 0)
            {
                yield return $"{resource.Urn} is a component, but has ID {resource.Id}";
            }

            if (resource.IsProvider)
            {
                providers.Add(new ProviderReference(resource.Urn, resource.Id).ToString());
            }

            if (resource.Provider is { Length: > 0 } provider && !providers.Contains(provider) && !resource.PendingReplacement)
            {
                yield return $"{resource.Urn} needs provider {provider}, which is not there or comes after it";
            }

            foreach (var (needed, what) in Needs(resource).Where(n => !before.Contains(n.Urn)))
            {
                yield return $"{resource.Urn} {what} {needed}, which {(all.Contains(needed) ? "comes after it" : "is not there")}";
            }

            if (!resource.Delete && !live.Add(resource.Urn))
            {
                yield return $"there are two live records of {resource.Urn}";
            }

            before.Add(resource.Urn);
        }

        foreach (var over in snapshot.Pending.Where(p => p.Type is "updating" or "deleting" && !all.Contains(p.Resource.Urn)))
        {
            yield return $"{over.Resource.Urn} is noted as interrupted while {over.Type}, but is not there";
        }
    }

    private static IEnumerable<(string Urn, string What)> Needs(ResourceState resource) =>
        (resource.Parent is { Length: > 0 } parent ? [(parent, "is a child of")] : Array.Empty<(string, string)>())
            .Concat(resource.OwnDependencies.Distinct(StringComparer.Ordinal).Select(d => (d, "depends on")));
}
