using System.Text.Json.Nodes;
using Pulumi.Trtc.Provider.Components;
using Pulumi.Trtc.Provider.Model;

namespace Pulumi.Trtc.Provider.Schema;

/// <summary>What a package schema says of components and their methods.</summary>
internal static class ComponentSchema
{
    /// <summary>The token of a component.</summary>
    public static string TokenOf(TrtcComponent component) => $"trtc:index:{component.Name}";

    /// <summary>The token of a method, which is a function that names its component.</summary>
    public static string TokenOf(TrtcComponent component, ComponentMethod method) => $"{TokenOf(component)}/{method.Name}";

    /// <summary>A component.</summary>
    public static JsonObject Of(TrtcComponent component, SchemaTypes types)
    {
        var json = new JsonObject
        {
            ["description"] = component.Description + ExamplePages.Of(component.Name),
            ["isComponent"] = true,
            ["inputProperties"] = types.Properties(component.InputType),
            ["requiredInputs"] = SchemaTypes.Texts(PulumiNames.Required(component.InputType)),
            ["properties"] = types.Properties(component.Outputs),
            ["required"] = SchemaTypes.Texts(PulumiNames.Required(component.Outputs)),
        };
        if (component.Methods.Count > 0)
        {
            json["methods"] = new JsonObject(
                component.Methods.Select(m => KeyValuePair.Create(m.Name, (JsonNode?)TokenOf(component, m))));
        }

        return json;
    }

    /// <summary>A method.</summary>
    public static JsonObject Of(TrtcComponent component, ComponentMethod method, SchemaTypes types)
    {
        var inputs = types.Properties(method.InputType);
        inputs["__self__"] = new JsonObject { ["$ref"] = "#/resources/" + TokenOf(component) };
        return new JsonObject
        {
            ["description"] = method.Description,
            ["inputs"] = Object(inputs, PulumiNames.Required(method.InputType).Prepend("__self__"), null),
            ["outputs"] = Object(
                types.Properties(method.Outputs), PulumiNames.Required(method.Outputs), method.Outputs.Api.Description),
        };
    }

    private static JsonObject Object(JsonObject properties, IEnumerable<string> required, string? description)
    {
        var json = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = SchemaTypes.Texts(required),
        };
        if (description is not null)
        {
            json["description"] = description;
        }

        return json;
    }
}
