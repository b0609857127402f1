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

    /// <summary>The mix of a resource; null where it mixes no video.</summary>
    public static Mix? Of(ResourceState resource, IReadOnlyList<string>? users) =>
        MixReader.Read(Urn.NameOf(resource.Urn), resource.Type, resource.Inputs, users);
}
