using System.Collections.Immutable;
using Pulumi.Embedded.Source;
using Pulumi.Protocol;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>Reads expressions; a mapping with one <c>fn::</c> key is a function.</summary>
internal sealed class ExpressionReader(YamlFile file)
{
    private static readonly ImmutableSortedSet<string> InvokeKeys = ["function", "arguments", "options", "return"];
    private static readonly ImmutableSortedSet<string> InvokeOptionKeys =
        ["provider", "parent", "dependsOn", "version", "pluginDownloadURL"];

    private readonly MemberReader members = new(file);

    public Expression Read(YamlNode node)
    {
        var at = file.At(node);
        switch (node)
        {
            case YamlScalarNode scalar:
                return file.Value(scalar) is TextValue text ? ReadText(text.Value, at) : new LiteralExpression(at, file.Value(scalar));
            case YamlSequenceNode list:
                return new ListExpression(at, [.. list.Children.Select(Read)]);
            case YamlMappingNode { Children: [{ Key: YamlScalarNode { Value: { } key } name, Value: var argument }] } when IsFunction(key):
                return ReadFunction(at, key, name, argument);
            case YamlMappingNode mapping:
                return ReadObject(mapping, computed: true);
            default:
                file.Report(node, "this cannot be a value");
                return new LiteralExpression(at, PropertyValue.Null);
        }
    }

    /// <summary>Members with values.</summary>
    /// <param name="node">The mapping, or null.</param>
    /// <param name="computed">Whether its names may hold values; those of properties may not.</param>
    public ObjectExpression ReadObject(YamlNode? node, bool computed = false)
    {
        if (node is YamlMappingNode mapping)
        {
            var read = new ObjectExpression(
                file.At(node), [.. members.Members(mapping).Select(m => ReadMember(m, computed))]);
            foreach (var function in read.Members.Where(m => IsFunction(m.Name)))
            {
                file.Report(function.At, $"{function.Name} is a function and must be the only member of its mapping");
            }

            return read;
        }

        if (node is not (null or YamlScalarNode { Value: null or "" }))
        {
            file.Report(node, "this must be a mapping of names to values");
        }

        return new ObjectExpression(node is null ? new Position(file.Name, 1, 1) : file.At(node), []);
    }

    /// <summary>Members with values, or one expression that has them all.</summary>
    public Expression ReadMembers(YamlNode? node) =>
        node is YamlScalarNode { Value.Length: > 0 } || (node is not null && IsFunctionCall(node)) ? Read(node) : ReadObject(node);

    public Expression? Optional(IReadOnlyDictionary<string, YamlNode> given, string name) =>
        given.TryGetValue(name, out var node) ? Read(node) : null;

    /// <summary>A text that is written out, with its escapes; null where it is absent.</summary>
    public string? Literal(Dictionary<string, YamlNode> given, string name)
    {
        if (members.Text(given, name) is not { } text)
        {
            return null;
        }

        if (ReadText(text, file.At(given[name])) is LiteralExpression literal)
        {
            return literal.Value.AsText;
        }

        file.Report(given[name], $"{name} must be a text that is written out, without ${{…}}");
        return text;
    }

    private Member ReadMember((string Name, YamlNode Key, YamlNode Value) member, bool computed)
    {
        var (at, value) = (file.At(member.Key), Read(member.Value));
        return (computed ? ReadText(member.Name, at) : null) switch
        {
            null => new Member(member.Name, at, value),
            LiteralExpression literal => new Member(literal.Value.AsText!, at, value),
            var key => new Member(member.Name, at, value, key),
        };
    }

    private static bool IsFunction(string key) => key.StartsWith("fn::", StringComparison.OrdinalIgnoreCase);

    private static bool IsFunctionCall(YamlNode node) =>
        node is YamlMappingNode { Children: [{ Key: YamlScalarNode { Value: { } key } }] } && IsFunction(key);

    private Expression ReadText(string text, Position at)
    {
        try
        {
            return Interpolation.Parse(text, at);
        }
        catch (FormatException e)
        {
            file.Report(at, e.Message);
            return new LiteralExpression(at, PropertyValue.Of(text));
        }
    }

    private Expression ReadFunction(Position at, string key, YamlScalarNode name, YamlNode argument)
    {
        // The short form: fn::PACKAGE:MODULE:FUNCTION with the arguments below it.
        if (key["fn::".Length..].Contains(':', StringComparison.Ordinal))
        {
            return new InvokeExpression(
                at,
                key["fn::".Length..],
                file.At(name),
                ReadObject(argument as YamlMappingNode, computed: true),
                null,
                InvokeOptions.None);
        }

        var known = BuiltIns.Names.Append("fn::invoke").FirstOrDefault(n => string.Equals(n, key, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            file.Report(name, MemberReader.Unknown("function", key, BuiltIns.Names.Append("fn::invoke")));
        }
        else if (known != key)
        {
            file.Warn(name, $"\"{key}\" is taken as \"{known}\"; write it so");
        }

        if (known == "fn::stackReference")
        {
            file.Warn(name, "fn::stackReference is deprecated; declare a resource of type pulumi:pulumi:StackReference instead");
        }

        return known == "fn::invoke" ? ReadInvoke(at, argument) : new BuiltInExpression(at, known ?? key, Read(argument));
    }

    private Expression ReadInvoke(Position at, YamlNode argument)
    {
        if (argument is not YamlMappingNode mapping)
        {
            file.Report(argument, "fn::invoke needs a mapping with function, and arguments, options and return where they are wanted");
            return new LiteralExpression(at, PropertyValue.Null);
        }

        var parts = members.Only(mapping, InvokeKeys, "part of fn::invoke");
        if (!parts.TryGetValue("function", out var function) || function is not YamlScalarNode { Value: { Length: > 0 } token })
        {
            file.Report(mapping, "fn::invoke needs function: the token of a provider's function, such as trtc:index:getTrtcUsage");
            return new LiteralExpression(at, PropertyValue.Null);
        }

        var options = parts.GetValueOrDefault("options") is YamlMappingNode given
            ? members.Only(given, InvokeOptionKeys, "option of fn::invoke")
            : [];
        return new InvokeExpression(
            at,
            token,
            file.At(function),
            ReadObject(parts.GetValueOrDefault("arguments"), computed: true),
            (parts.GetValueOrDefault("return") as YamlScalarNode)?.Value,
            new InvokeOptions(
                Optional(options, "provider"),
                Optional(options, "parent"),
                Optional(options, "dependsOn"),
                Literal(options, "version"),
                Literal(options, "pluginDownloadURL")));
    }
}
