using Pulumi.Protocol;
using Pulumi.Trtc.Engine.State;

namespace Trtc.Cli.Watching;

/// <summary>Robot users, by which people know tasks.</summary>
internal static class Robots
{
    // Where tasks have them.
    private static readonly string[] Holders = ["agentParams", "agentConfig", "transcriptionParams"];

    /// <summary>The robot user of a task, as people may see it, or null where the resource has none.</summary>
    public static string? Of(ResourceState resource) => Holders
        .Select(h => resource.Inputs[h]?.Plain as ObjectValue)
        .Prepend(resource.Inputs)
        .Select(holder => holder?["userId"]?.Shown)
        .FirstOrDefault(user => user is not null);
}
