namespace Pulumi.Embedded.State;

/// <summary>Records by their URNs, of which one may have a live one and others that are only still to be deleted.</summary>
internal sealed class RecordsByUrn
{
    private readonly Dictionary<string, ResourceState> live = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceState> replaced = new(StringComparer.Ordinal);

    public RecordsByUrn(IEnumerable<ResourceState> resources)
    {
        foreach (var resource in resources)
        {
            (resource.Delete ? replaced : live)[resource.Urn] = resource;
        }
    }

    /// <summary>
    /// What a record means by a URN: live ones mean live ones, those to be deleted mean what goes with them, where it is there.
    /// </summary>
    public ResourceState? For(ResourceState from, string urn)
    {
        var (first, second) = from.Delete ? (replaced, live) : (live, replaced);
        return first.GetValueOrDefault(urn) ?? second.GetValueOrDefault(urn);
    }
}
