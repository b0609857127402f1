using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Embedded.Secrets;

namespace Pulumi.Embedded.State;

/// <summary>A resource as a deployment of version 3 records it.</summary>
public sealed record ResourceState
{
    private static readonly ImmutableHashSet<string> KnownNames =
    [
        "urn", "custom", "delete", "id", "type", "inputs", "outputs", "parent", "protect", "external", "dependencies", "provider",
        "propertyDependencies", "additionalSecretOutputs", "customTimeouts", "importID",
        "retainOnDelete", "ignoreChanges", "initErrors", "created", "modified",
        "refreshBeforeUpdate",
    ];

    /// <summary>Its name among all.</summary>
    public required string Urn { get; init; }

    /// <summary>Its type.</summary>
    public required string Type { get; init; }

    /// <summary>Whether a provider makes it.</summary>
    public bool Custom { get; init; } = true;

    /// <summary>ID that the provider gave it.</summary>
    public string Id { get; init; } = "";

    /// <summary>Whether it was replaced and is to be deleted.</summary>
    public bool Delete { get; init; }

    /// <summary>Whether it is only looked up.</summary>
    public bool External { get; init; }

    /// <summary>Inputs that the provider checked.</summary>
    public ObjectValue Inputs { get; init; } = ObjectValue.Empty;

    /// <summary>Outputs that the provider answered.</summary>
    public ObjectValue Outputs { get; init; } = ObjectValue.Empty;

    /// <summary>URN of its parent.</summary>
    public string? Parent { get; init; }

    /// <summary>Whether it may not be deleted.</summary>
    public bool Protect { get; init; }

    /// <summary>URNs that it depends on.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>URN and ID of its provider.</summary>
    public string? Provider { get; init; }

    /// <summary>What each property depends on.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>>? PropertyDependencies { get; init; }

    /// <summary>Outputs that are secret.</summary>
    public ImmutableArray<string> AdditionalSecretOutputs { get; init; } = [];

    /// <summary>Time-outs.</summary>
    public CustomTimeouts? CustomTimeouts { get; init; }

    /// <summary>ID that it was imported with.</summary>
    public string? ImportId { get; init; }

    /// <summary>Whether it stays when it leaves the program.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>Properties whose changes do not count.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>Whether its provider wants to be asked for its state before anything is updated.</summary>
    public bool RefreshBeforeUpdate { get; init; }

    /// <summary>Why it is not what it should be, though it exists.</summary>
    public ImmutableArray<string> InitErrors { get; init; } = [];

    /// <summary>When it came into the state.</summary>
    public string? Created { get; init; }

    /// <summary>When it last changed.</summary>
    public string? Modified { get; init; }

    /// <summary>What other engines wrote and this one only keeps.</summary>
    public JsonObject? More { get; init; }

    /// <summary>Its name.</summary>
    public string Name => Protocol.Urn.NameOf(Urn);

    /// <summary>Whether it is a provider.</summary>
    public bool IsProvider => ProviderType.Is(Type);

    /// <summary>URN of its provider.</summary>
    public string? ProviderUrn => Provider is { } reference ? ProviderReference.Parse(reference).Urn : null;

    /// <summary>All that it depends on: what the program says, its parent and its provider.</summary>
    public IEnumerable<string> AllDependencies =>
        Dependencies.Concat(PropertyDependencies?.Values.SelectMany(d => d) ?? []).Concat(new[] { Parent, ProviderUrn }.OfType<string>());

    /// <summary>Now, as states write it.</summary>
    public static string Now(TimeProvider time) => time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture);

    /// <summary>Reads a resource.</summary>
    public static ResourceState Read(JsonObject json, ISecretKeeper secrets) => new()
    {
        Urn = (string)json["urn"]!,
        Type = (string)json["type"]!,
        Custom = (bool?)json["custom"] ?? false,
        Id = (string?)json["id"] ?? "",
        Delete = (bool?)json["delete"] ?? false,
        External = (bool?)json["external"] ?? false,
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
        IgnoreChanges = Texts(json["ignoreChanges"]),
        RefreshBeforeUpdate = (bool?)json["refreshBeforeUpdate"] ?? false,
        InitErrors = Texts(json["initErrors"]),
        Created = (string?)json["created"],
        Modified = (string?)json["modified"],
        More = json.Where(m => !KnownNames.Contains(m.Key)).ToArray() is { Length: > 0 } more
            ? new JsonObject(more.Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())))
            : null,
    };

    /// <summary>The resource as JSON, with encrypted secrets.</summary>
    public JsonObject Write(ISecretKeeper secrets)
    {
        var json = new JsonObject { ["urn"] = Urn, ["custom"] = Custom };
        Add("delete", Delete ? true : null);
        Add("id", Id.Length > 0 ? Id : null);
        json["type"] = Type;
        Add("inputs", Inputs.Members.Count > 0 ? PropertyJson.Members(Inputs, secrets) : null);
        Add("outputs", Outputs.Members.Count > 0 ? PropertyJson.Members(Outputs, secrets) : null);
        Add("parent", Parent);
        Add("protect", Protect ? true : null);
        Add("external", External ? true : null);
        Add("dependencies", List(Dependencies));
        Add("provider", Provider);
        Add("propertyDependencies", PropertyDependencies is { Count: > 0 } properties
            ? new JsonObject(
                properties.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)new JsonArray([.. p.Value.Select(v => (JsonNode)v)]))))
            : null);
        Add("additionalSecretOutputs", List(AdditionalSecretOutputs));
        Add("initErrors", List(InitErrors));
        Add("customTimeouts", Timeouts());
        Add("importID", ImportId);
        Add("retainOnDelete", RetainOnDelete ? true : null);
        Add("created", Created);
        Add("modified", Modified);
        Add("ignoreChanges", List(IgnoreChanges));
        Add("refreshBeforeUpdate", RefreshBeforeUpdate ? true : null);
        foreach (var (name, value) in More ?? [])
        {
            json[name] = value?.DeepClone();
        }

        return json;

        JsonObject? Timeouts()
        {
            if (CustomTimeouts is not { } t)
            {
                return null;
            }

            // Those that are given.
            var timeouts = new JsonObject();
            foreach (var (name, seconds) in new[] { ("create", t.Create), ("update", t.Update), ("delete", t.Delete), ("read", t.Read) })
            {
                if (seconds > 0)
                {
                    timeouts[name] = seconds;
                }
            }

            return timeouts;
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
}
