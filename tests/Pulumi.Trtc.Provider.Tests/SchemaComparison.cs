using System.Text.Json.Nodes;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>What a package's schema of now does not keep of an earlier one, and what it has besides.</summary>
internal sealed class SchemaComparison
{
    private const string TypesPrefix = "#/types/";

    // What says of which type a value is.
    private static readonly string[] TypeWords = ["type", "$ref", "items", "additionalProperties", "oneOf"];

    private readonly List<string> broken = [];
    private readonly List<string> added = [];
    private readonly HashSet<string> given;
    private readonly HashSet<string> told;

    public SchemaComparison(JsonObject then, JsonObject now)
    {
        given = Reached(now, Inputs(now));
        told = Reached(now, Outputs(now));
        Texts("name", then["name"], now["name"]);
        Texts("language", then["language"], now["language"]);
        Texts("meta", then["meta"], now["meta"]);
        Properties("config", then["config"]?["variables"], now["config"]?["variables"]);
        Inputs("provider", then["provider"]!, now["provider"]!, "inputProperties", "requiredInputs");
        Outputs("provider", then["provider"]!, now["provider"]!);
        foreach (var (name, old, @new) in Both("resource", then["resources"], now["resources"]))
        {
            Inputs($"{name} (input)", old, @new, "inputProperties", "requiredInputs");
            Outputs($"{name} (output)", old, @new);
            Inputs($"{name} (lookup)", Or(old["stateInputs"]), Or(@new["stateInputs"]), "properties", "required");
            Same($"{name}: isComponent", old["isComponent"], @new["isComponent"]);
            foreach (var (method, was, @is) in Both("method", Under(name, old["methods"]), Under(name, @new["methods"])))
            {
                Same(method, was, @is);
                Function(method, Or(then["functions"]?[(string)was!]), Or(now["functions"]?[(string)@is!]));
            }
        }

        foreach (var (name, old, @new) in Both("function", NoMethods(then["functions"]), NoMethods(now["functions"])))
        {
            Function(name, old, @new);
        }

        foreach (var (name, old, @new) in Both("type", then["types"], now["types"]))
        {
            Same(name, old["type"], @new["type"]);
            Enum(name, old["enum"], @new["enum"]);
            Properties(name, old["properties"], @new["properties"]);
            if (given.Contains(name))
            {
                NotRequired(name, old["required"], @new["required"]);
            }

            if (told.Contains(name))
            {
                StillRequired(name, old["required"], @new["required"]);
            }
        }
    }

    /// <summary>What programs of then cannot rely on any more.</summary>
    public IReadOnlyList<string> Broken => broken;

    /// <summary>What was not there then.</summary>
    public IReadOnlyList<string> Added => added;

    // What is asked through a resource is compared with it.
    private static JsonObject NoMethods(JsonNode? functions) => new((functions?.AsObject() ?? [])
        .Where(f => !f.Key.Contains('/', StringComparison.Ordinal)).Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())));

    private static JsonNode Or(JsonNode? given) => given ?? new JsonObject();

    private static IEnumerable<JsonNode?> Inputs(JsonObject schema) =>
    [
        schema["config"], schema["provider"]?["inputProperties"],
        .. All(schema["resources"]).SelectMany(r => new[] { r["inputProperties"], r["stateInputs"] }),
        .. All(schema["functions"]).Select(f => f["inputs"]),
    ];

    private static IEnumerable<JsonNode?> Outputs(JsonObject schema) =>
    [
        schema["provider"]?["properties"],
        .. All(schema["resources"]).Select(r => r["properties"]),
        .. All(schema["functions"]).Select(f => f["outputs"]),
    ];

    private static IEnumerable<JsonNode> All(JsonNode? named) => named?.AsObject().Select(m => m.Value!) ?? [];

    // The types that are named somewhere, and those that these name.
    private static HashSet<string> Reached(JsonObject schema, IEnumerable<JsonNode?> from)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Stack<JsonNode?>(from);
        while (next.TryPop(out var node))
        {
            switch (node)
            {
                case JsonArray items:
                    items.ToList().ForEach(next.Push);
                    break;
                case JsonObject members:
                    // A method names its component as well, which is no type.
                    if (members["$ref"] is JsonValue reference && (string)reference! is var target
                        && target.StartsWith(TypesPrefix, StringComparison.Ordinal) && reached.Add(target[TypesPrefix.Length..]))
                    {
                        next.Push(schema["types"]?[target[TypesPrefix.Length..]]);
                    }

                    members.Select(m => m.Value).ToList().ForEach(next.Push);
                    break;
            }
        }

        return reached;
    }

    private IEnumerable<(string Name, JsonNode Old, JsonNode New)> Both(string kind, JsonNode? then, JsonNode? now)
    {
        foreach (var (name, _) in now?.AsObject() ?? [])
        {
            if (then?[name] is null)
            {
                added.Add($"{kind} {name}");
            }
        }

        foreach (var (name, old) in then?.AsObject() ?? [])
        {
            if (now?[name] is not { } @new)
            {
                broken.Add($"{kind} {name} is gone");
                continue;
            }

            yield return (name, old!, @new);
        }
    }

    private void Inputs(string where, JsonNode then, JsonNode now, string properties, string required)
    {
        Properties(where, then[properties], now[properties]);
        NotRequired(where, then[required], now[required]);
    }

    private void Outputs(string where, JsonNode then, JsonNode now)
    {
        Properties(where, then["properties"], now["properties"]);
        StillRequired(where, then["required"], now["required"]);
    }

    private void Function(string where, JsonNode then, JsonNode now)
    {
        Inputs($"{where} (input)", Or(then["inputs"]), Or(now["inputs"]), "properties", "required");
        Outputs($"{where} (output)", Or(then["outputs"]), Or(now["outputs"]));
    }

    private void NotRequired(string where, JsonNode? then, JsonNode? now) =>
        broken.AddRange(Names(now).Except(Names(then)).Select(name => $"{where}.{name} has become required"));

    private void StillRequired(string where, JsonNode? then, JsonNode? now) =>
        broken.AddRange(Names(then).Except(Names(now)).Select(name => $"{where}.{name} may be missing now"));

    private static IEnumerable<string> Names(JsonNode? names) => names?.AsArray().Select(n => (string)n!) ?? [];

    private void Properties(string where, JsonNode? then, JsonNode? now)
    {
        foreach (var (name, old, @new) in Both("property", Under(where, then), Under(where, now)))
        {
            foreach (var word in TypeWords)
            {
                Same($"{name}: {word}", old[word], @new[word]);
            }

            if (Is(old["secret"]) && !Is(@new["secret"]))
            {
                broken.Add($"{name} is no secret any more");
            }

            if (!Is(old["replaceOnChanges"]) && Is(@new["replaceOnChanges"]))
            {
                broken.Add($"{name} replaces now");
            }
        }
    }

    private static bool Is(JsonNode? flag) => flag is not null && (bool)flag;

    private static JsonObject Under(string where, JsonNode? properties) =>
        new((properties?.AsObject() ?? []).Select(p => KeyValuePair.Create($"{where}.{p.Key}", p.Value?.DeepClone())));

    private void Enum(string where, JsonNode? then, JsonNode? now)
    {
        JsonObject ByName(JsonNode? values) =>
            new((values?.AsArray() ?? []).Select(v => KeyValuePair.Create($"{where}.{v!["name"]}", (JsonNode?)v.DeepClone())));
        foreach (var (name, old, @new) in Both("value", ByName(then), ByName(now)))
        {
            Same(name, old["value"], @new["value"]);
        }
    }

    // Descriptions are no part of a type, and what is nested in one may have some.
    private void Same(string where, JsonNode? then, JsonNode? now)
    {
        var (old, @new) = (Bare(then), Bare(now));
        if (!JsonNode.DeepEquals(old, @new))
        {
            broken.Add($"{where} was {old?.ToJsonString() ?? "nothing"} and is {@new?.ToJsonString() ?? "nothing"}");
        }
    }

    private static JsonNode? Bare(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(
            members.Where(m => m.Key != "description").Select(m => KeyValuePair.Create(m.Key, Bare(m.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Bare)]),
        _ => node?.DeepClone(),
    };

    // Each text that was there is there, such as what packages are called in a language.
    private void Texts(string where, JsonNode? then, JsonNode? now)
    {
        if (then is not JsonObject members)
        {
            Same(where, then, now);
            return;
        }

        foreach (var (name, old) in members)
        {
            Texts($"{where}.{name}", old, now?[name]);
        }
    }
}
