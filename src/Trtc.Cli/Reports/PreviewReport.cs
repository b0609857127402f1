using System.Text.Json.Nodes;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Trtc.Cli.Events;

namespace Trtc.Cli.Reports;

/// <summary>A preview as one JSON document of Pulumi's own form; docs/cli.md describes it.</summary>
/// <param name="output">Where it goes to.</param>
/// <param name="config">The stack's configuration, without its secrets.</param>
/// <param name="options">What it shows.</param>
internal sealed class PreviewReport(TextWriter output, IReadOnlyDictionary<string, string> config, ReportOptions options) : Report
{
    /// <summary>Parts of what is counted as a whole.</summary>
    internal static readonly StepOperation[] Uncounted =
        [StepOperation.DeleteReplaced, StepOperation.RemovePendingReplace, StepOperation.Refresh];

    public override Task EndAsync(DeploymentResult result, TimeSpan took)
    {
        var document = new JsonObject();
        Add("config", new JsonObject(
            config.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => KeyValuePair.Create(c.Key, (JsonNode?)c.Value))));
        Add("steps", new JsonArray([.. Done.Where(d => !d.Failed && IsShown(d.Step)).Select(d => (JsonNode)Of(d.Step))]));
        Add("diagnostics", new JsonArray([.. Diagnostics.Select(d => (JsonNode)Of(d))]));
        document["duration"] = (long)took.TotalNanoseconds;
        Add("changeSummary", StepEvent.Changes(result.Counts));

        // Pulumi's form has no place for the stack's outputs; whoever knows it passes over them.
        if (options.ShowsOutputs && Outputs is { } outputs && PropertyText.Json(outputs.Now, options.ShowsSecrets) is { } shown)
        {
            Add("outputs", shown);
        }

        output.WriteLine(document.ToJsonString(JsonText.Indented));
        output.Flush();
        return Task.CompletedTask;

        // What is empty is left out, as in Pulumi's.
        void Add(string name, JsonNode value)
        {
            if (value is JsonArray { Count: > 0 } or JsonObject { Count: > 0 })
            {
                document[name] = value;
            }
        }
    }

    /// <summary>Pulumi's name of an operation.</summary>
    internal static string NameOf(StepOperation operation) => operation switch
    {
        StepOperation.Create => "create",
        StepOperation.Update => "update",
        StepOperation.Delete or StepOperation.Gone or StepOperation.Retain => "delete",
        StepOperation.Replace or StepOperation.ImportReplacement or StepOperation.ReadReplacement => "replace",
        StepOperation.DeleteReplaced => "delete-replaced",
        StepOperation.RemovePendingReplace => "remove-pending-replace",
        StepOperation.Read => "read",
        StepOperation.Refresh => "refresh",
        StepOperation.Import => "import",
        _ => "same",
    };

    // Of a replacement only the whole is shown, and of what stays only the stack, or where its protection changes.
    private bool IsShown(Step step) => step.Operation switch
    {
        StepOperation.DeleteReplaced or StepOperation.RemovePendingReplace => false,
        StepOperation.Same => options.ShowsSames || step.Type == Urn.StackType || step.Old?.Protect != step.New?.Protect,
        _ => true,
    };

    private JsonObject Of(Step step)
    {
        var json = new JsonObject { ["op"] = NameOf(step.Operation), ["urn"] = step.Urn };
        if ((step.New ?? step.Old)?.Provider is { Length: > 0 } provider)
        {
            json["provider"] = provider;
        }

        if (step.Old is { } old && step.Operation is not StepOperation.Create)
        {
            json["oldState"] = State(old, old.Outputs);
        }

        if (step.New is { } now && step.Operation is not (StepOperation.Delete or StepOperation.Gone or StepOperation.Retain))
        {
            // Outputs come with the step itself, which a preview does not take; a refresh has looked at them.
            var isSeen = step.Operation is StepOperation.Refresh || Title.Kind == DeploymentKind.Refresh;
            json["newState"] = State(now, isSeen ? now.Outputs : ObjectValue.Empty);
        }

        AddList(json, "diffReasons", step.Changes);
        AddList(json, "replaceReasons", step.Changes.Where(c => c.Replaces));
        json["detailedDiff"] = step.Changes.Count == 0 ? null : new JsonObject(step.Changes.DistinctBy(c => c.Path)
            .Select(c => KeyValuePair.Create(c.Path, (JsonNode?)new JsonObject
            {
                ["kind"] = c.Kind.ToString().ToLowerInvariant() + (c.Replaces ? "-replace" : ""),
                ["inputDiff"] = IsOfInputs(step, c.Path),
            })));
        return json;
    }

    private static JsonObject Of(Diagnostic diagnostic)
    {
        var json = new JsonObject();
        if (diagnostic.Urn is { } urn)
        {
            json["urn"] = urn;
        }

        json["message"] = $"{Words.Of(diagnostic.Severity)}{diagnostic.Message}\n";
        json["severity"] = diagnostic.Severity.ToString().ToLowerInvariant();
        return json;
    }

    private static void AddList(JsonObject json, string name, IEnumerable<PropertyChange> changes)
    {
        var names = changes.Select(c => PropertyPath.TryParse(c.Path)?.Root ?? c.Path)
            .Distinct(StringComparer.Ordinal).ToArray();
        if (names.Length > 0)
        {
            json[name] = new JsonArray([.. names.Select(n => (JsonNode)n)]);
        }
    }

    /// <summary>Whether a difference is one of the inputs, and not of what was found.</summary>
    internal static bool IsOfInputs(Step step, string path) => PropertyPath.TryParse(path) is { } at
        && !Equals(at.Find(step.Old?.Inputs ?? ObjectValue.Empty), at.Find(step.New?.Inputs ?? ObjectValue.Empty));

    private JsonObject State(ResourceState state, ObjectValue outputs)
    {
        var isHidden = state.Type == Urn.StackType && !options.ShowsOutputs;
        return state.WriteShown(isHidden ? ObjectValue.Empty : state.Inputs, isHidden ? ObjectValue.Empty : outputs);
    }
}
