using System.Text.Json.Nodes;
using Pulumi.Embedded.Execution;
using Trtc.Cli.Events;

namespace Trtc.Cli.Stacks;

/// <summary>What the history keeps of an update that is under way.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Began">When it began.</param>
/// <param name="Message">What it is for.</param>
/// <param name="Environment">Who runs it.</param>
internal sealed record UpdateNote(
    DeploymentKind Kind, DateTimeOffset Began, string Message, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>Writes it into a stack's history.</summary>
    /// <param name="workspace">The stack.</param>
    /// <param name="result">What came of it; null where it broke off before anything was done.</param>
    public void Write(Workspace workspace, DeploymentResult? result)
    {
        var now = workspace.Time.GetUtcNow();
        var entry = new JsonObject
        {
            ["kind"] = Kind switch
            {
                DeploymentKind.Refresh => "refresh",
                DeploymentKind.Destroy => "destroy",
                DeploymentKind.Import => "resource-import",
                _ => "update",
            },
            ["startTime"] = Began.ToUnixTimeSeconds(),
            ["message"] = Message,
            ["environment"] = new JsonObject(Environment.Select(e => KeyValuePair.Create(e.Key, (JsonNode?)e.Value))),
            ["config"] = new JsonObject(workspace.Config.Names.Order(StringComparer.Ordinal)
                .Select(name => KeyValuePair.Create(name, workspace.Config.Written(name)))),
            ["result"] = result is { Succeeded: true } ? "succeeded" : "failed",
            ["endTime"] = now.ToUnixTimeSeconds(),
        };
        if (result is not null)
        {
            entry["resourceChanges"] = StepEvent.Changes(result.Counts);
        }

        workspace.History.Add(entry, now);
    }
}
