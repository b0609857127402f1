using System.Text.Json.Nodes;
using Pulumi.Trtc.Provider.Generated;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Schema;

/// <summary>The properties of a package schema, and the types that they are met with.</summary>
internal sealed class SchemaTypes
{
    private readonly SortedDictionary<string, JsonNode?> types = new(StringComparer.Ordinal);

    /// <summary>All types, by token.</summary>
    public JsonObject ToJson() => new(types);

    /// <summary>The properties of a record.</summary>
    public JsonObject Properties(ApiType type, bool defaults = false) => Properties(type.Properties.Values, null, defaults);

    /// <summary>Properties by name; those of a resource say whether their change replaces it.</summary>
    public JsonObject Properties(IEnumerable<ApiProperty> all, TrtcResource? resource = null, bool defaults = false)
    {
        var properties = new JsonObject();
        foreach (var property in all.OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            var described = Property(property);
            if (defaults && property.Api.Default is { } value)
            {
                described["default"] = Literal(value);
            }

            var replaces = resource is not null
                && !property.Api.IsSilent
                && !resource.InPlacePaths.Any(
                    p => p.ApiPath == property.Name || p.ApiPath.StartsWith(property.Name + ".", StringComparison.Ordinal));
            if (replaces)
            {
                described["replaceOnChanges"] = true;
            }

            properties[PulumiNames.Of(property.Name)] = described;
        }

        return properties;
    }

    /// <summary>A list of texts.</summary>
    public static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(t => (JsonNode)t)];

    private JsonObject Property(ApiProperty property)
    {
        var json = Kind(property, property.Kind);
        json["description"] = PropertyText.Of(property);
        if (property.Api.Secret)
        {
            json["secret"] = true;
        }

        if (property.Api.Deprecated is { } why)
        {
            json["deprecationMessage"] = why;
        }

        return json;
    }

    private JsonObject Kind(ApiProperty property, ApiKind kind)
    {
        switch (kind)
        {
            case ApiKind.List:
                return new JsonObject { ["type"] = "array", ["items"] = Kind(property, property.ElementKind) };
            case ApiKind.Map:
                return new JsonObject { ["type"] = "object", ["additionalProperties"] = Kind(property, property.ElementKind) };
            case ApiKind.Object:
                return new JsonObject { ["$ref"] = "#/types/" + ObjectType(property.Type!) };
        }

        if (property.Enum is { } coded)
        {
            var named = new JsonObject { ["$ref"] = "#/types/" + EnumType(coded) };

            // Languages that hold programs against the schema would refuse what is only a reason to warn.
            return property.Api.Open ? new JsonObject { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "integer" }, named) } : named;
        }

        return property.Api.Format == ApiFormat.JsonObject
            ? new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["$ref"] = "pulumi.json#/Any" } }
            : new JsonObject
            {
                ["type"] = kind switch
                {
                    ApiKind.Text => "string",
                    ApiKind.Boolean => "boolean",
                    ApiKind.Number => "number",
                    _ => "integer",
                },
            };
    }

    private string ObjectType(ApiType type)
    {
        // Some languages have resources and types side by side.
        var token = "trtc:index:" + type.Name + (AllResources.Find("trtc:index:" + type.Name) is null ? "" : "Settings");
        if (!types.ContainsKey(token))
        {
            types[token] = null; // Known before its members are looked at, which may lead back here.
            types[token] = new JsonObject
            {
                ["description"] = type.Api.Description,
                ["type"] = "object",
                ["properties"] = Properties(type),
                ["required"] = Texts(PulumiNames.Required(type)),
            };
        }

        return token;
    }

    private string EnumType(ApiEnum coded)
    {
        var token = "trtc:index:" + (coded.Api.SpelledOut ?? coded.Name);
        if (!types.ContainsKey(token))
        {
            var isText = coded.Api.SpelledOut is not null;
            var values = coded.Values.OrderBy(v => isText ? v.Name : "", StringComparer.Ordinal);
            types[token] = new JsonObject
            {
                ["description"] = coded.Api.Description,
                ["type"] = isText ? "string" : "integer",
                ["enum"] = new JsonArray([.. values.Select(v => new JsonObject
                {
                    ["name"] = v.Name,
                    ["value"] = isText ? v.Name : v.Code,
                    ["description"] = v.Description,
                })]),
            };
        }

        return token;
    }

    private static JsonNode Literal(object value) =>
        value switch { int number => number, bool boolean => boolean, var text => text.ToString()! };
}
