using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Trtc.Cli.Reports;

/// <summary>One JSON document at the end; docs/cli.md describes it.</summary>
internal sealed class JsonReport(TextWriter output, ReportOptions options) : Report
{

    public override Task EndAsync(DeploymentResult result, TimeSpan took)
    {
        var document = new JsonObject
        {
            ["operation"] = Title.Kind.ToString().ToLowerInvariant(),
            ["preview"] = Title.Preview,
            ["stack"] = Title.Stack,
            ["result"] = result.Succeeded ? "succeeded" : "failed",
            ["steps"] = new JsonArray(
                [.. Done.Where(d => d.Step.Operation != StepOperation.Refresh).Select(d => (JsonNode)Of(d.Step, d.Took, d.Failed))]),
            ["diagnostics"] = new JsonArray([.. Diagnostics.Select(d => (JsonNode)new JsonObject
            {
                ["severity"] = d.Severity.ToString().ToLowerInvariant(),
                ["urn"] = d.Urn,
                ["message"] = d.Message,
            })]),
            ["outputs"] = options.ShowsOutputs && Outputs is { } outputs ? PropertyText.Json(outputs.Now, options.ShowsSecrets) : null,
            ["changeSummary"] = new JsonObject(
                result.Counts.OrderBy(c => c.Key).Select(c => KeyValuePair.Create(Name(c.Key), (JsonNode?)c.Value))),
            ["durationSeconds"] = Math.Round(took.TotalSeconds, 3),
        };
        output.WriteLine(document.ToJsonString(JsonText.Indented));
        output.Flush();
        return Task.CompletedTask;
    }

    private static JsonObject Of(Step step, TimeSpan took, bool failed) => new()
    {
        ["op"] = Name(step.Operation),
        ["urn"] = step.Urn,
        ["type"] = step.Type,
        ["name"] = step.Name,
        ["id"] = (step.New?.Id ?? step.Old?.Id) is { Length: > 0 } id ? id : null,
        ["failed"] = failed,
        ["seconds"] = Math.Round(took.TotalSeconds, 3),
        ["changes"] = new JsonArray([.. step.Changes.Select(c => (JsonNode)new JsonObject
        {
            ["path"] = c.Path,
            ["kind"] = c.Kind.ToString().ToLowerInvariant(),
            ["replaces"] = c.Replaces,
        })]),
    };

    private static string Name(StepOperation operation) => JsonNamingPolicy.KebabCaseLower.ConvertName(operation.ToString());
}
