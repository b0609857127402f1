using System.Collections.Immutable;
using Pulumi.Embedded.Source;
using Pulumi.Protocol;
using Trtc.Client.Metadata;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>Reads the members of mappings; what is not understood is a mistake.</summary>
internal sealed class MemberReader(YamlFile file)
{
    /// <summary>The members of a mapping.</summary>
    public IEnumerable<(string Name, YamlNode Key, YamlNode Value)> Members(YamlMappingNode mapping)
    {
        foreach (var (key, value) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: { } name })
            {
                file.Report(key, "a name must be a text");
            }
            else if (name == "<<" && key is YamlScalarNode { Style: ScalarStyle.Plain } && value.Start.Index < key.Start.Index)
            {
                // What stands above is an alias; a name like any other, as Pulumi has it, is what it would be otherwise.
                file.Report(key, "merge keys are not supported; write the members out");
            }
            else
            {
                if (name.Length > 0 && file.Value((YamlScalarNode)key) is not TextValue)
                {
                    file.Warn(key, $"\"{name}\" is taken as a text; put it in quotes, as Pulumi's own runtime refuses other names");
                }

                yield return (name, key, value);
            }
        }
    }

    /// <summary>Members by name; one that is not in the list is a mistake, one that is written in other letters is pointed at.</summary>
    public Dictionary<string, YamlNode> Only(YamlMappingNode mapping, IReadOnlySet<string> allowed, string what) =>
        Only(mapping, allowed, (key, name) => file.Report(key, Unknown(what, name, allowed)));

    /// <summary>
    /// Members by name, those beyond the list left out, as Pulumi does with a file that other tools read too. One that is nearly in the
    /// list is a mistake all the same: without it the program would be another one.
    /// </summary>
    public Dictionary<string, YamlNode> Known(
        YamlMappingNode mapping, IReadOnlySet<string> allowed, string what, bool isStrict = true) => Only(mapping, allowed, (key, name) =>
    {
        if (isStrict && Spelling.Nearest(name, allowed) is not null)
        {
            file.Report(key, Unknown(what, name, allowed));
        }
        else
        {
            file.Warn(key, $"there is no {what} \"{name}\"; it is left out of account");
        }
    });

    /// <summary>A text, or null where it is absent.</summary>
    public string? Text(Dictionary<string, YamlNode> members, string name)
    {
        switch (members.GetValueOrDefault(name))
        {
            case null:
                return null;
            case YamlScalarNode { Value: { Length: > 0 } text }:
                return text;
            case var other:
                file.Report(other, $"{name} must be a text");
                return null;
        }
    }

    /// <summary>A text in an object.</summary>
    public string? Part(Dictionary<string, YamlNode> members, string name, string part)
    {
        switch (members.GetValueOrDefault(name))
        {
            case null or YamlScalarNode { Value: null or "" }:
                return null;
            case YamlMappingNode mapping:
                return Text(Only(mapping, new HashSet<string> { part }, "part of " + name), part);
            case var other:
                file.Report(other, $"{name} must be a mapping with {part}");
                return null;
        }
    }

    /// <summary>A list of texts; empty where it is absent.</summary>
    public ImmutableArray<string> Texts(Dictionary<string, YamlNode> members, string name)
    {
        switch (members.GetValueOrDefault(name))
        {
            case null:
                return [];
            case YamlSequenceNode list when list.Children.All(c => c is YamlScalarNode { Value.Length: > 0 }):
                return [.. list.Children.Select(c => ((YamlScalarNode)c).Value!)];
            case var other:
                file.Report(other, $"{name} must be a list of texts");
                return [];
        }
    }

    /// <summary>A list of paths of properties.</summary>
    public ImmutableArray<string> Paths(Dictionary<string, YamlNode> members, string name)
    {
        var paths = Texts(members, name);
        foreach (var node in (members.GetValueOrDefault(name) as YamlSequenceNode)?.Children.OfType<YamlScalarNode>() ?? [])
        {
            try
            {
                PropertyPath.Parse(node.Value ?? "");
            }
            catch (FormatException e)
            {
                file.Report(
                    node,
                    $"{name}: \"{node.Value}\" is no path of a property: {e.Message}. "
                    + "Write it as name.member[0][\"other member\"], with [*] for all");
            }
        }

        return paths;
    }

    /// <summary>True or false, or null where it is absent.</summary>
    public bool? Flag(Dictionary<string, YamlNode> members, string name)
    {
        switch (members.GetValueOrDefault(name))
        {
            case null:
                return null;
            case YamlScalarNode scalar when file.Value(scalar) is BooleanValue flag:
                return flag.Value;
            case var other:
                file.Report(other, $"{name} must be true or false");
                return null;
        }
    }

    /// <summary>What there is instead of something that is not.</summary>
    public static string Unknown(string what, string name, IEnumerable<string> candidates)
    {
        var all = candidates.ToArray();
        var nearest = Spelling.Nearest(name, all);
        var instead = nearest is not null ? $"; did you mean \"{nearest}\"?"
            : all.Length is > 0 and <= 24 ? $"; there are {string.Join(", ", all)}"
            : "";
        return $"there is no {what} \"{name}\"{instead}";
    }

    private Dictionary<string, YamlNode> Only(YamlMappingNode mapping, IReadOnlySet<string> allowed, Action<YamlNode, string> unknown)
    {
        var members = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var (name, key, value) in Members(mapping))
        {
            var known = allowed.Contains(name)
                ? name
                : allowed.FirstOrDefault(a => string.Equals(a, name, StringComparison.OrdinalIgnoreCase));
            if (known is null)
            {
                unknown(key, name);
            }
            else if (!members.TryAdd(known, value))
            {
                file.Report(key, $"\"{name}\" is \"{known}\", which stands here already");
            }
            else if (known != name)
            {
                file.Warn(key, $"\"{name}\" is taken as \"{known}\"; write it so");
            }
        }

        return members;
    }
}
