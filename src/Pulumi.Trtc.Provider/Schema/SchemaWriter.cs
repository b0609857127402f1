using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Trtc.Provider.Configuration;
using Pulumi.Trtc.Provider.Generated;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Queries;
using Pulumi.Trtc.Provider.Resources;

namespace Pulumi.Trtc.Provider.Schema;

/// <summary>The Pulumi package schema, derived from the records.</summary>
internal static class SchemaWriter
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as JSON.</summary>
    public static string Write()
    {
        var types = new SchemaTypes();
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
            ["logoUrl"] =
                $"https://raw.githubusercontent.com{new Uri(ProviderVersion.Repository).AbsolutePath}/HEAD/src/Pulumi.Trtc/icon.png",
            ["publisher"] = "Pulumi TRTC",
            ["pluginDownloadURL"] = ProviderVersion.PluginDownloadUrl,
            ["meta"] = new JsonObject { ["moduleFormat"] = "(.*)" },
            ["language"] = Languages(ProviderVersion.Repository["https://".Length..]),
            ["config"] = new JsonObject { ["variables"] = types.Properties(ProviderSettings.Model, defaults: true) },
            ["provider"] = new JsonObject
            {
                ["description"] = ProviderSettings.Model.Api.Description,
                ["inputProperties"] = types.Properties(ProviderSettings.Model, defaults: true),
                ["properties"] = types.Properties(ProviderSettings.Model),
            },
        };
        var resources = new JsonObject();
        foreach (var resource in AllResources.List)
        {
            resources[$"trtc:index:{resource.Name}"] = Resource(resource, types);
        }

        foreach (var component in AllComponents.List)
        {
            resources[ComponentSchema.TokenOf(component)] = ComponentSchema.Of(component, types);
        }

        var functions = new JsonObject();
        foreach (var function in AllFunctions.List)
        {
            functions[$"trtc:index:{function.Name}"] = Function(function, types);
        }

        foreach (var component in AllComponents.List)
        {
            foreach (var method in component.Methods)
            {
                functions[ComponentSchema.TokenOf(component, method)] = ComponentSchema.Of(component, method, types);
            }
        }

        schema["types"] = types.ToJson();
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
        ["csharp"] = new JsonObject
        {
            ["rootNamespace"] = "Pulumi",
            ["namespaces"] = new JsonObject { ["trtc"] = "Trtc" },
            ["respectSchemaVersion"] = true,
        },
        ["go"] = new JsonObject
        {
            ["importBasePath"] = $"{home}/sdk/go/trtc",
            ["respectSchemaVersion"] = true,
            ["generateResourceContainerTypes"] = true,
        },
        ["java"] = new JsonObject { ["basePackage"] = "io.github.pulumitrtc" },
        ["nodejs"] = new JsonObject { ["packageName"] = "pulumi-trtc", ["respectSchemaVersion"] = true },
        ["python"] = new JsonObject
        {
            ["packageName"] = "pulumi_trtc",
            ["respectSchemaVersion"] = true,
            ["pyproject"] = new JsonObject { ["enabled"] = true },
        },
    };

    private static JsonObject Resource(TrtcResource resource, SchemaTypes types)
    {
        var inputs = types.Properties(resource.InputType.Properties.Values, resource);
        var outputs = inputs.DeepClone().AsObject();
        foreach (var (name, property) in types.Properties(resource.OwnInputs, resource))
        {
            inputs[name] = property!.DeepClone();
            outputs[name] = property.DeepClone();
        }

        foreach (var (name, property) in types.Properties(resource.Outputs))
        {
            outputs[name] = property!.DeepClone();
        }

        return new JsonObject
        {
            ["description"] = $"{resource.Description}\n\nReference: {resource.Start.ReferencePage}{ExamplePages.Of(resource.Name)}",
            ["inputProperties"] = inputs,
            ["requiredInputs"] = SchemaTypes.Texts(resource.RequiredInputs),
            ["properties"] = outputs,
            ["required"] = SchemaTypes.Texts(resource.RequiredOutputs),
            ["stateInputs"] = new JsonObject
            {
                ["description"] = "What is known of one that is looked up by its ID: TRTC does not tell with what it was started.",
                ["properties"] = inputs.DeepClone(),
                ["type"] = "object",
            },
        };
    }

    private static JsonObject Function(TrtcFunction function, SchemaTypes types)
    {
        var inputs = types.Properties(function.InputType.Properties.Values.Where(p => !function.Hidden.Contains(p.Name)));
        foreach (var (name, property) in types.Properties(function.Extras))
        {
            inputs[name] = property!.DeepClone();
        }

        return new JsonObject
        {
            ["description"] = function.Action is { } action
                ? $"{function.Description}\n\nReference: {action.ReferencePage}"
                : function.Description,
            ["inputs"] = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = inputs,
                ["required"] = SchemaTypes.Texts(function.Required),
            },
            ["outputs"] = new JsonObject
            {
                ["description"] = function.Outputs.Api.Description,
                ["type"] = "object",
                ["properties"] = types.Properties(function.Outputs),
                ["required"] = SchemaTypes.Texts(PulumiNames.Required(function.Outputs)),
            },
        };
    }
}
