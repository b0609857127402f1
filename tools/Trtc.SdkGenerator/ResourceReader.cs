using System.Text.Json;
using static Trtc.SdkGenerator.SchemaJson;

namespace Trtc.SdkGenerator;

/// <summary>Reads resources and components with their methods, and functions.</summary>
/// <param name="shapes">Reads what they take and give.</param>
/// <param name="functions">The schema's functions, which methods are among.</param>
internal sealed class ResourceReader(ShapeReader shapes, JsonElement functions)
{
    private const string Self = "__self__";

    private static readonly HashSet<string> ResourceKeys =
    [
        "type", "description", "inputProperties", "requiredInputs", "properties", "required", "stateInputs", "deprecationMessage",
        "isComponent", "methods",
    ];
    private static readonly HashSet<string> FunctionKeys = ["description", "inputs", "outputs", "deprecationMessage"];
    private static readonly HashSet<string> SelfKeys = ["$ref", "description"];

    /// <summary>All resources and components, by name.</summary>
    /// <exception cref="InvalidDataException">A function has the token of a method, and no component has it.</exception>
    public IReadOnlyList<Resource> ReadResources(JsonElement json)
    {
        Resource[] all =
            [.. json.EnumerateObject().Select(r => ReadResource(r.Name, r.Value)).OrderBy(r => r.Name, StringComparer.Ordinal)];
        var lone = functions.EnumerateObject().Select(f => f.Name).Where(IsMethod)
            .Except(all.SelectMany(r => r.Methods).Select(m => m.Token)).ToArray();
        return lone.Length == 0
            ? all
            : throw new InvalidDataException($"No component has the method {string.Join(" and none ", lone)}.");
    }

    /// <summary>All functions that are no methods, by name.</summary>
    public IReadOnlyList<Function> ReadFunctions() =>
    [
        .. functions.EnumerateObject()
            .Where(f => !IsMethod(f.Name))
            .Select(f => ReadFunction(f.Name, f.Value))
            .OrderBy(f => f.Name, StringComparer.Ordinal),
    ];

    /// <summary>A resource, a component or the provider.</summary>
    public Resource ReadResource(string token, JsonElement json)
    {
        Only(token, json, ResourceKeys);
        var resource = new Resource(
            token,
            Schema.NameOf(token),
            Text(json, "description"),
            shapes.ReadProperties(json, "inputProperties", "requiredInputs"),
            shapes.ReadProperties(json, "properties", "required"))
        {
            StateInputs = json.TryGetProperty("stateInputs", out var state) ? shapes.ReadShape($"{token}'s stateInputs", state) : [],
            Deprecated = Optional(json, "deprecationMessage"),
            IsComponent = Flag(json, "isComponent"),
            Methods = json.TryGetProperty("methods", out var methods)
                ? [
                    .. methods.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal)
                        .Select(m => ReadMethod(token, m.Name, m.Value.GetString()!)),
                ]
                : [],
        };
        return resource switch
        {
            { IsComponent: false, Methods.Count: > 0 } => throw new InvalidDataException(
                $"{token} has methods, which this generator writes for components only."),
            { IsComponent: true, StateInputs.Count: > 0 } => throw new InvalidDataException(
                $"{token} is a component, which nobody looks up by its ID, and has stateInputs."),
            _ => resource,
        };
    }

    private static bool IsMethod(string token) => token.Contains('/', StringComparison.Ordinal);

    private Method ReadMethod(string component, string name, string token)
    {
        if (!IsMethod(token) || !functions.TryGetProperty(token, out var json))
        {
            throw new InvalidDataException($"{component} has the method {name}, which is to be the function {component}/{name}.");
        }

        CheckFunction(token, json);
        var inputs = json.GetProperty("inputs");
        if (!inputs.TryGetProperty("properties", out var properties) || !properties.TryGetProperty(Self, out var self)
            || Text(self, "$ref") != $"#/resources/{component}")
        {
            throw new InvalidDataException($"{token} is a method, and its {Self} is no reference to #/resources/{component}.");
        }

        Only($"{token}'s {Self}", self, SelfKeys);
        return new(
            token,
            name,
            Text(json, "description"),
            shapes.ReadShape($"{token}'s inputs", inputs, except: Self),
            shapes.ReadShape($"{token}'s outputs", json.GetProperty("outputs")),
            Optional(json, "deprecationMessage"));
    }

    private Function ReadFunction(string token, JsonElement json)
    {
        CheckFunction(token, json);
        return new(
            token,
            Schema.NameOf(token),
            Text(json, "description"),
            shapes.ReadShape($"{token}'s inputs", json.GetProperty("inputs")),
            shapes.ReadShape($"{token}'s outputs", json.GetProperty("outputs")),
            Optional(json, "deprecationMessage"));
    }

    private static void CheckFunction(string token, JsonElement json)
    {
        Only(token, json, FunctionKeys);
        if (!json.TryGetProperty("inputs", out _) || !json.TryGetProperty("outputs", out _))
        {
            throw new InvalidDataException($"{token} has no inputs or no outputs, which this generator does not write yet.");
        }
    }
}
