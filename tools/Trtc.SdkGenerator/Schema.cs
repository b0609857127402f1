using System.Text.Json;

namespace Trtc.SdkGenerator;

/// <summary>What a package schema says, as far as this provider's schema uses it.</summary>
internal sealed record Schema(
    string Name,
    string Version,
    string Root,
    string? PluginDownloadUrl,
    IReadOnlyList<Property> Config,
    Resource Provider,
    IReadOnlyList<Resource> Resources,
    IReadOnlyList<Function> Functions,
    IReadOnlyDictionary<string, ObjectShape> Objects,
    IReadOnlyDictionary<string, EnumShape> Enums)
{
    private const string TypesPrefix = "#/types/";

    // Besides what goes into the package: what registries show, and what is for other languages.
    private static readonly HashSet<string> RootKeys =
    [
        "name", "version", "pluginDownloadURL", "config", "provider", "types", "resources", "functions",
        "displayName", "description", "keywords", "homepage", "license", "repository", "logoUrl", "publisher", "meta", "language",
    ];
    private static readonly HashSet<string> CSharpKeys = ["rootNamespace", "namespaces", "respectSchemaVersion"];
    private static readonly HashSet<string> ConfigKeys = ["variables"];
    private static readonly HashSet<string> ResourceKeys =
        ["type", "description", "inputProperties", "requiredInputs", "properties", "required", "stateInputs", "deprecationMessage"];
    private static readonly HashSet<string> FunctionKeys = ["description", "inputs", "outputs", "deprecationMessage"];
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

    /// <summary>What the packages are called in each language.</summary>
    public required PackageNames Packages { get; init; }

    /// <summary>What registries show of it.</summary>
    public required PackageAbout About { get; init; }

    /// <summary>Reads a schema.</summary>
    /// <exception cref="InvalidDataException">It uses what this generator does not know.</exception>
    public static Schema Parse(string json)
    {
        var root = JsonElement.Parse(json);
        Only("The schema", root, RootKeys);
        Only("config", root.GetProperty("config"), ConfigKeys);
        var csharp = root.GetProperty("language").GetProperty("csharp");
        Only("language.csharp", csharp, CSharpKeys);
        var types = root.GetProperty("types").EnumerateObject().ToArray();
        var enumTokens = types.Where(t => t.Value.TryGetProperty("enum", out _)).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        return new Schema(
            Text(root, "name"),
            Text(root, "version"),
            $"{Text(csharp, "rootNamespace")}.{Text(csharp.GetProperty("namespaces"), Text(root, "name"))}",
            Optional(root, "pluginDownloadURL"),
            Properties(root.GetProperty("config"), "variables", null, enumTokens),
            ReadResource("pulumi:providers:" + Text(root, "name"), root.GetProperty("provider"), enumTokens) with { Name = "Provider" },
            [
                .. root.GetProperty("resources")
                    .EnumerateObject()
                    .Select(r => ReadResource(r.Name, r.Value, enumTokens))
                    .OrderBy(r => r.Name, StringComparer.Ordinal),
            ],
            [
                .. root.GetProperty("functions")
                    .EnumerateObject()
                    .Select(f => ReadFunction(f.Name, f.Value, enumTokens))
                    .OrderBy(f => f.Name, StringComparer.Ordinal),
            ],
            types.Where(t => !enumTokens.Contains(t.Name))
                .ToDictionary(t => t.Name, t => ReadObject(t.Name, t.Value, enumTokens), StringComparer.Ordinal),
            types.Where(t => enumTokens.Contains(t.Name)).ToDictionary(t => t.Name, t => ReadEnum(t.Name, t.Value), StringComparer.Ordinal))
        {
            Packages = PackageNames.Of(Text(root, "name"), root.GetProperty("language")),
            About = PackageAbout.Of(root),
        };
    }

    /// <summary>The name of a token's class.</summary>
    public static string NameOf(string token) => Upper(token[(token.LastIndexOf(':') + 1)..]);

    /// <summary>A name as C# members begin.</summary>
    public static string Upper(string name) => name.All(c => char.IsAsciiLetterOrDigit(c)) && char.IsAsciiLetter(name[0])
        ? char.ToUpperInvariant(name[0]) + name[1..]
        : throw new InvalidDataException($"\"{name}\" is no name that this generator can use in C#; it takes letters and digits.");

    private static Resource ReadResource(string token, JsonElement json, HashSet<string> enums)
    {
        Only(token, json, ResourceKeys);
        return new(
            token,
            NameOf(token),
            Text(json, "description"),
            Properties(json, "inputProperties", "requiredInputs", enums),
            Properties(json, "properties", "required", enums))
        {
            StateInputs = json.TryGetProperty("stateInputs", out var state) ? Shape($"{token}'s stateInputs", state, enums) : [],
            Deprecated = Optional(json, "deprecationMessage"),
        };
    }

    private static Function ReadFunction(string token, JsonElement json, HashSet<string> enums)
    {
        Only(token, json, FunctionKeys);
        if (!json.TryGetProperty("inputs", out _) || !json.TryGetProperty("outputs", out _))
        {
            throw new InvalidDataException($"{token} has no inputs or no outputs, which this generator does not write yet.");
        }

        return new(
            token,
            NameOf(token),
            Text(json, "description"),
            Shape($"{token}'s inputs", json.GetProperty("inputs"), enums),
            Shape($"{token}'s outputs", json.GetProperty("outputs"), enums),
            Optional(json, "deprecationMessage"));
    }

    private static ObjectShape ReadObject(string token, JsonElement json, HashSet<string> enums) =>
        new(NameOf(token), Text(json, "description"), Shape(token, json, enums));

    private static IReadOnlyList<Property> Shape(string where, JsonElement json, HashSet<string> enums)
    {
        Only(where, json, ShapeKeys);
        return Properties(json, "properties", "required", enums);
    }

    private static EnumShape ReadEnum(string token, JsonElement json)
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
            Upper(Text(v, "name")), Text(v, "description"), v.GetProperty("value").ToString(), Optional(v, "deprecationMessage")));
        return new(NameOf(token), Text(json, "description"), isInteger, [.. values]);
    }

    private static IReadOnlyList<Property> Properties(JsonElement json, string name, string? requiredName, HashSet<string> enums)
    {
        var required = requiredName is not null && json.TryGetProperty(requiredName, out var names)
            ? names.EnumerateArray().Select(n => n.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        if (!json.TryGetProperty(name, out var members))
        {
            return [];
        }

        foreach (var property in members.EnumerateObject())
        {
            Only(property.Name, property.Value, PropertyKeys);
        }

        return
        [
            .. members.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new Property(
                p.Name,
                Type(p.Value, enums),
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

    // What is not known here would be left out of the package without anybody noticing.
    private static void Only(string where, JsonElement json, HashSet<string> known)
    {
        if (json.EnumerateObject().FirstOrDefault(p => !known.Contains(p.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
        {
            throw new InvalidDataException($"{where} has \"{unknown.Name}\", which this generator does not know.");
        }
    }

    private static SchemaType Type(JsonElement json, HashSet<string> enums)
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
            return choices.EnumerateArray().Select(c => Type(c, enums)).OfType<NamedType>().SingleOrDefault(t => t.IsEnum) is { } named
                ? named with { IsOpen = true }
                : throw new InvalidDataException($"This generator does not know unions such as {json.GetRawText()}.");
        }

        return Text(json, "type") switch
        {
            "string" => new SimpleType("string"),
            "integer" => new SimpleType("int"),
            "number" => new SimpleType("double"),
            "boolean" => new SimpleType("bool"),
            "array" => new ListType(Type(json.GetProperty("items"), enums)),
            "object" => new MapType(Type(json.GetProperty("additionalProperties"), enums)),
            var other => throw new InvalidDataException($"This generator does not know the type \"{other}\" of {json.GetRawText()}."),
        };
    }

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString()! : "";

    private static string? Optional(JsonElement json, string name) => Text(json, name) is { Length: > 0 } text ? text : null;

    private static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.GetBoolean();
}

/// <summary>A resource, or the provider.</summary>
internal sealed record Resource(
    string Token, string Name, string Description, IReadOnlyList<Property> Inputs, IReadOnlyList<Property> Outputs)
{
    /// <summary>What a program may say of one that it looks up.</summary>
    public IReadOnlyList<Property> StateInputs { get; init; } = [];

    /// <summary>Why it should not be used any more.</summary>
    public string? Deprecated { get; init; }

    /// <summary>Whether this is the provider.</summary>
    public bool IsProvider => Token.StartsWith("pulumi:providers:", StringComparison.Ordinal);
}

/// <summary>A function.</summary>
internal sealed record Function(
    string Token, string Name, string Description, IReadOnlyList<Property> Inputs, IReadOnlyList<Property> Outputs, string? Deprecated);

/// <summary>A nested object.</summary>
internal sealed record ObjectShape(string Name, string Description, IReadOnlyList<Property> Properties);

/// <summary>Named values.</summary>
internal sealed record EnumShape(string Name, string Description, bool IsInteger, IReadOnlyList<EnumValue> Values);

/// <summary>One of them.</summary>
internal sealed record EnumValue(string Name, string Description, string Value, string? Deprecated);

/// <summary>A property. Its default is JSON.</summary>
internal sealed record Property(
    string Name,
    SchemaType Type,
    bool IsRequired,
    bool IsSecret,
    bool Replaces,
    string Description,
    string? Deprecated,
    string? Default)
{
    /// <summary>The name of its member.</summary>
    public string Member => Schema.Upper(Name);

    /// <summary>Whether it is a list or a map, which are never null in C#.</summary>
    public bool IsCollection => Type is ListType or MapType;
}

/// <summary>A type.</summary>
internal abstract record SchemaType;

/// <summary>A type that C# has a word for.</summary>
internal sealed record SimpleType(string Keyword) : SchemaType;

/// <summary>A list.</summary>
internal sealed record ListType(SchemaType Element) : SchemaType;

/// <summary>Values by name.</summary>
internal sealed record MapType(SchemaType Element) : SchemaType;

/// <summary>A type of the schema's own. Beside the values of an open enum any number is taken.</summary>
internal sealed record NamedType(string Token, bool IsEnum, bool IsOpen = false) : SchemaType;
