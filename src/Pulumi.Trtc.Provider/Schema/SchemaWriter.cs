using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Trtc.Provider.Configuration;
using Pulumi.Trtc.Provider.Functions;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Schema;

/// <summary>The Pulumi package schema, derived from the records.</summary>
internal static class SchemaWriter
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as JSON.</summary>
    public static string Write()
    {
        var types = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        var schema = new JsonObject
        {
            ["name"] = "trtc",
            ["displayName"] = "Tencent Real-Time Communication",
            ["version"] = ProviderVersion.Text,
            ["description"] = "Tencent Real-Time Communication (TRTC): a room's server-side tasks as resources.",
            ["keywords"] = new JsonArray("pulumi", "trtc", "tencentcloud", "category/cloud", "kind/native"),
            ["homepage"] = ProviderVersion.Repository,
            ["license"] = "Apache-2.0",
            ["repository"] = ProviderVersion.Repository,
            ["logoUrl"] = $"https://raw.githubusercontent.com{new Uri(ProviderVersion.Repository).AbsolutePath}/HEAD/src/Pulumi.Trtc/icon.png",
            ["publisher"] = "Pulumi TRTC",
            ["pluginDownloadURL"] = ProviderVersion.PluginDownloadUrl,
            ["meta"] = new JsonObject { ["moduleFormat"] = "(.*)" },
            ["language"] = Languages(ProviderVersion.Repository["https://".Length..]),
            ["config"] = new JsonObject { ["variables"] = Properties(ProviderSettings.Model, types, defaults: true) },
            ["provider"] = new JsonObject
            {
                ["description"] = ProviderSettings.Model.Api.Description,
                ["inputProperties"] = Properties(ProviderSettings.Model, types, defaults: true),
                ["properties"] = Properties(ProviderSettings.Model, types),
            },
        };
        var resources = new JsonObject();
        foreach (var resource in AllResources.List)
        {
            resources[$"trtc:index:{resource.Name}"] = Resource(resource, types);
        }

        var functions = new JsonObject();
        foreach (var function in AllFunctions.List)
        {
            functions[$"trtc:index:{function.Name}"] = Function(function, types);
        }

        schema["types"] = new JsonObject(types);
        schema["resources"] = resources;
        schema["functions"] = functions;
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
        {
            schema.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    // Names that are not Pulumi's own to give.
    private static JsonObject Languages(string home) => new()
    {
        ["csharp"] = new JsonObject { ["rootNamespace"] = "Pulumi", ["namespaces"] = new JsonObject { ["trtc"] = "Trtc" }, ["respectSchemaVersion"] = true },
        ["go"] = new JsonObject
        {
            ["importBasePath"] = $"{home}/sdk/go/trtc",
            ["respectSchemaVersion"] = true,
            ["generateResourceContainerTypes"] = true,
        },
        ["java"] = new JsonObject { ["basePackage"] = "io.github.pulumitrtc" },
        ["nodejs"] = new JsonObject { ["packageName"] = "pulumi-trtc", ["respectSchemaVersion"] = true },
        ["python"] = new JsonObject { ["packageName"] = "pulumi_trtc", ["respectSchemaVersion"] = true, ["pyproject"] = new JsonObject { ["enabled"] = true } },
    };

    private static JsonObject Resource(TrtcResource resource, SortedDictionary<string, JsonNode?> types)
    {
        var inputs = Properties(resource.InputType, types, resource);
        var outputs = inputs.DeepClone().AsObject();
        foreach (var (name, property) in Properties(resource.Extras, types, resource))
        {
            inputs[name] = property!.DeepClone();
            outputs[name] = property.DeepClone();
        }

        foreach (var (name, property) in Properties(resource.Outputs, types))
        {
            outputs[name] = property!.DeepClone();
        }

        return new JsonObject
        {
            ["description"] = $"{resource.Description}\n\nReference: {resource.Start.ReferencePage}{ExamplePages.Of(resource.Name)}",
            ["inputProperties"] = inputs,
            ["requiredInputs"] = Texts(resource.RequiredInputs),
            ["properties"] = outputs,
            ["required"] = Texts(resource.RequiredOutputs),
            ["stateInputs"] = new JsonObject
            {
                ["description"] = "What is known of one that is looked up by its ID: TRTC does not tell with what it was started.",
                ["properties"] = inputs.DeepClone(),
                ["type"] = "object",
            },
        };
    }

    private static JsonObject Function(TrtcFunction function, SortedDictionary<string, JsonNode?> types)
    {
        var inputs = Properties(function.InputType, types, except: function.Hidden);
        foreach (var (name, property) in Properties(function.Extras, types))
        {
            inputs[name] = property!.DeepClone();
        }

        return new JsonObject
        {
            ["description"] = function.Action is { } action ? $"{function.Description}\n\nReference: {action.ReferencePage}" : function.Description,
            ["inputs"] = new JsonObject { ["type"] = "object", ["properties"] = inputs, ["required"] = Texts(function.Required) },
            ["outputs"] = new JsonObject
            {
                ["description"] = function.Outputs.Api.Description,
                ["type"] = "object",
                ["properties"] = Properties(function.Outputs, types),
                ["required"] = Texts(PulumiNames.Required(function.Outputs)),
            },
        };
    }

    private static JsonObject Properties(ApiType type, SortedDictionary<string, JsonNode?> types, TrtcResource? resource = null, bool defaults = false, IReadOnlyList<string>? except = null)
    {
        var properties = new JsonObject();
        foreach (var property in type.Properties.Values.Where(p => except?.Contains(p.Name) != true).OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            var name = PulumiNames.Of(property.Name);
            var described = Property(property, types);
            if (defaults && property.Api.Default is { } value)
            {
                described["default"] = Literal(value);
            }

            var replaces = resource is not null
                && property.Name is not ("UserSig" or "PrivateMapKey")
                && !resource.InPlacePaths.Any(p => p.Path == name || p.Path.StartsWith(name + ".", StringComparison.Ordinal));
            if (replaces)
            {
                described["replaceOnChanges"] = true;
            }

            properties[name] = described;
        }

        return properties;
    }

    private static JsonObject Property(ApiProperty property, SortedDictionary<string, JsonNode?> types)
    {
        var json = Kind(property, property.Kind, types);
        json["description"] = Describe(property);
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

    private static JsonObject Kind(ApiProperty property, ApiKind kind, SortedDictionary<string, JsonNode?> types)
    {
        if (kind == ApiKind.List)
        {
            return new JsonObject { ["type"] = "array", ["items"] = Kind(property, property.ElementKind, types) };
        }

        if (kind == ApiKind.Map)
        {
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = Kind(property, property.ElementKind, types) };
        }

        if (kind == ApiKind.Object)
        {
            return new JsonObject { ["$ref"] = "#/types/" + ObjectType(property.Type!, types) };
        }

        if (property.EnumType is { } coded)
        {
            var named = new JsonObject { ["$ref"] = "#/types/" + EnumType(property, coded, types) };

            // Languages that hold programs against the schema would refuse what is only a reason to warn.
            return property.Api.Open ? new JsonObject { ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "integer" }, named) } : named;
        }

        return property.Api.Format == ApiFormat.JsonObject
            ? new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["$ref"] = "pulumi.json#/Any" } }
            : new JsonObject { ["type"] = kind switch { ApiKind.Text => "string", ApiKind.Boolean => "boolean", ApiKind.Number => "number", _ => "integer" } };
    }

    private static string ObjectType(ApiType type, SortedDictionary<string, JsonNode?> types)
    {
        var token = "trtc:index:" + type.Name;
        if (!types.ContainsKey(token))
        {
            types[token] = null; // Known before its members are looked at, which may lead back here.
            types[token] = new JsonObject
            {
                ["description"] = type.Api.Description,
                ["type"] = "object",
                ["properties"] = Properties(type, types),
                ["required"] = Texts(PulumiNames.Required(type).Where(n => n != "userSig")),
            };
        }

        return token;
    }

    private static string EnumType(ApiProperty property, Type coded, SortedDictionary<string, JsonNode?> types)
    {
        var isText = InputModel.IsRoomIdType(property);
        var token = "trtc:index:" + (isText ? "RoomIdType" : coded.Name);
        if (!types.ContainsKey(token))
        {
            types[token] = new JsonObject
            {
                ["description"] = isText ? "How a room ID is read." : ((ApiAttribute)Attribute.GetCustomAttribute(coded, typeof(ApiAttribute))!).Description,
                ["type"] = isText ? "string" : "integer",
                ["enum"] = new JsonArray([.. ApiEnum.Values(coded).OrderBy(v => isText ? v.Name : "", StringComparer.Ordinal).Select(v => new JsonObject
                {
                    ["name"] = v.Name,
                    ["value"] = isText ? v.Name : v.Code,
                    ["description"] = v.Description,
                })]),
            };
        }

        return token;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(t => (JsonNode)t)];

    private static string Describe(ApiProperty property)
    {
        var api = property.Api;
        var unit = api.Unit switch
        {
            ApiUnit.None => "",
            ApiUnit.KilobitsPerSecond => " In kilobits per second.",
            ApiUnit.BitsPerSecond => " In bits per second.",
            ApiUnit.FramesPerSecond => " In frames per second.",
            ApiUnit.UnixSeconds => " A Unix timestamp in seconds.",
            ApiUnit.UnixMilliseconds => " A Unix timestamp in milliseconds.",
            var simple => $" In {simple.ToString().ToLowerInvariant()}.",
        };
        var limits = (double.IsNaN(api.Min), double.IsNaN(api.Max)) switch
        {
            (false, false) => $" From {api.Min} to {api.Max}.",
            (false, true) => $" At least {api.Min}.",
            (true, false) => $" At most {api.Max}.",
            _ => "",
        };
        var choices = api.OneOf is { } texts ? $" One of {string.Join(", ", texts)}." : api.Allowed is { } numbers ? $" One of {string.Join(", ", numbers)}." : "";
        var count = api.MaxCount > 0 ? $" At most {api.MaxCount} entries." : "";
        var named = property.EnumType is { } coded && api.Default is int code ? ApiEnum.Values(coded).Where(v => v.Code == code).Select(v => InputModel.IsRoomIdType(property) ? v.Name : $"{v.Name} ({code})").SingleOrDefault() : null;
        var otherwise = api.Default is { } value ? $" Default: {named ?? (value is bool ? value.ToString()!.ToLowerInvariant() : value)}." : "";
        return api.Description + unit + limits + choices + count + otherwise;
    }

    private static JsonNode Literal(object value) => value switch { int number => number, bool boolean => boolean, var text => text.ToString()! };
}
