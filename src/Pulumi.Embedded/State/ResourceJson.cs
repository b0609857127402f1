using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Secrets;
using Pulumi.Protocol;

namespace Pulumi.Embedded.State;

/// <summary>Resources as a deployment of version 3 writes them.</summary>
internal static class ResourceJson
{
    private static readonly HashSet<string> KnownNames = new(StringComparer.Ordinal)
    {
        "urn", "custom", "delete", "id", "type", "inputs", "outputs", "parent", "protect", "taint", "external", "dependencies", "provider",
        "propertyDependencies", "pendingReplacement", "additionalSecretOutputs", "customTimeouts", "importID",
        "retainOnDelete", "deletedWith", "replaceWith", "ignoreChanges", "hideDiff", "replaceOnChanges", "replacementTrigger",
        "initErrors", "created", "modified", "refreshBeforeUpdate", "resourceHooks",
    };

    /// <summary>Reads a resource.</summary>
    public static ResourceState Read(JsonElement json, PropertyReader values) => new()
    {
        Urn = json.Text("urn")!,
        Type = json.Text("type") is { } type ? values.Kept(type) : null!,
        Custom = json.Flag("custom"),
        Id = json.Text("id") ?? "",
        Delete = json.Flag("delete"),
        External = json.Flag("external"),
        PendingReplacement = json.Flag("pendingReplacement"),
        Taint = json.Flag("taint"),
        Inputs = json.Member("inputs") is { ValueKind: JsonValueKind.Object } inputs ? values.Members(inputs) : ObjectValue.Empty,
        Outputs = json.Member("outputs") is { ValueKind: JsonValueKind.Object } outputs ? values.Members(outputs) : ObjectValue.Empty,
        Parent = json.Text("parent") is { } parent ? values.Kept(parent) : null,
        Protect = json.Flag("protect"),
        Dependencies = json.Texts("dependencies"),
        Provider = json.Text("provider") is { } provider ? values.Kept(provider) : null,
        PropertyDependencies = TextsByName(json.Member("propertyDependencies"), values),
        AdditionalSecretOutputs = json.Texts("additionalSecretOutputs"),
        CustomTimeouts = json.Member("customTimeouts") is { ValueKind: JsonValueKind.Object } t
            ? new CustomTimeouts(t.Number("create"), t.Number("update"), t.Number("delete"), t.Number("read"))
            : null,
        ImportId = json.Text("importID"),
        RetainOnDelete = json.Flag("retainOnDelete"),
        DeletedWith = json.Text("deletedWith"),
        ReplaceWith = json.Texts("replaceWith"),
        ReplaceOnChanges = json.Texts("replaceOnChanges"),
        ReplacementTrigger = json.Member("replacementTrigger") is { } trigger ? values.Read(trigger) : null,
        HideDiffs = json.Member("hideDiff") is { ValueKind: JsonValueKind.Array } hidden
            ? [.. hidden.EnumerateArray().Select(PathOf)]
            : [],
        IgnoreChanges = json.Texts("ignoreChanges"),
        RefreshBeforeUpdate = json.Flag("refreshBeforeUpdate"),
        InitErrors = json.Texts("initErrors"),
        Created = json.Text("created"),
        Modified = json.Text("modified"),
        Hooks = TextsByName(json.Member("resourceHooks"), values) ?? ResourceState.NoHooks,
        More = json.EnumerateObject().Where(m => !KnownNames.Contains(values.NameOf(m))).ToArray() is { Length: > 0 } more
            ? new JsonObject(more.Select(m => KeyValuePair.Create(m.Name, JsonText.Parse(m.Value.GetRawText()))))
            : null,
    };

    /// <summary>The resource as a deployment holds it, with encrypted secrets.</summary>
    public static void Write(this ResourceState state, Utf8JsonWriter json, ISecretKeeper secrets)
    {
        json.WriteStartObject();
        json.WriteString("urn", state.Urn);
        json.WriteBoolean("custom", state.Custom);
        Flag("delete", state.Delete);
        Text("id", state.Id.Length > 0 ? state.Id : null);
        json.WriteString("type", state.Type);
        Values("inputs", state.Inputs);
        Values("outputs", state.Outputs);
        Text("parent", state.Parent);
        Flag("protect", state.Protect);
        Flag("taint", state.Taint);
        Flag("external", state.External);
        Texts("dependencies", state.Dependencies);
        Text("provider", state.Provider);
        TextsByName("propertyDependencies", state.PropertyDependencies);
        Flag("pendingReplacement", state.PendingReplacement);
        Texts("additionalSecretOutputs", state.AdditionalSecretOutputs);
        Texts("initErrors", state.InitErrors);
        if (state.CustomTimeouts is { IsEmpty: false } timeouts)
        {
            json.WriteStartObject("customTimeouts");
            Seconds("create", timeouts.Create);
            Seconds("update", timeouts.Update);
            Seconds("delete", timeouts.Delete);
            Seconds("read", timeouts.Read);
            json.WriteEndObject();
        }

        Text("importID", state.ImportId);
        Flag("retainOnDelete", state.RetainOnDelete);
        Text("deletedWith", state.DeletedWith);
        Texts("replaceWith", state.ReplaceWith);
        Text("created", state.Created);
        Text("modified", state.Modified);
        Texts("ignoreChanges", state.IgnoreChanges);
        if (!state.HideDiffs.IsEmpty)
        {
            json.WriteStartArray("hideDiff");
            foreach (var path in state.HideDiffs)
            {
                WriteSteps(json, path);
            }

            json.WriteEndArray();
        }

        Texts("replaceOnChanges", state.ReplaceOnChanges);
        if (state.ReplacementTrigger is { } trigger and not NullValue)
        {
            json.WritePropertyName("replacementTrigger");
            PropertyJson.Write(json, trigger, secrets);
        }

        Flag("refreshBeforeUpdate", state.RefreshBeforeUpdate);
        TextsByName("resourceHooks", state.Hooks);
        foreach (var (name, value) in state.More ?? [])
        {
            json.WritePropertyName(name);
            if (value is null)
            {
                json.WriteNullValue();
            }
            else
            {
                value.WriteTo(json);
            }
        }

        json.WriteEndObject();

        void Flag(string name, bool value)
        {
            if (value)
            {
                json.WriteBoolean(name, true);
            }
        }

        void Text(string name, string? value)
        {
            if (value is not null)
            {
                json.WriteString(name, value);
            }
        }

        void Seconds(string name, double value)
        {
            if (value > 0)
            {
                json.WriteNumber(name, value);
            }
        }

        void Values(string name, ObjectValue value)
        {
            if (value.Members.Count > 0)
            {
                json.WritePropertyName(name);
                PropertyJson.Write(json, value, secrets);
            }
        }

        void Texts(string name, ImmutableArray<string> texts)
        {
            if (!texts.IsEmpty)
            {
                WriteTexts(json, name, texts);
            }
        }

        void TextsByName(string name, ImmutableSortedDictionary<string, ImmutableArray<string>>? texts)
        {
            if (texts is not { IsEmpty: false })
            {
                return;
            }

            json.WriteStartObject(name);
            foreach (var (each, its) in texts)
            {
                WriteTexts(json, each, its);
            }

            json.WriteEndObject();
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    // Paths stand in states as lists of names and numbers.
    private static void WriteSteps(Utf8JsonWriter json, string path)
    {
        json.WriteStartArray();
        foreach (var step in PropertyPath.TryParse(path)?.Steps ?? [])
        {
            if (step.Index is { } index)
            {
                json.WriteNumberValue(index);
            }
            else
            {
                json.WriteStringValue(step.IsAny ? "*" : step.Name);
            }
        }

        json.WriteEndArray();
    }

    private static string PathOf(JsonElement steps) => steps.EnumerateArray().Aggregate("", (path, step) =>
        step.ValueKind == JsonValueKind.Number
            ? PropertyPath.Below(path, step.GetInt32())
            : PropertyPath.Below(path, step.GetString()!));

    private static ImmutableSortedDictionary<string, ImmutableArray<string>>? TextsByName(JsonElement? json, PropertyReader values)
    {
        if (json is not { ValueKind: JsonValueKind.Object } members)
        {
            return null;
        }

        var texts = ResourceState.NoHooks.ToBuilder();
        foreach (var member in members.EnumerateObject())
        {
            texts[values.NameOf(member)] = member.Value.Texts();
        }

        return values.Kept(texts.ToImmutable());
    }

    extension(JsonElement json)
    {
        private JsonElement? Member(string name) =>
            json.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

        private string? Text(string name) => json.Member(name)?.GetString();

        private bool Flag(string name) => json.Member(name)?.GetBoolean() ?? false;

        private double Number(string name) => json.Member(name)?.GetDouble() ?? 0;

        private ImmutableArray<string> Texts(string name) => json.Member(name)?.Texts() ?? [];

        private ImmutableArray<string> Texts() =>
            json.ValueKind == JsonValueKind.Array && json.GetArrayLength() > 0
                ? [.. json.EnumerateArray().Select(i => i.GetString()!)]
                : [];
    }
}
