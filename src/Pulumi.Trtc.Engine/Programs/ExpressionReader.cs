using System.Collections.Immutable;
using Pulumi.Protocol;
using Pulumi.Trtc.Engine.Source;
using Trtc.Client.Metadata;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Trtc.Engine.Programs;

/// <summary>Reads expressions; a mapping with one <c>fn::</c> key is a function.</summary>
internal sealed class ExpressionReader(YamlFile file)
{
    private static readonly ImmutableSortedSet<string> InvokeKeys = ["function", "arguments", "options", "return"];
    private static readonly ImmutableSortedSet<string> InvokeOptionKeys = ["provider", "parent", "dependsOn", "version"];

    public Expression Read(YamlNode node)
    {
        var at = file.At(node);
        switch (node)
        {
            case YamlScalarNode scalar when YamlFile.Scalar(scalar) is TextValue text:
                return ReadText(text.Value, at);
            case YamlScalarNode scalar:
                return new LiteralExpression(at, YamlFile.Scalar(scalar));
            case YamlSequenceNode list:
                return new ListExpression(at, [.. list.Children.Select(Read)]);
            case YamlMappingNode { Children: [{ Key: YamlScalarNode { Value: { } key } name, Value: var argument }] } when key.StartsWith("fn::", StringComparison.OrdinalIgnoreCase):
                return ReadFunction(at, key, name, argument);
            case YamlMappingNode mapping:
                return ReadObject(mapping);
            default:
                file.Report(node, "this cannot be a value");
                return new LiteralExpression(at, PropertyValue.Null);
        }
    }

    public ObjectExpression ReadObject(YamlNode? node)
    {
        if (node is YamlMappingNode mapping)
        {
            return new ObjectExpression(file.At(node), [.. Members(mapping).Select(m => new Member(m.Name, file.At(m.Key), Read(m.Value)))]);
        }

        if (node is not (null or YamlScalarNode { Value: null or "" }))
        {
            file.Report(node, "this must be a mapping of names to values");
        }

        return new ObjectExpression(node is null ? new Position(file.Name, 1, 1) : file.At(node), []);
    }

    public IEnumerable<(string Name, YamlNode Key, YamlNode Value)> Members(YamlMappingNode mapping)
    {
        foreach (var (key, value) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
            {
                file.Report(key, "a name must be a text");
            }
            else if (name == "<<" && key is YamlScalarNode { Style: ScalarStyle.Plain })
            {
                file.Report(key, "merge keys are not supported; write the members out");
            }
            else if (name.Contains("${", StringComparison.Ordinal))
            {
                file.Report(key, "a name cannot be computed; only values can hold ${…}");
            }
            else
            {
                yield return (name, key, value);
            }
        }
    }

    /// <summary>Members by name; one that is not in the list is a mistake.</summary>
    public Dictionary<string, YamlNode> Only(YamlMappingNode mapping, IReadOnlySet<string> allowed, string what)
    {
        var members = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (name, key, value) in Members(mapping))
        {
            if (allowed.Contains(name))
            {
                members[name] = value;
            }
            else
            {
                file.Report(key, Unknown(what, name, allowed));
            }
        }

        return members;
    }

    public static string Unknown(string what, string name, IEnumerable<string> candidates)
    {
        var all = candidates.ToArray();
        var nearest = Spelling.Nearest(name, all);
        return $"there is no {what} \"{name}\"{(nearest is not null ? $"; did you mean \"{nearest}\"?" : all.Length is > 0 and <= 24 ? $"; there are {string.Join(", ", all)}" : "")}";
    }

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
        if (key == "fn::invoke")
        {
            return ReadInvoke(at, argument);
        }

        // The short form: fn::PACKAGE:MODULE:FUNCTION with the arguments below it.
        if (key["fn::".Length..].Contains(':', StringComparison.Ordinal))
        {
            return new InvokeExpression(at, key["fn::".Length..], file.At(name), ReadObject(argument), null, new InvokeOptions(null, null, null, null));
        }

        if (!BuiltIns.Names.Contains(key))
        {
            file.Report(name, Unknown("function", key, BuiltIns.Names.Append("fn::invoke")));
        }

        return new BuiltInExpression(at, key, Read(argument));
    }

    private Expression ReadInvoke(Position at, YamlNode argument)
    {
        if (argument is not YamlMappingNode mapping)
        {
            file.Report(argument, "fn::invoke needs a mapping with function, and arguments, options and return where they are wanted");
            return new LiteralExpression(at, PropertyValue.Null);
        }

        var members = Only(mapping, InvokeKeys, "part of fn::invoke");
        if (!members.TryGetValue("function", out var function) || function is not YamlScalarNode { Value: { Length: > 0 } token })
        {
            file.Report(mapping, "fn::invoke needs function: the token of a provider's function, such as trtc:index:getTrtcUsage");
            return new LiteralExpression(at, PropertyValue.Null);
        }

        var options = members.GetValueOrDefault("options") is YamlMappingNode given ? Only(given, InvokeOptionKeys, "option of fn::invoke") : [];
        return new InvokeExpression(
            at,
            token,
            file.At(function),
            ReadObject(members.GetValueOrDefault("arguments")),
            (members.GetValueOrDefault("return") as YamlScalarNode)?.Value,
            new InvokeOptions(Optional(options, "provider"), Optional(options, "parent"), Optional(options, "dependsOn"), (options.GetValueOrDefault("version") as YamlScalarNode)?.Value));
    }

    public Expression? Optional(IReadOnlyDictionary<string, YamlNode> members, string name) => members.TryGetValue(name, out var node) ? Read(node) : null;
}
