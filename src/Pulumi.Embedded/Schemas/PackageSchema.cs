using System.Collections.Concurrent;
using System.Text.Json;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Schemas;

/// <summary>A provider's Pulumi package schema, as far as programs are checked against it.</summary>
public sealed class PackageSchema
{
    private readonly Dictionary<string, ObjectSchema> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TypeSchema> enums = new(StringComparer.Ordinal);

    // Worked out once for all resources of a type.
    private readonly ConcurrentDictionary<ObjectSchema, IReadOnlyList<string>> replacing = new(ReferenceEqualityComparer.Instance);

    /// <summary>Name of the package.</summary>
    public required string Name { get; init; }

    /// <summary>Version of the package.</summary>
    public string? Version { get; private init; }

    /// <summary>Resources by token.</summary>
    public Dictionary<string, ResourceSchema> Resources { get; } = new(StringComparer.Ordinal);

    /// <summary>Functions by token.</summary>
    public Dictionary<string, FunctionSchema> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>The provider itself.</summary>
    public ResourceSchema Provider { get; private set; } = new(new([], new HashSet<string>()), new([], new HashSet<string>()));

    /// <summary>Reads a schema.</summary>
    /// <exception cref="JsonException">It is no schema.</exception>
    public static PackageSchema Parse(string json)
    {
        using var document = JsonText.ParseDocument(json);
        var root = document.RootElement;
        var schema = new PackageSchema
        {
            Name = root.GetProperty("name").GetString()!,
            Version = root.TryGetProperty("version", out var version) ? version.GetString() : null,
        };
        foreach (var type in Each(root, "types"))
        {
            if (type.Value.TryGetProperty("enum", out var values))
            {
                schema.enums[type.Name] = new TypeSchema(
                    KindOf(type.Value.GetProperty("type").GetString()), Values: [.. values
                        .EnumerateArray()
                        .Select(
                            v => new EnumValue(
                                v.GetProperty("value").ToString(), v.TryGetProperty("name", out var n) ? n.GetString() : null))]);
            }
            else
            {
                schema.types[type.Name] = Object(type.Value, "properties", "required");
            }
        }

        foreach (var resource in Each(root, "resources"))
        {
            schema.Resources[resource.Name] = Resource(resource.Value);
        }

        if (root.TryGetProperty("provider", out var provider))
        {
            schema.Provider = Resource(provider);
        }

        foreach (var function in Each(root, "functions"))
        {
            schema.Functions[function.Name] = Function(function.Value);
        }

        return schema;
    }

    /// <summary>Whether it has the provider of a package.</summary>
    public bool Provides(string package) => Name == package;

    /// <summary>The full token: <c>trtc:StreamIngest</c> is <c>trtc:index:StreamIngest</c>.</summary>
    public static string Canonical(string token) =>
        token.AsSpan().Count(':') == 1 ? token.Replace(":", ":index:", StringComparison.Ordinal) : token;

    /// <summary>
    /// The resource of a type as programs write it: PACKAGE:NAME, PACKAGE:MODULE:NAME, or with the file in the module, whatever the case.
    /// </summary>
    public (string Token, ResourceSchema Schema)? Resource(string type) => Find(Resources, type);

    /// <summary>The function of a token as programs write it.</summary>
    public (string Token, FunctionSchema Schema)? Function(string token) => Find(Functions, token);

    private static (string Token, T Schema)? Find<T>(Dictionary<string, T> all, string token)
    {
        var canonical = Canonical(token);
        if (all.TryGetValue(canonical, out var exact))
        {
            return (canonical, exact);
        }

        var wanted = Bare(token);
        var found = all.Where(t => string.Equals(Bare(t.Key), wanted, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray();
        return found is [var only] ? (only.Key, only.Value) : null;
    }

    // Without the file that some packages have in their modules: aws:s3/bucket:Bucket is aws:s3:Bucket.
    private static string Bare(string token) =>
        Canonical(token).Split(':') is [var package, var module, var name] ? $"{package}:{module.Split('/')[0]}:{name}" : token;

    /// <summary>The members of an object type, or null where the type is none.</summary>
    public ObjectSchema? Members(TypeSchema type) => type.Ref is { } name ? types.GetValueOrDefault(name) : null;

    /// <summary>The type itself, or the enumeration that it names.</summary>
    public TypeSchema Resolve(TypeSchema type) => type.Ref is { } name && enums.TryGetValue(name, out var values) ? values : type;

    /// <summary>Paths of a resource whose changes replace it, as its schema says.</summary>
    public IReadOnlyList<string> ReplaceOnChanges(ObjectSchema type) =>
        replacing.GetOrAdd(type, of => [.. ReplaceOnChanges(of, "", [])]);

    private IEnumerable<string> ReplaceOnChanges(ObjectSchema type, string path, IReadOnlyList<ObjectSchema> above)
    {
        foreach (var (name, property) in type.Properties)
        {
            var place = PropertyPath.Below(path, name);
            if (property.ReplacesOnChanges)
            {
                yield return place;
                continue;
            }

            var inner = property.Type;
            for (; Members(inner) is null && inner.Element is { } element; inner = element)
            {
                place += inner.Kind == TypeKind.List ? "[*]" : ".*";
            }

            // What holds itself has been looked at.
            if (Members(inner) is { } members && !above.Contains(members) && members != type)
            {
                foreach (var found in ReplaceOnChanges(members, place, [.. above, type]))
                {
                    yield return found;
                }
            }
        }
    }

    /// <summary>An object with secret what its type says is secret.</summary>
    public ObjectValue MarkSecrets(ObjectValue value, ObjectSchema type) => value.Map((name, member) =>
        !type.Properties.TryGetValue(name, out var property) ? member
        : property.IsSecret ? member.AsSecret()
        : MarkSecrets(member, property.Type));

    private PropertyValue MarkSecrets(PropertyValue value, TypeSchema type) => value.Plain switch
    {
        ObjectValue members when Members(type) is { } inner => value.WithPlain(MarkSecrets(members, inner)),
        ObjectValue members when type is { Kind: TypeKind.Map, Element: { } element } => value.WithPlain(
            members.Map((_, member) => MarkSecrets(member, element))),
        ListValue list when type.Element is { } element =>
            value.WithPlain(list.Map(i => MarkSecrets(i, element))),
        _ => value,
    };

    private static JsonElement.ObjectEnumerator Each(JsonElement of, string name) =>
        of.TryGetProperty(name, out var all) ? all.EnumerateObject() : default;

    private static TypeKind KindOf(string? name) => name switch
    {
        "string" => TypeKind.Text,
        "integer" => TypeKind.Integer,
        "number" => TypeKind.Number,
        "boolean" => TypeKind.Boolean,
        "array" => TypeKind.List,
        "object" => TypeKind.Map,
        _ => TypeKind.Any,
    };

    private static ResourceSchema Resource(JsonElement spec) => new(
        Object(spec, "inputProperties", "requiredInputs"), Object(spec, "properties", "required"))
    {
        IsComponent = Flag(spec, "isComponent"),
        Aliases = spec.TryGetProperty("aliases", out var aliases)
            ? [.. aliases.EnumerateArray().Select(a => a.TryGetProperty("type", out var type) ? type.GetString() : null).OfType<string>()]
            : [],
    };

    // What answers no object has its type where others have the members of the object.
    private static FunctionSchema Function(JsonElement spec)
    {
        var inputs = spec.TryGetProperty("inputs", out var i) ? Object(i, "properties", "required") : ObjectSchema.Empty;
        if (!spec.TryGetProperty("outputs", out var outputs) || outputs.TryGetProperty("properties", out _))
        {
            return new FunctionSchema(
                inputs, outputs.ValueKind == JsonValueKind.Object ? Object(outputs, "properties", "required") : ObjectSchema.Empty);
        }

        var type = Type(outputs);
        return new FunctionSchema(inputs, ObjectSchema.Empty, type.Kind == TypeKind.Object ? null : type);
    }

    private static bool Flag(JsonElement spec, string name) =>
        spec.TryGetProperty(name, out var flag) && flag.ValueKind == JsonValueKind.True;

    private static ObjectSchema Object(JsonElement spec, string properties, string required) => new(
        Each(spec, properties).ToDictionary(p => p.Name, p => Property(p.Value), StringComparer.Ordinal),
        spec.TryGetProperty(required, out var names)
            ? names.EnumerateArray().Select(n => n.GetString()!).ToHashSet(StringComparer.Ordinal)
            : []);

    private static PropertySchema Property(JsonElement spec) => new(
        Type(spec),
        Flag(spec, "secret"),
        spec.TryGetProperty("description", out var text) ? text.GetString() : null)
    {
        Const = spec.TryGetProperty("const", out var value) ? Constant(value) : null,
        ReplacesOnChanges = Flag(spec, "replaceOnChanges"),
    };

    private static PropertyValue? Constant(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => PropertyValue.Of(value.GetString()!),
        JsonValueKind.Number => PropertyValue.Of(value.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => new BooleanValue(value.GetBoolean()),
        _ => null,
    };

    private static TypeSchema Type(JsonElement spec)
    {
        if (spec.TryGetProperty("$ref", out var reference) && reference.GetString() is { } name)
        {
            return name.StartsWith("#/types/", StringComparison.Ordinal)
                ? new TypeSchema(TypeKind.Object, Ref: Uri.UnescapeDataString(name["#/types/".Length..]))
                : new TypeSchema(TypeKind.Any);
        }

        if (spec.TryGetProperty("oneOf", out _))
        {
            return new TypeSchema(TypeKind.Any);
        }

        return KindOf(spec.TryGetProperty("type", out var type) ? type.GetString() : null) switch
        {
            TypeKind.List => new TypeSchema(TypeKind.List, Element: spec.TryGetProperty("items", out var items) ? Type(items) : null),
            TypeKind.Map =>
                new TypeSchema(TypeKind.Map, Element: spec.TryGetProperty("additionalProperties", out var values) ? Type(values) : null),
            var kind => new TypeSchema(kind),
        };
    }
}
