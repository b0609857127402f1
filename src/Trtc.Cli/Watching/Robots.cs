using Pulumi.Protocol;
using Pulumi.Trtc.Engine.State;

namespace Trtc.Cli.Watching;

/// <summary>Robot users, by which people know tasks.</summary>
internal static class Robots
{
    // Where tasks have them.
    private static readonly string[] Holders = ["agentParams", "agentConfig", "transcriptionParams"];

    /// <summary>The robot user of a task, as people may see it, or null where the resource has none.</summary>
    public static string? Of(ResourceState resource) =>
        (resource.Inputs["userId"] ?? Holders.Select(h => (resource.Inputs[h]?.Plain as ObjectValue)?["userId"]).FirstOrDefault(u => u is not null))?.Shown;
}
