using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi.Protocol;
using Pulumi.Trtc.Engine.Source;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Trtc.Engine.Programs;

/// <summary>Reads <c>Pulumi.yaml</c>. What the engine does not run is a mistake; nothing is ignored.</summary>
public sealed partial class ProgramReader
{
    // What only describes a project or tells other tools something.
    private static readonly ImmutableSortedSet<string> Harmless = ["author", "website", "license", "template", "backend", "stackConfigDir", "namespace", "version"];

    private static readonly ImmutableSortedSet<string> TopLevel =
        Harmless.Union(["name", "runtime", "description", "config", "variables", "resources", "outputs", "plugins"]);

    private static readonly ImmutableSortedSet<string> ResourceKeys = ["type", "name", "properties", "options", "get", "defaultProvider"];

    private static readonly ImmutableSortedSet<string> OptionKeys =
    [
        "additionalSecretOutputs", "aliases", "customTimeouts", "deleteBeforeReplace", "dependsOn", "ignoreChanges", "import", "parent",
        "protect", "provider", "replaceOnChanges", "retainOnDelete", "version",
    ];

    private static readonly ImmutableSortedSet<string> ConfigKeys = ["type", "default", "value", "secret", "description", "items"];

    /// <summary>Types of configuration values.</summary>
    internal static readonly ImmutableSortedSet<string> ConfigTypes = ["string", "integer", "number", "boolean", "array", "object"];

    private readonly YamlFile file;
    private readonly ExpressionReader expressions;

    private ProgramReader(YamlFile file) => (this.file, expressions) = (file, new ExpressionReader(file));

    /// <summary>Reads a program. Mistakes are noted in its file.</summary>
    /// <exception cref="SourceException">The file is so wrong that there is no program.</exception>
    public static StackProgram Read(YamlFile file) => new ProgramReader(file).Read();

    private StackProgram Read()
    {
        var top = expressions.Only(file.Root, TopLevel, "top-level name");
        ReadRuntime(top.GetValueOrDefault("runtime"));
        var name = Text(top, "name");
        if (name is null || !ProjectName().IsMatch(name))
        {
            file.Report(top.GetValueOrDefault("name") ?? file.Root, "name is required: letters, digits, hyphens, underscores and dots");
        }

        var program = new StackProgram
        {
            File = file,
            Name = name ?? "",
            Description = Text(top, "description"),
            Config = [.. Section(top, "config").Select(ReadConfig)],
            Variables = [.. Section(top, "variables").Select(m => new Member(m.Name, file.At(m.Key), expressions.Read(m.Value)))],
            Resources = [.. Section(top, "resources").Select(ReadResource)],
            Outputs = [.. Section(top, "outputs").Select(m => new Member(m.Name, file.At(m.Key), expressions.Read(m.Value)))],
            PluginFolders = ReadPlugins(top.GetValueOrDefault("plugins")),
        };
        RefuseDoubleNames(program);
        return program;
    }

    private void ReadRuntime(YamlNode? node)
    {
        var runtime = node switch
        {
            YamlScalarNode scalar => scalar.Value,
            YamlMappingNode mapping => (mapping.Children.FirstOrDefault(c => c.Key is YamlScalarNode { Value: "name" }).Value as YamlScalarNode)?.Value,
            _ => null,
        };
        if (runtime != "yaml")
        {
            file.Report(node ?? file.Root, $"runtime must be yaml{(runtime is null ? "" : $"; programs for {runtime} run under the Pulumi CLI")}");
        }
    }

    private IEnumerable<(string Name, YamlNode Key, YamlNode Value)> Section(Dictionary<string, YamlNode> top, string name)
    {
        switch (top.GetValueOrDefault(name))
        {
            case null or YamlScalarNode { Value: null or "" }:
                return [];
            case YamlMappingNode mapping:
                return expressions.Members(mapping);
            case var other:
                file.Report(other, $"{name} must be a mapping of names to values");
                return [];
        }
    }

    private ConfigDeclaration ReadConfig((string Name, YamlNode Key, YamlNode Value) entry)
    {
        var at = file.At(entry.Key);
        if (entry.Value is not YamlMappingNode mapping)
        {
            return new ConfigDeclaration(entry.Name, at, null, expressions.Read(entry.Value), false);
        }

        var members = expressions.Only(mapping, ConfigKeys, "part of a configuration value");
        var type = Text(members, "type")?.ToLowerInvariant() switch
        {
            "int" => "integer",
            "bool" => "boolean",
            { } list when list.StartsWith("list<", StringComparison.Ordinal) => "array",
            var other => other,
        };
        if (type is not null && !ConfigTypes.Contains(type))
        {
            file.Report(members["type"], ExpressionReader.Unknown("type", type, ConfigTypes));
        }

        return new ConfigDeclaration(entry.Name, at, type, expressions.Optional(members, "default") ?? expressions.Optional(members, "value"), Flag(members, "secret") ?? false);
    }

    private ResourceDeclaration ReadResource((string Name, YamlNode Key, YamlNode Value) entry)
    {
        var at = file.At(entry.Key);
        Dictionary<string, YamlNode> members = [];
        if (entry.Value is YamlMappingNode mapping)
        {
            members = expressions.Only(mapping, ResourceKeys, "part of a resource");
        }
        else
        {
            file.Report(entry.Value, $"resource \"{entry.Name}\" must be a mapping with type and properties");
        }

        var type = Text(members, "type");
        if (type is null && entry.Value is YamlMappingNode)
        {
            file.Report(entry.Key, $"resource \"{entry.Name}\" needs a type, such as trtc:StreamIngest");
        }

        (Expression, ObjectExpression)? get = null;
        if (members.TryGetValue("get", out var getNode) && getNode is YamlMappingNode getMapping)
        {
            var parts = expressions.Only(getMapping, new HashSet<string> { "id", "state" }, "part of get");
            if (expressions.Optional(parts, "id") is { } id)
            {
                get = (id, expressions.ReadObject(parts.GetValueOrDefault("state")));
            }
            else
            {
                file.Report(getNode, "get needs the id of what is looked up");
            }

            if (members.TryGetValue("properties", out var properties))
            {
                file.Report(properties, "a resource that is looked up with get has no properties; what helps to find it goes under get.state");
            }
        }

        return new ResourceDeclaration
        {
            Key = entry.Name,
            At = at,
            Name = Text(members, "name") ?? entry.Name,
            Type = type ?? "",
            TypeAt = members.TryGetValue("type", out var typeNode) ? file.At(typeNode) : at,
            Properties = expressions.ReadObject(members.GetValueOrDefault("properties")),
            IsDefaultProvider = Flag(members, "defaultProvider") ?? false,
            Get = get,
            Options = ReadOptions(members.GetValueOrDefault("options")),
        };
    }

    private ResourceOptions ReadOptions(YamlNode? node)
    {
        if (node is not YamlMappingNode mapping)
        {
            if (node is not (null or YamlScalarNode { Value: null or "" }))
            {
                file.Report(node, "options must be a mapping");
            }

            return new ResourceOptions();
        }

        var members = expressions.Only(mapping, OptionKeys, "resource option");
        return new ResourceOptions
        {
            AdditionalSecretOutputs = Texts(members, "additionalSecretOutputs"),
            Aliases = expressions.Optional(members, "aliases"),
            CustomTimeouts = members.GetValueOrDefault("customTimeouts") is YamlMappingNode timeouts ? ReadTimeouts(timeouts) : null,
            DeleteBeforeReplace = Flag(members, "deleteBeforeReplace"),
            DependsOn = expressions.Optional(members, "dependsOn"),
            IgnoreChanges = Texts(members, "ignoreChanges"),
            Import = Text(members, "import"),
            Parent = expressions.Optional(members, "parent"),
            Protect = expressions.Optional(members, "protect"),
            Provider = expressions.Optional(members, "provider"),
            ReplaceOnChanges = Texts(members, "replaceOnChanges"),
            RetainOnDelete = Flag(members, "retainOnDelete"),
            Version = Text(members, "version"),
        };
    }

    private CustomTimeouts ReadTimeouts(YamlMappingNode mapping)
    {
        var members = expressions.Only(mapping, new HashSet<string> { "create", "update", "delete" }, "time-out");
        return new CustomTimeouts(Seconds("create"), Seconds("update"), Seconds("delete"));

        double Seconds(string name)
        {
            if (Text(members, name) is not { } text)
            {
                return 0;
            }

            if (Durations.Parse(text) is { } seconds)
            {
                return seconds;
            }

            file.Report(members[name], $"\"{text}\" is no duration; write it as 30s, 5m or 1h30m");
            return 0;
        }
    }

    private ImmutableDictionary<string, string> ReadPlugins(YamlNode? node)
    {
        var folders = ImmutableDictionary.CreateBuilder<string, string>();
        if (node is not YamlMappingNode mapping)
        {
            return folders.ToImmutable();
        }

        var members = expressions.Only(mapping, new HashSet<string> { "providers" }, "kind of plugin");
        foreach (var entry in (members.GetValueOrDefault("providers") as YamlSequenceNode)?.Children ?? [])
        {
            var parts = entry is YamlMappingNode parted ? expressions.Only(parted, new HashSet<string> { "name", "path", "version" }, "part of a plugin") : [];
            if (Text(parts, "name") is { } name && Text(parts, "path") is { } path)
            {
                folders[name] = path;
            }
            else
            {
                file.Report(entry, "a plugin needs the name of its package and the path of the folder that holds it");
            }
        }

        return folders.ToImmutable();
    }

    private void RefuseDoubleNames(StackProgram program)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal) { ["pulumi"] = "built-in variable" };
        void Take(string name, string kind, Position at)
        {
            if (!seen.TryAdd(name, kind))
            {
                file.Report(at, $"\"{name}\" names a {seen[name]} already; a {kind} needs a name of its own");
            }
        }

        foreach (var config in program.Config.Where(c => !c.Name.Contains(':', StringComparison.Ordinal)))
        {
            Take(config.Name, "configuration value", config.At);
        }

        foreach (var variable in program.Variables)
        {
            Take(variable.Name, "variable", variable.At);
        }

        foreach (var resource in program.Resources)
        {
            Take(resource.Key, "resource", resource.At);
        }
    }

    private string? Text(Dictionary<string, YamlNode> members, string name)
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

    private ImmutableArray<string> Texts(Dictionary<string, YamlNode> members, string name)
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

    private bool? Flag(Dictionary<string, YamlNode> members, string name)
    {
        switch (members.GetValueOrDefault(name))
        {
            case null:
                return null;
            case YamlScalarNode scalar when YamlFile.Scalar(scalar) is BooleanValue flag:
                return flag.Value;
            case var other:
                file.Report(other, $"{name} must be true or false");
                return null;
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,100}$")]
    private static partial Regex ProjectName();
}
