using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <summary>What providers say of resources: the planner asks, changes nothing, and decides by the answers.</summary>
internal interface IProviderAnswers
{
    /// <summary>The inputs as the provider takes them, or what it refuses.</summary>
    /// <param name="resource">The resource as it is to be; it names its provider.</param>
    /// <param name="olds">Its inputs as they were; null where they do not count.</param>
    /// <param name="news">The program's inputs.</param>
    Task<CheckAnswer> CheckAsync(ResourceState resource, ObjectValue? olds, ObjectValue news);

    /// <summary>How a resource as it is differs from inputs.</summary>
    /// <param name="old">The resource as it is; it names its provider.</param>
    /// <param name="urn">Its URN in the program.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="ignoreChanges">What does not count.</param>
    Task<DiffAnswer> DiffAsync(ResourceState old, string urn, ObjectValue inputs, IReadOnlyList<string> ignoreChanges);

    /// <summary>Whether another provider cannot go on with the resources of an old one.</summary>
    /// <param name="old">The provider as the state has it.</param>
    /// <param name="reference">URN and ID of the other one.</param>
    Task<bool> ProviderReplacesAsync(ResourceState old, ProviderReference reference);

    /// <summary>The random bytes of which a resource's provider makes names.</summary>
    byte[] SeedOf(string urn);

    /// <summary>Says something about a resource that is no mistake.</summary>
    void Tell(string urn, string message);

    /// <summary>Says something about a resource that is probably not as meant.</summary>
    void Warn(string urn, string message);
}

/// <summary>What a provider says of inputs.</summary>
/// <param name="Inputs">The inputs as it takes them.</param>
/// <param name="Failures">What it refuses: the path of the property, and why.</param>
internal sealed record CheckAnswer(ObjectValue Inputs, IReadOnlyList<(string Path, string Reason)> Failures);

/// <summary>What a provider says of a difference.</summary>
/// <param name="IsChanged">Whether anything is to be done.</param>
/// <param name="Changes">What changes, property by property.</param>
/// <param name="ReplaceKeys">Properties that need a new resource.</param>
/// <param name="DeleteBeforeReplace">Whether the old one must go first.</param>
internal sealed record DiffAnswer(
    bool IsChanged, IReadOnlyList<PropertyChange> Changes, IReadOnlyList<string> ReplaceKeys, bool DeleteBeforeReplace)
{
    /// <summary>No difference.</summary>
    public static DiffAnswer None { get; } = new(false, [], [], false);

    /// <summary>Whether a new one is needed.</summary>
    public bool Replaces => ReplaceKeys.Count > 0 || Changes.Any(c => c.Replaces);

    /// <summary>A difference in something that no provider is asked about.</summary>
    public static DiffAnswer Replace(string why) => new(true, [], [why], false);

    /// <summary>The same with what replaces because the program says so.</summary>
    /// <param name="paths">The program's paths.</param>
    /// <param name="hasInitErrors">Whether the resource is not what it should be, which <c>#initerror</c> means.</param>
    public DiffAnswer Replacing(IReadOnlyList<string> paths, bool hasInitErrors)
    {
        if (paths.Count == 0 || !(IsChanged || hasInitErrors))
        {
            return this;
        }

        var places = paths.Select(PropertyPath.TryParse).OfType<PropertyPath>().ToArray();
        bool IsIn(string path) => PropertyPath.TryParse(path) is { } place && places.Any(p => p.Contains(place));
        var changes = Changes.Select(c => IsIn(c.Path) ? c with { Replaces = true } : c).ToArray();
        return hasInitErrors && IsIn("#initerror")
            ? this with { IsChanged = true, Changes = changes, ReplaceKeys = [.. ReplaceKeys, "#initerror"] }
            : this with { Changes = changes };
    }
}
