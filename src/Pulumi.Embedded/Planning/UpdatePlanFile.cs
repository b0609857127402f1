using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <summary>Plans as files, in Pulumi's own form.</summary>
public static class UpdatePlanFile
{
    /// <summary>A plan as JSON.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="secrets">Encrypts its secrets.</param>
    /// <param name="time">The clock.</param>
    public static JsonObject Write(UpdatePlan plan, ISecretKeeper secrets, TimeProvider time)
    {
        var json = new JsonObject { ["manifest"] = Snapshot.Manifest(time), ["secrets_providers"] = Snapshot.SecretsOf(secrets) };
        if (plan.Config is { Count: > 0 } config)
        {
            json["config"] = config.DeepClone();
        }

        if (!plan.Resources.IsEmpty)
        {
            json["resourcePlans"] = new JsonObject(
                plan.Resources.Select(r => KeyValuePair.Create(r.Key, (JsonNode?)Write(r.Value, secrets))));
        }

        return json;
    }

    /// <summary>The salt of a plan's secrets, or null where it has none.</summary>
    public static string? SaltOf(string text)
    {
        try
        {
            return JsonText.Parse(text) is JsonObject json ? Snapshot.SaltOf(json) : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Whoever reads it says what is wrong.
            return null;
        }
    }

    /// <summary>Reads a plan.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="what">The file, for messages.</param>
    /// <param name="secrets">Decrypts its secrets.</param>
    /// <exception cref="StateException">It is no plan.</exception>
    public static UpdatePlan Read(string text, string what, ISecretKeeper secrets)
    {
        try
        {
            var json = JsonText.Parse(text) as JsonObject ?? throw new JsonException("it is no object");
            if (json["manifest"] is not JsonObject)
            {
                throw new JsonException("it has no manifest");
            }

            return new UpdatePlan((json["resourcePlans"] as JsonObject ?? []).ToImmutableSortedDictionary(
                r => r.Key, r => ReadResource((JsonObject)r.Value!, secrets), StringComparer.Ordinal))
            {
                Config = json["config"]?.DeepClone() as JsonObject,
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or InvalidCastException
            or NullReferenceException)
        {
            throw new StateException($"{what} is no plan: {e.Message}. `preview --save-plan` writes one.");
        }
    }

    private static JsonObject Write(ResourcePlan plan, ISecretKeeper secrets)
    {
        var json = new JsonObject();
        if (plan.Goal is { } goal)
        {
            json["goal"] = Write(goal, secrets);
        }

        Add(json, "steps", plan.Steps);
        json["state"] = plan.Outputs is { } outputs ? PropertyJson.Members(outputs.Simplified, secrets) : null;
        if (!plan.Seed.IsEmpty)
        {
            json["seed"] = Convert.ToBase64String([.. plan.Seed]);
        }

        return json;
    }

    private static JsonObject Write(PlanGoal goal, ISecretKeeper secrets)
    {
        var json = new JsonObject
        {
            ["type"] = goal.Type,
            ["name"] = goal.Name,
            ["custom"] = goal.Custom,
            ["inputDiff"] = Write(goal.InputDiff, secrets),
            ["outputDiff"] = Write(goal.OutputDiff, secrets),
        };
        Add(json, "parent", goal.Parent);
        json["protect"] = goal.Protect;
        Add(json, "dependencies", goal.Dependencies);
        Add(json, "provider", goal.Provider);
        if (!goal.PropertyDependencies.IsEmpty)
        {
            json["propertyDependencies"] = new JsonObject(
                goal.PropertyDependencies.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)List(p.Value))));
        }

        if (goal.DeleteBeforeReplace is { } deleteFirst)
        {
            json["deleteBeforeReplace"] = deleteFirst;
        }

        Add(json, "ignoreChanges", goal.IgnoreChanges);
        Add(json, "additionalSecretOutputs", goal.AdditionalSecretOutputs);
        if (!goal.Aliases.IsEmpty)
        {
            json["structuredAliases"] = new JsonArray([.. goal.Aliases.Select(Write)]);
        }

        Add(json, "id", goal.ImportId);
        var timeouts = goal.CustomTimeouts;
        json["customTimeouts"] = new JsonObject(
            new[] { ("create", timeouts.Create), ("update", timeouts.Update), ("delete", timeouts.Delete), ("read", timeouts.Read) }
                .Where(t => t.Item2 > 0).Select(t => KeyValuePair.Create(t.Item1, (JsonNode?)t.Item2)));
        return json;
    }

    private static JsonObject Write(PlanAlias alias) => new()
    {
        ["URN"] = alias.Urn,
        ["Name"] = alias.Name,
        ["Type"] = alias.Type,
        ["Project"] = alias.Project,
        ["Stack"] = alias.Stack,
        ["Parent"] = alias.Parent,
        ["NoParent"] = alias.NoParent,
    };

    private static JsonObject Write(PlanDiff diff, ISecretKeeper secrets)
    {
        var json = new JsonObject();
        if (!diff.Adds.Members.IsEmpty)
        {
            json["adds"] = PropertyJson.Members(diff.Adds, secrets);
        }

        Add(json, "deletes", diff.Deletes);
        if (!diff.Updates.Members.IsEmpty)
        {
            json["updates"] = PropertyJson.Members(diff.Updates, secrets);
        }

        return json;
    }

    private static ResourcePlan ReadResource(JsonObject json, ISecretKeeper secrets) => new()
    {
        Goal = json["goal"] is JsonObject goal ? ReadGoal(goal, secrets) : null,
        Steps = Texts(json["steps"]),
        Outputs = json["state"] is JsonObject outputs ? PropertyJson.ReadMembers(outputs, secrets) : null,
        Seed = (string?)json["seed"] is { } seed ? [.. Convert.FromBase64String(seed)] : [],
    };

    private static PlanGoal ReadGoal(JsonObject json, ISecretKeeper secrets) => new()
    {
        Type = (string)json["type"]!,
        Name = (string)json["name"]!,
        Custom = (bool?)json["custom"] ?? false,
        InputDiff = ReadDiff(json["inputDiff"], secrets),
        OutputDiff = ReadDiff(json["outputDiff"], secrets),
        Parent = (string?)json["parent"] ?? "",
        Protect = (bool?)json["protect"] ?? false,
        Dependencies = Texts(json["dependencies"]),
        Provider = (string?)json["provider"] ?? "",
        PropertyDependencies = (json["propertyDependencies"] as JsonObject ?? []).ToImmutableSortedDictionary(
            p => p.Key, p => Texts(p.Value), StringComparer.Ordinal),
        DeleteBeforeReplace = (bool?)json["deleteBeforeReplace"],
        IgnoreChanges = Texts(json["ignoreChanges"]),
        AdditionalSecretOutputs = Texts(json["additionalSecretOutputs"]),
        Aliases =
        [
            .. (json["structuredAliases"] as JsonArray ?? []).Select(a => new PlanAlias(
                Text(a, "URN"), Text(a, "Name"), Text(a, "Type"), Text(a, "Project"), Text(a, "Stack"), Text(a, "Parent"),
                (bool?)a!["NoParent"] ?? false)),
        ],
        ImportId = (string?)json["id"] ?? "",
        CustomTimeouts = json["customTimeouts"] is JsonObject t
            ? new CustomTimeouts((double?)t["create"] ?? 0, (double?)t["update"] ?? 0, (double?)t["delete"] ?? 0, (double?)t["read"] ?? 0)
            : new CustomTimeouts(0, 0, 0),
    };

    private static PlanDiff ReadDiff(JsonNode? json, ISecretKeeper secrets) => json is null ? PlanDiff.None : new PlanDiff(
        PropertyJson.ReadMembers(json["adds"] as JsonObject, secrets),
        Texts(json["deletes"]),
        PropertyJson.ReadMembers(json["updates"] as JsonObject, secrets));

    private static string Text(JsonNode? json, string name) => (string?)json![name] ?? "";

    private static ImmutableArray<string> Texts(JsonNode? json) => json is JsonArray list ? [.. list.Select(i => (string)i!)] : [];

    private static JsonArray List(ImmutableArray<string> texts) => new([.. texts.Select(t => (JsonNode)t)]);

    private static void Add(JsonObject json, string name, string text)
    {
        if (text.Length > 0)
        {
            json[name] = text;
        }
    }

    private static void Add(JsonObject json, string name, ImmutableArray<string> texts)
    {
        if (!texts.IsEmpty)
        {
            json[name] = List(texts);
        }
    }
}
