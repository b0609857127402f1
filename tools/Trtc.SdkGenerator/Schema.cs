using System.Text.Json;
using static Trtc.SdkGenerator.SchemaJson;

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
    // Besides what goes into the package: what registries show, and what is for other languages.
    private static readonly HashSet<string> RootKeys =
    [
        "name", "version", "pluginDownloadURL", "config", "provider", "types", "resources", "functions",
        "displayName", "description", "keywords", "homepage", "license", "repository", "logoUrl", "publisher", "meta", "language",
    ];
    private static readonly HashSet<string> CSharpKeys = ["rootNamespace", "namespaces", "respectSchemaVersion"];
    private static readonly HashSet<string> ConfigKeys = ["variables"];

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
        var shapes = new ShapeReader(enumTokens);
        var resources = new ResourceReader(shapes, root.GetProperty("functions"));
        var name = Text(root, "name");
        return new Schema(
            name,
            Text(root, "version"),
            $"{Text(csharp, "rootNamespace")}.{Text(csharp.GetProperty("namespaces"), name)}",
            Optional(root, "pluginDownloadURL"),
            shapes.ReadProperties(root.GetProperty("config"), "variables", null),
            resources.ReadResource("pulumi:providers:" + name, root.GetProperty("provider")) with { Name = "Provider" },
            resources.ReadResources(root.GetProperty("resources")),
            resources.ReadFunctions(),
            types.Where(t => !enumTokens.Contains(t.Name))
                .ToDictionary(t => t.Name, t => shapes.ReadObject(t.Name, t.Value), StringComparer.Ordinal),
            types.Where(t => enumTokens.Contains(t.Name))
                .ToDictionary(t => t.Name, t => ShapeReader.ReadEnum(t.Name, t.Value), StringComparer.Ordinal))
        {
            Packages = PackageNames.Of(name, root.GetProperty("language")),
            About = PackageAbout.Of(root),
        };
    }

    /// <summary>The name of a token's class.</summary>
    public static string NameOf(string token) => Upper(token[(token.LastIndexOf(':') + 1)..]);

    /// <summary>A name as C# members begin.</summary>
    public static string Upper(string name) => name.All(c => char.IsAsciiLetterOrDigit(c)) && char.IsAsciiLetter(name[0])
        ? char.ToUpperInvariant(name[0]) + name[1..]
        : throw new InvalidDataException($"\"{name}\" is no name that this generator can use in C#; it takes letters and digits.");
}
