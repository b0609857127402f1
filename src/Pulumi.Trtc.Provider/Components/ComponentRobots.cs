using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Model;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Components;

/// <summary>The robots of a component's parts: each needs a signature, and a user of its own in the room.</summary>
internal static class ComponentRobots
{
    /// <summary>Reports what is wrong with them.</summary>
    /// <param name="type">Record of the component's inputs.</param>
    /// <param name="inputs">The inputs.</param>
    /// <param name="mayMint">Whether the provider makes signatures that are left out.</param>
    /// <param name="report">Takes a path, and what is wrong there.</param>
    public static void Check(ApiType type, ApiObject inputs, bool mayMint, Action<string, string> report)
    {
        var taken = new Dictionary<RoomUser, string>();
        foreach (var (path, part, room) in Parts(type, inputs, "", new RoomUser(null, null, null, null)))
        {
            var (user, signature) = (part.Type.With(ApiRole.RobotUser)!, part.Type.Signature()!);
            string At(ApiProperty property) => PropertyPath.Below(path, PulumiNames.Of(property.Name));
            if (!part.Value.Has(signature.Name) && !mayMint)
            {
                report(At(signature), Signatures.Missing);
            }
            else if (part.Value.Has(signature.Name) && !part.Value.Has(user.Name))
            {
                report(At(user), $"is required with {PulumiNames.Of(signature.Name)}, which is made for one user");
            }

            var robot = room with { User = part.Value[user.Name] };
            if (robot.User is ApiText { IsSecret: false } && !taken.TryAdd(robot, At(user)))
            {
                report(
                    At(user), $"is {robot.User}, as {taken[robot]} is in the same room; two robots with one user ID kick each other out");
            }
        }
    }

    private static IEnumerable<(string Path, (ApiType Type, ApiObject Value) Part, RoomUser Room)> Parts(
        ApiType type, ApiObject value, string path, RoomUser around)
    {
        var here = RobotUsers.At(type, value, null, around);
        if (type.Signature() is not null)
        {
            yield return (path, (type, value), here);
        }

        foreach (var property in type.Properties.Values.Where(p => p.Type is not null).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            var below = PropertyPath.Below(path, PulumiNames.Of(property.Name));
            var inner = value[property.Name] switch
            {
                ApiObject one => [(below, one)],
                ApiList list => list.Items.Select((item, i) => ($"{below}[{i}]", item as ApiObject)).Where(i => i.Item2 is not null)
                    .Select(i => (i.Item1, i.Item2!)),
                _ => Enumerable.Empty<(string, ApiObject)>(),
            };
            foreach (var found in inner.SelectMany(i => Parts(property.Type!, i.Item2, i.Item1, here)))
            {
                yield return found;
            }
        }
    }
}
