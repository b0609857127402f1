using System.Text.Json.Nodes;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Trtc.Cli.Reports;

namespace Trtc.Cli.Events;

/// <summary>Steps in the form of Pulumi's engine events.</summary>
internal static class StepEvent
{
    // What is left out where it is not so.
    private static readonly string[] Flags = ["custom", "delete", "protect", "taint", "retainOnDelete"];

    /// <summary>What a step is about.</summary>
    /// <param name="step">The step.</param>
    /// <param name="operation">Pulumi's name of what it does.</param>
    public static JsonObject Metadata(Step step, string operation)
    {
        var json = new JsonObject
        {
            ["op"] = operation,
            ["urn"] = step.Urn,
            ["type"] = step.Type,
            ["old"] = step.Old is { } old && step.Operation != StepOperation.Create ? State(old) : null,
            ["new"] = step.New is { } now && step.Operation is not (StepOperation.Delete or StepOperation.Gone or StepOperation.Retain)
                ? State(now)
                : null,
        };
        AddNames(json, "keys", step.Changes.Where(c => c.Replaces));
        AddNames(json, "diffs", step.Changes);
        json["detailedDiff"] = step.Changes.Count == 0 ? null : new JsonObject(step.Changes.DistinctBy(c => c.Path)
            .Select(c => KeyValuePair.Create(c.Path, (JsonNode?)new JsonObject
            {
                ["diffKind"] = c.Kind.ToString().ToLowerInvariant() + (c.Replaces ? "-replace" : ""),
                ["inputDiff"] = PreviewReport.IsOfInputs(step, c.Path),
            })));
        if (operation is not ("create-replacement" or "delete-replaced"))
        {
            json["logical"] = true;
        }

        json["provider"] = (step.New ?? step.Old)?.Provider ?? "";
        return json;
    }

    /// <summary>How many resources had which operation, by Pulumi's names of them.</summary>
    public static JsonObject Changes(IReadOnlyDictionary<StepOperation, int> counts) => new(
        counts.Where(c => c.Value > 0 && !PreviewReport.Uncounted.Contains(c.Key))
            .GroupBy(c => PreviewReport.NameOf(c.Key), StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => KeyValuePair.Create(g.Key, (JsonNode?)g.Sum(c => c.Value))));

    private static JsonObject State(ResourceState state)
    {
        var shown = state.WriteShown(state.Inputs, state.Outputs);
        var json = new JsonObject { ["type"] = state.Type, ["urn"] = state.Urn };
        foreach (var name in Flags.Where(n => (bool?)shown[n] == true))
        {
            json[name] = true;
        }

        json["id"] = state.Id;
        json["parent"] = state.Parent ?? "";
        json["inputs"] = shown["inputs"]?.DeepClone() ?? new JsonObject();
        json["outputs"] = shown["outputs"]?.DeepClone() ?? new JsonObject();
        json["provider"] = state.Provider ?? "";
        if (state.InitErrors.Length > 0)
        {
            json["initErrors"] = new JsonArray([.. state.InitErrors.Select(e => (JsonNode)e)]);
        }

        return json;
    }

    private static void AddNames(JsonObject json, string name, IEnumerable<PropertyChange> changes)
    {
        var names = changes.Select(c => PropertyPath.TryParse(c.Path)?.Root ?? c.Path).Distinct(StringComparer.Ordinal).ToArray();
        if (names.Length > 0)
        {
            json[name] = new JsonArray([.. names.Select(n => (JsonNode)n)]);
        }
    }
}
