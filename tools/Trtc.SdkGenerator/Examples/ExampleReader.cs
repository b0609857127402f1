using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Trtc.SdkGenerator.Examples;

/// <summary>Reads a Pulumi YAML program against the schema, as far as examples go; what it does not know it refuses.</summary>
internal sealed partial class ExampleReader(Schema schema)
{
    private readonly Dictionary<string, ConfigValue> config = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ExampleResource> resources = new(StringComparer.Ordinal);

    /// <summary>Reads a program.</summary>
    /// <exception cref="InvalidDataException">It names what the schema lacks, or uses what examples do not.</exception>
    public static ExampleProgram Read(string yaml, Schema schema) => new ExampleReader(schema).Read(yaml);

    private ExampleProgram Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var root = Members(stream.Documents[0].RootNode, "the program");
        Only(root, "the program", "name", "runtime", "description", "config", "resources");
        foreach (var (name, node) in root.TryGetValue("config", out var configured) ? Members(configured, "config") : [])
        {
            var members = Members(node, name);
            Only(members, name, "type", "default", "secret");
            Expect(Text(members["type"]) == "string", $"{name} is configured with another type than string");
            var isSecret = members.TryGetValue("secret", out var secret) && Text(secret) == "true";
            config.Add(name, new(name, members.TryGetValue("default", out var value) ? Text(value) : null, isSecret));
        }

        foreach (var (name, node) in Members(root["resources"], "resources"))
        {
            var members = Members(node, name);
            Only(members, name, "type", "properties");
            var type = schema.Resources.SingleOrDefault(r =>
                r.Token.Replace(":index:", ":", StringComparison.Ordinal) == Text(members["type"]))
                ?? throw new InvalidDataException($"{name}: the schema has no {Text(members["type"])}");
            resources.Add(name, new(name, type, Object(members["properties"], type.Name, type.Inputs, name)));
        }

        return new(Text(root["description"]), yaml, [.. config.Values], [.. resources.Values]);
    }

    private Expression Value(YamlNode node, SchemaType type, string path)
    {
        if (node is YamlScalarNode { Value: ['$', '{', .. var reference, '}'] })
        {
            return Refer(reference, type, path);
        }

        return type switch
        {
            NamedType { IsEnum: true } named => Enum(Text(node), schema.Enums[named.Token], path),
            NamedType named => Object(node, schema.Objects[named.Token].Name, schema.Objects[named.Token].Properties, path),
            ListType list when node is YamlSequenceNode items =>
                new ListExpression(list.Element, [.. items.Children.Select((item, i) => Value(item, list.Element, $"{path}[{i}]"))]),
            MapType map =>
                new MapExpression(map.Element, [.. Members(node, path)
                    .Select(m => KeyValuePair.Create(m.Key, Value(m.Value, map.Element, $"{path}.{m.Key}")))]),
            SimpleType { Keyword: "string" } => new TextExpression(Literal(node, path)),
            SimpleType { Keyword: "bool" } => new BooleanExpression(bool.Parse(Literal(node, path))),
            SimpleType { Keyword: "int" } => new NumberExpression(Whole(Literal(node, path), path), IsWhole: true),
            SimpleType { Keyword: "double" } => new NumberExpression(Literal(node, path), IsWhole: false),
            SimpleType => Any(node, path),
            _ => throw new InvalidDataException($"{path} is not of its type"),
        };
    }

    // A value of no declared type is what YAML takes it for.
    private static Expression Any(YamlNode node, string path) =>
        node is not YamlScalarNode scalar ? throw new InvalidDataException($"{path} is nested, where examples are flat")
        : scalar.Style == ScalarStyle.Plain && scalar.Value is "true" or "false" ? new BooleanExpression(scalar.Value == "true")
        : IsWhole(scalar) ? new NumberExpression(scalar.Value!, IsWhole: true)
        : new TextExpression(Literal(node, path));

    private static bool IsWhole(YamlScalarNode scalar) =>
        scalar.Style == ScalarStyle.Plain && int.TryParse(scalar.Value, CultureInfo.InvariantCulture, out _);

    private Expression Refer(string reference, SchemaType type, string path)
    {
        if (config.TryGetValue(reference, out var value))
        {
            Expect(type is SimpleType { Keyword: "string" or "object" }, $"{path} is no text, and {reference} is");
            return new ConfigReference(value);
        }

        var parts = reference.Split('.');
        Expect(
            parts.Length == 2 && resources.ContainsKey(parts[0]),
            $"{path} refers to {reference}, which is no configuration and no output of a resource above");
        var output = resources[parts[0]].Type.Outputs.SingleOrDefault(o => o.Name == parts[1])
            ?? throw new InvalidDataException($"{path}: {parts[0]} has no {parts[1]}");
        Expect(output.IsRequired && output.Type == type, $"{path} refers to {reference}, which may be absent or is of another type");
        return new OutputReference(parts[0], output);
    }

    private ObjectExpression Object(YamlNode node, string typeName, IReadOnlyList<Property> properties, string path)
    {
        var members = Members(node, path);
        foreach (var missing in properties.Where(p => p.IsRequired && !members.ContainsKey(p.Name)))
        {
            throw new InvalidDataException($"{path} lacks {missing.Name}");
        }

        return new(typeName, [.. members.Select(m =>
        {
            var property = properties.SingleOrDefault(p => p.Name == m.Key)
                ?? throw new InvalidDataException($"{path}: {typeName} has no {m.Key}");
            return KeyValuePair.Create(property, Value(m.Value, property.Type, $"{path}.{m.Key}"));
        })]);
    }

    private static EnumExpression Enum(string text, EnumShape shape, string path) =>
        new(shape, shape.Values.SingleOrDefault(v => v.Value == text)
            ?? throw new InvalidDataException($"{path}: {shape.Name} has no {text}"));

    private static string Whole(string text, string path) =>
        long.TryParse(text, CultureInfo.InvariantCulture, out _)
            ? text
            : throw new InvalidDataException($"{path} is {text}, and no whole number");

    private static string Literal(YamlNode node, string path)
    {
        var text = Text(node);
        Expect(!Reference().IsMatch(text), $"{path} has a reference inside a text, which examples do not write yet");
        return text;
    }

    private static string Text(YamlNode node) =>
        node is YamlScalarNode { Value: { } text } ? text : throw new InvalidDataException($"a text is expected at {node.Start}");

    private static Dictionary<string, YamlNode> Members(YamlNode node, string path) => node is YamlMappingNode mapping
        ? mapping.Children.ToDictionary(m => Text(m.Key), m => m.Value, StringComparer.Ordinal)
        : throw new InvalidDataException($"{path} is no object");

    private static void Only(Dictionary<string, YamlNode> members, string path, params string[] known)
    {
        var unknown = members.Keys.Except(known).FirstOrDefault();
        Expect(unknown is null, $"{path} has {unknown}, which examples do not use");
    }

    private static void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidDataException(otherwise);
        }
    }

    [GeneratedRegex(@"\$\{")]
    private static partial Regex Reference();
}
