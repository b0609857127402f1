using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Secrets;
using Pulumi.Protocol;

namespace Pulumi.Embedded.State;

/// <summary>Resources as a deployment of version 3 writes them.</summary>
internal static class ResourceJson
{
    private static readonly ImmutableHashSet<string> KnownNames =
    [
        "urn", "custom", "delete", "id", "type", "inputs", "outputs", "parent", "protect", "taint", "external", "dependencies", "provider",
        "propertyDependencies", "pendingReplacement", "additionalSecretOutputs", "customTimeouts", "importID",
        "retainOnDelete", "deletedWith", "replaceWith", "ignoreChanges", "hideDiff", "replaceOnChanges", "replacementTrigger",
        "initErrors", "created", "modified", "refreshBeforeUpdate", "resourceHooks",
    ];

    /// <summary>Reads a resource.</summary>
    public static ResourceState Read(JsonObject json, ISecretKeeper secrets) => new()
    {
        Urn = (string)json["urn"]!,
        Type = (string)json["type"]!,
        Custom = (bool?)json["custom"] ?? false,
        Id = (string?)json["id"] ?? "",
        Delete = (bool?)json["delete"] ?? false,
        External = (bool?)json["external"] ?? false,
        PendingReplacement = (bool?)json["pendingReplacement"] ?? false,
        Taint = (bool?)json["taint"] ?? false,
        Inputs = PropertyJson.ReadMembers(json["inputs"] as JsonObject, secrets),
        Outputs = PropertyJson.ReadMembers(json["outputs"] as JsonObject, secrets),
        Parent = (string?)json["parent"],
        Protect = (bool?)json["protect"] ?? false,
        Dependencies = Texts(json["dependencies"]),
        Provider = (string?)json["provider"],
        PropertyDependencies = (json["propertyDependencies"] as JsonObject)?.ToImmutableSortedDictionary(
            p => p.Key, p => Texts(p.Value), StringComparer.Ordinal),
        AdditionalSecretOutputs = Texts(json["additionalSecretOutputs"]),
        CustomTimeouts = json["customTimeouts"] is JsonObject t
            ? new CustomTimeouts((double?)t["create"] ?? 0, (double?)t["update"] ?? 0, (double?)t["delete"] ?? 0, (double?)t["read"] ?? 0)
            : null,
        ImportId = (string?)json["importID"],
        RetainOnDelete = (bool?)json["retainOnDelete"] ?? false,
        DeletedWith = (string?)json["deletedWith"],
        ReplaceWith = Texts(json["replaceWith"]),
        ReplaceOnChanges = Texts(json["replaceOnChanges"]),
        ReplacementTrigger = json["replacementTrigger"] is { } trigger ? PropertyJson.Read(trigger, secrets) : null,
        HideDiffs = json["hideDiff"] is JsonArray hidden ? [.. hidden.Select(p => PathOf((JsonArray)p!))] : [],
        IgnoreChanges = Texts(json["ignoreChanges"]),
        RefreshBeforeUpdate = (bool?)json["refreshBeforeUpdate"] ?? false,
        InitErrors = Texts(json["initErrors"]),
        Created = (string?)json["created"],
        Modified = (string?)json["modified"],
        Hooks = (json["resourceHooks"] as JsonObject)?.ToImmutableSortedDictionary(h => h.Key, h => Texts(h.Value), StringComparer.Ordinal)
            ?? ResourceState.NoHooks,
        More = json.Where(m => !KnownNames.Contains(m.Key)).ToArray() is { Length: > 0 } more
            ? new JsonObject(more.Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())))
            : null,
    };

    /// <summary>The resource as JSON, with encrypted secrets.</summary>
    public static JsonObject Write(this ResourceState state, ISecretKeeper secrets)
    {
        var json = new JsonObject { ["urn"] = state.Urn, ["custom"] = state.Custom };
        Add("delete", state.Delete ? true : null);
        Add("id", state.Id.Length > 0 ? state.Id : null);
        json["type"] = state.Type;
        Add("inputs", state.Inputs.Members.Count > 0 ? PropertyJson.Members(state.Inputs, secrets) : null);
        Add("outputs", state.Outputs.Members.Count > 0 ? PropertyJson.Members(state.Outputs, secrets) : null);
        Add("parent", state.Parent);
        Add("protect", state.Protect ? true : null);
        Add("taint", state.Taint ? true : null);
        Add("external", state.External ? true : null);
        Add("dependencies", List(state.Dependencies));
        Add("provider", state.Provider);
        Add("propertyDependencies", state.PropertyDependencies is { Count: > 0 } properties
            ? new JsonObject(
                properties.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)new JsonArray([.. p.Value.Select(v => (JsonNode)v)]))))
            : null);
        Add("pendingReplacement", state.PendingReplacement ? true : null);
        Add("additionalSecretOutputs", List(state.AdditionalSecretOutputs));
        Add("initErrors", List(state.InitErrors));
        Add("customTimeouts", Timeouts());
        Add("importID", state.ImportId);
        Add("retainOnDelete", state.RetainOnDelete ? true : null);
        Add("deletedWith", state.DeletedWith);
        Add("replaceWith", List(state.ReplaceWith));
        Add("created", state.Created);
        Add("modified", state.Modified);
        Add("ignoreChanges", List(state.IgnoreChanges));
        Add("hideDiff", state.HideDiffs.IsEmpty ? null : new JsonArray([.. state.HideDiffs.Select(p => (JsonNode)StepsOf(p))]));
        Add("replaceOnChanges", List(state.ReplaceOnChanges));
        Add("replacementTrigger", state.ReplacementTrigger is { } trigger ? PropertyJson.Write(trigger, secrets) : null);
        Add("refreshBeforeUpdate", state.RefreshBeforeUpdate ? true : null);
        Add("resourceHooks", state.Hooks.IsEmpty ? null
            : new JsonObject(state.Hooks.Select(h => KeyValuePair.Create(h.Key, (JsonNode?)List(h.Value)))));
        foreach (var (name, value) in state.More ?? [])
        {
            json[name] = value?.DeepClone();
        }

        return json;

        JsonObject? Timeouts()
        {
            if (state.CustomTimeouts is not { IsEmpty: false } t)
            {
                return null;
            }

            var given = new (string Name, double Seconds)[]
            {
                ("create", t.Create), ("update", t.Update), ("delete", t.Delete), ("read", t.Read),
            };
            return new JsonObject(given.Where(g => g.Seconds > 0).Select(g => KeyValuePair.Create(g.Name, (JsonNode?)g.Seconds)));
        }

        void Add(string name, JsonNode? value)
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }
    }

    private static JsonArray? List(ImmutableArray<string> texts) =>
        texts.IsEmpty ? null : new JsonArray([.. texts.Select(t => (JsonNode)t)]);

    private static ImmutableArray<string> Texts(JsonNode? json) => json is JsonArray list ? [.. list.Select(i => (string)i!)] : [];

    // Paths stand in states as lists of names and numbers.
    private static JsonArray StepsOf(string path) => new(
        [.. (PropertyPath.TryParse(path)?.Steps ?? []).Select(s => (JsonNode?)(s.Index is { } index ? index : s.IsAny ? "*" : s.Name))]);

    private static string PathOf(JsonArray steps) => steps.Aggregate("", (path, step) =>
        step!.GetValueKind() == JsonValueKind.Number
            ? PropertyPath.Below(path, (int)step)
            : PropertyPath.Below(path, (string)step!));
}
