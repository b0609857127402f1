using System.Text.Json.Nodes;
using Trtc.Testing;

namespace Pulumi.Trtc.Provider.Tests.Examples;

/// <summary>The checked-in schema, as examples are held against it.</summary>
internal sealed class ExampleSchema
{
    private readonly JsonObject root = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schema.json")))!.AsObject();

    /// <summary>All resources by name.</summary>
    public IEnumerable<string> Resources => root["resources"]!.AsObject().Select(r => r.Key["trtc:index:".Length..]);

    /// <summary>A package's name, as the block of a language says.</summary>
    public string Language(string language, string member) => (string)root["language"]![language]![member]!;

    /// <summary>What a resource's description says.</summary>
    public string Description(string resource) => (string)Resource(resource)["description"]!;

    /// <summary>A resource's inputs.</summary>
    public JsonObject Inputs(string resource) => Resource(resource)["inputProperties"]!.AsObject();

    /// <summary>A resource's outputs.</summary>
    public JsonObject Outputs(string resource) => Resource(resource)["properties"]!.AsObject();

    /// <summary>Name and content of the schema's own type that a property is of.</summary>
    public (string Name, JsonObject Type)? Named(JsonNode property)
    {
        var reference = (string?)property["$ref"]
            ?? property["oneOf"]?.AsArray().Select(o => (string?)o!["$ref"]).Single(r => r is not null);
        return reference is null || !reference.StartsWith("#/types/", StringComparison.Ordinal)
            ? null
            : (reference["#/types/trtc:index:".Length..], root["types"]![reference["#/types/".Length..]]!.AsObject());
    }

    private JsonObject Resource(string name) =>
        root["resources"]![$"trtc:index:{name}"]?.AsObject() ?? throw new FormatException($"the schema has no resource {name}");
}
