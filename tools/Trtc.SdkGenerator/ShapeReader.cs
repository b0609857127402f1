using System.Text.Json;
using static Trtc.SdkGenerator.SchemaJson;

namespace Trtc.SdkGenerator;

/// <summary>Reads types and properties.</summary>
/// <param name="enums">Tokens of the types that are enums.</param>
internal sealed class ShapeReader(IReadOnlySet<string> enums)
{
    private const string TypesPrefix = "#/types/";

    private static readonly HashSet<string> ShapeKeys = ["type", "description", "properties", "required"];
    private static readonly HashSet<string> EnumKeys = ["type", "description", "enum"];
    private static readonly HashSet<string> EnumValueKeys = ["name", "description", "value", "deprecationMessage"];
    private static readonly HashSet<string> PropertyKeys =
    [
        "type",
        "$ref",
        "oneOf",
        "items",
        "additionalProperties",
        "description",
        "secret",
        "replaceOnChanges",
        "deprecationMessage",
        "default",
    ];

    /// <summary>A nested object.</summary>
    public ObjectShape ReadObject(string token, JsonElement json) =>
        new(Schema.NameOf(token), Text(json, "description"), ReadShape(token, json));

    /// <summary>The properties of an object, but for one of this name.</summary>
    public IReadOnlyList<Property> ReadShape(string where, JsonElement json, string? except = null)
    {
        Only(where, json, ShapeKeys);
        return ReadProperties(json, "properties", "required", except);
    }

    /// <summary>Named values.</summary>
    public static EnumShape ReadEnum(string token, JsonElement json)
    {
        Only(token, json, EnumKeys);
        foreach (var value in json.GetProperty("enum").EnumerateArray())
        {
            Only($"A value of {token}", value, EnumValueKeys);
        }

        var isInteger = Text(json, "type") switch
        {
            "integer" => true,
            "string" => false,
            var other => throw new InvalidDataException($"{token} is an enum of type {other}; this generator knows integer and string."),
        };
        var values = json.GetProperty("enum").EnumerateArray().Select(v => new EnumValue(
            Schema.Upper(Text(v, "name")), Text(v, "description"), v.GetProperty("value").ToString(), Optional(v, "deprecationMessage")));
        return new(Schema.NameOf(token), Text(json, "description"), isInteger, [.. values]);
    }

    /// <summary>The properties under a name, in the order of theirs, but for one of this name.</summary>
    public IReadOnlyList<Property> ReadProperties(JsonElement json, string name, string? requiredName, string? except = null)
    {
        var required = requiredName is not null && json.TryGetProperty(requiredName, out var names)
            ? names.EnumerateArray().Select(n => n.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        if (!json.TryGetProperty(name, out var members))
        {
            return [];
        }

        var own = members.EnumerateObject().Where(p => p.Name != except).ToArray();
        foreach (var property in own)
        {
            Only(property.Name, property.Value, PropertyKeys);
        }

        return
        [
            .. own.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new Property(
                p.Name,
                Type(p.Value),
                required.Contains(p.Name),
                Flag(p.Value, "secret"),
                Flag(p.Value, "replaceOnChanges"),
                Text(p.Value, "description"),
                Optional(p.Value, "deprecationMessage"),
                Default(p))),
        ];
    }

    private static string? Default(JsonProperty property) => !property.Value.TryGetProperty("default", out var value) ? null
        : property.Value.TryGetProperty("$ref", out _)
            ? throw new InvalidDataException($"{property.Name} has a default of an enum, which this generator does not write yet.")
        : value.GetRawText();

    private SchemaType Type(JsonElement json)
    {
        if (json.TryGetProperty("$ref", out var reference))
        {
            var target = reference.GetString()!;
            return target == "pulumi.json#/Any" ? new SimpleType("object")
                : target.StartsWith(TypesPrefix, StringComparison.Ordinal)
                    ? new NamedType(target[TypesPrefix.Length..], enums.Contains(target[TypesPrefix.Length..]))
                : throw new InvalidDataException($"This generator does not know references such as {target}.");
        }

        if (json.TryGetProperty("oneOf", out var choices))
        {
            // A number of its own, or one of an enum, which in C# takes any number by a cast.
            return choices.EnumerateArray().Select(c => Type(c)).OfType<NamedType>().SingleOrDefault(t => t.IsEnum) is { } named
                ? named with { IsOpen = true }
                : throw new InvalidDataException($"This generator does not know unions such as {json.GetRawText()}.");
        }

        return Text(json, "type") switch
        {
            "string" => new SimpleType("string"),
            "integer" => new SimpleType("int"),
            "number" => new SimpleType("double"),
            "boolean" => new SimpleType("bool"),
            "array" => new ListType(Type(json.GetProperty("items"))),
            "object" => new MapType(Type(json.GetProperty("additionalProperties"))),
            var other => throw new InvalidDataException($"This generator does not know the type \"{other}\" of {json.GetRawText()}."),
        };
    }
}
