using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Trtc.Pictures.Mixes;

namespace Trtc.Cli.Layouts;

/// <summary>The mixes among a stack's resources.</summary>
internal static class StackMixes
{
    /// <summary>The mixes, by name.</summary>
    /// <param name="resources">The resources.</param>
    /// <param name="users">Who is in the rooms; null where it is not told.</param>
    public static IReadOnlyList<Mix> Of(IEnumerable<ResourceState> resources, IReadOnlyList<string>? users) =>
    [
        .. resources.Where(r => r is { Custom: true, Delete: false })
            .Select(r => Of(r, users)).OfType<Mix>()
            .OrderBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.Kind, StringComparer.Ordinal),
    ];

    /// <summary>The mixes that there will be after some steps.</summary>
    public static IReadOnlyList<Mix> After(IEnumerable<Step> steps, IReadOnlyList<string>? users) =>
        Of(steps.Where(s => Stays(s.Operation)).Select(s => s.New).OfType<ResourceState>(), users);

    /// <summary>Whether what a step is about is there after it.</summary>
    public static bool Stays(StepOperation operation) => operation is not (
        StepOperation.Delete or StepOperation.DeleteReplaced or StepOperation.Gone or StepOperation.Retain
        or StepOperation.RemovePendingReplace);

    /// <summary>The mix of a resource; null where it mixes no video.</summary>
    public static Mix? Of(ResourceState resource, IReadOnlyList<string>? users) =>
        MixReader.Read(Urn.NameOf(resource.Urn), resource.Type, resource.Inputs, users);
}
