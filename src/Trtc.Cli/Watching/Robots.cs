using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Trtc.Cli.Watching;

/// <summary>Robot users, by which people know tasks.</summary>
internal static class Robots
{
    private const string User = "userId";

    /// <summary>
    /// The robot user of a task, as people may see it, or null where the task has none: whatever they are called, tasks have it at the top
    /// of their inputs or one level down. Users of lists, and of what lies deeper, are whom the task is for.
    /// </summary>
    public static string? Of(ResourceState task) => task.Inputs[User]?.Shown ?? task.Inputs.Members.Values
        .Where(holder => holder.Plain is ObjectValue members && members[User] is not null)
        .Select(holder => holder.IsSecret ? holder.Shown : ((ObjectValue)holder.Plain)[User]!.Shown)
        .FirstOrDefault();
}
