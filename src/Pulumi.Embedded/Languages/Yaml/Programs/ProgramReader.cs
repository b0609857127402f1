using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi.Embedded.Source;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>Reads the program in a file. What the engine does not run is a mistake; nothing is ignored.</summary>
internal sealed partial class ProgramReader(YamlFile file)
{
    /// <summary>Top-level names of a program.</summary>
    private static readonly ImmutableSortedSet<string> Names =
    [
        "components", "config", "configuration", "description", "name", "namespace", "outputs", "pulumi", "resources", "variables",
        "version",
    ];

    private static readonly ImmutableSortedSet<string> PulumiSettings = ["requiredVersion"];

    /// <summary>What is run, so that it may stand in the file that is run alone.</summary>
    public static readonly string[] RunSections = ["variables", "resources", "outputs"];

    private static readonly ImmutableSortedSet<string> ResourceKeys = ["type", "name", "properties", "options", "get", "defaultProvider"];

    private static readonly ImmutableSortedSet<string> OptionKeys =
    [
        "additionalSecretOutputs", "aliases", "customTimeouts", "deleteBeforeReplace", "deletedWith", "dependsOn", "envVarMappings",
        "hideDiffs", "ignoreChanges", "import", "parent", "pluginDownloadURL", "protect", "provider", "providers", "replaceOnChanges",
        "replaceWith", "replacementTrigger", "retainOnDelete", "version",
    ];

    private static readonly ImmutableSortedSet<string> ConfigKeys = ["type", "name", "default", "value", "secret", "description", "items"];

    /// <summary>Types of configuration values.</summary>
    public static readonly ImmutableSortedSet<string> ConfigTypes = ["string", "integer", "number", "boolean", "array", "object"];

    private readonly ExpressionReader expressions = new(file);
    private readonly MemberReader read = new(file);

    /// <summary>The top level of a project's or a program's file.</summary>
    public static Dictionary<string, YamlNode> Top(YamlFile file) =>
        new MemberReader(file).Known(file.Root, ProjectReader.Names.Union(Names), "top-level name");

    /// <summary>Whether a project may have the name.</summary>
    public static bool IsProjectName(string name) => ProjectName().IsMatch(name) && name is not ("." or "..");

    /// <summary>Reads the program. Mistakes are noted in the file.</summary>
    /// <param name="project">Settings of the project.</param>
    /// <param name="top">The top level of the file.</param>
    /// <param name="fromProject">Configuration values that the project file declares, where it is another.</param>
    /// <param name="folder">The folder that it is in.</param>
    public StackProgram Read(
        ProjectSettings project, Dictionary<string, YamlNode> top, ImmutableArray<ConfigDeclaration> fromProject, string folder)
    {
        if (top.TryGetValue("components", out var components))
        {
            file.Report(components, "components are for packages of components; a program has none of its own");
        }

        var config = ReadConfig(top);
        var program = new StackProgram
        {
            File = file,
            Project = project,
            Description = read.Text(top, "description"),
            RequiredVersion = ReadRequiredVersion(top),
            Packages = PackageDeclarations.Read(folder, problem => file.Report(file.Root, $"{problem.At}: {problem.Message}")),
            Config = config.AddRange(fromProject.Where(p => config.All(c => c.Name != p.Name))),
            Variables = [.. Section(top, "variables").Select(m => new Member(m.Name, file.At(m.Key), expressions.Read(m.Value)))],
            Resources = [.. ManyAtOnce.Select([.. Section(top, "resources")], ReadResource)],
            Outputs = [.. Section(top, "outputs").Select(m => new Member(m.Name, file.At(m.Key), expressions.Read(m.Value)))],
        };
        RefuseDoubleNames(program);
        return program;
    }

    // One that is written out is looked at now; one that is computed, when the program runs.
    private Expression? ReadRequiredVersion(Dictionary<string, YamlNode> top)
    {
        if (top.GetValueOrDefault("pulumi") is not YamlMappingNode settings
            || expressions.Optional(read.Known(settings, PulumiSettings, "setting of pulumi", isStrict: false), "requiredVersion")
                is not { } range)
        {
            return null;
        }

        if (range is not LiteralExpression literal)
        {
            return range;
        }

        PulumiVersion.Require(file, top["pulumi"], literal.Value.Shown);
        return null;
    }

    /// <summary>Reads the configuration values that the file declares.</summary>
    public ImmutableArray<ConfigDeclaration> ReadConfig(Dictionary<string, YamlNode> top)
    {
        if (top.TryGetValue("configuration", out var former))
        {
            file.Warn(former, "configuration is the former name of config; write config");
        }

        var config = Section(top, "config").Select(ReadConfig).ToImmutableArray();
        return config.AddRange(Section(top, "configuration").Select(ReadConfig).Where(f => config.All(c => c.Name != f.Name)));
    }

    private IEnumerable<(string Name, YamlNode Key, YamlNode Value)> Section(Dictionary<string, YamlNode> top, string name)
    {
        switch (top.GetValueOrDefault(name))
        {
            case null or YamlScalarNode { Value: null or "" }:
                return [];
            case YamlMappingNode mapping:
                return read.Members(mapping);
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

        var members = read.Only(mapping, ConfigKeys, "part of a configuration value");
        var type = read.Text(members, "type")?.ToLowerInvariant() switch
        {
            "int" => "integer",
            "bool" => "boolean",
            { } list when list.StartsWith("list<", StringComparison.Ordinal) => "array",
            var other => other,
        };
        if (type is not null && !ConfigTypes.Contains(type))
        {
            file.Report(members["type"], MemberReader.Unknown("type", type, ConfigTypes));
        }

        var value = expressions.Optional(members, "default") ?? expressions.Optional(members, "value");
        return new ConfigDeclaration(entry.Name, at, type, value, read.Flag(members, "secret") ?? false)
        {
            Key = expressions.Literal(members, "name") ?? entry.Name,
        };
    }

    private ResourceDeclaration ReadResource((string Name, YamlNode Key, YamlNode Value) entry)
    {
        var at = file.At(entry.Key);
        Dictionary<string, YamlNode> members = [];
        if (entry.Value is YamlMappingNode mapping)
        {
            members = read.Only(mapping, ResourceKeys, "part of a resource");
        }
        else
        {
            file.Report(entry.Value, $"resource \"{entry.Name}\" must be a mapping with type and properties");
        }

        var type = expressions.Literal(members, "type");
        if (type is null && entry.Value is YamlMappingNode)
        {
            file.Report(entry.Key, $"resource \"{entry.Name}\" needs a type, such as trtc:StreamIngest");
        }

        (Expression, ObjectExpression)? get = null;
        if (members.TryGetValue("get", out var getNode) && getNode is YamlMappingNode getMapping)
        {
            var parts = read.Only(getMapping, new HashSet<string> { "id", "state" }, "part of get");
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
                file.Report(
                    properties, "a resource that is looked up with get has no properties; what helps to find it goes under get.state");
            }
        }

        return new ResourceDeclaration
        {
            Key = entry.Name,
            At = at,
            Name = expressions.Literal(members, "name") ?? entry.Name,
            Type = type ?? "",
            TypeAt = members.TryGetValue("type", out var typeNode) ? file.At(typeNode) : at,
            Properties = expressions.ReadMembers(members.GetValueOrDefault("properties")),
            IsDefaultProvider = read.Flag(members, "defaultProvider") ?? false,
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

        var members = read.Only(mapping, OptionKeys, "resource option");
        return new ResourceOptions
        {
            AdditionalSecretOutputs = read.Texts(members, "additionalSecretOutputs"),
            Aliases = expressions.Optional(members, "aliases"),
            CustomTimeouts = ReadTimeouts(members.GetValueOrDefault("customTimeouts")),
            DeleteBeforeReplace = read.Flag(members, "deleteBeforeReplace"),
            DeletedWith = expressions.Optional(members, "deletedWith"),
            DependsOn = expressions.Optional(members, "dependsOn"),
            EnvVarMappings = expressions.Optional(members, "envVarMappings"),
            HideDiffs = read.Paths(members, "hideDiffs"),
            IgnoreChanges = read.Paths(members, "ignoreChanges"),
            Import = expressions.Literal(members, "import"),
            Parent = expressions.Optional(members, "parent"),
            PluginDownloadUrl = expressions.Literal(members, "pluginDownloadURL"),
            Protect = expressions.Optional(members, "protect"),
            Provider = expressions.Optional(members, "provider"),
            Providers = expressions.Optional(members, "providers"),
            ReplacementTrigger = expressions.Optional(members, "replacementTrigger"),
            ReplaceOnChanges = read.Paths(members, "replaceOnChanges"),
            ReplaceWith = expressions.Optional(members, "replaceWith"),
            RetainOnDelete = read.Flag(members, "retainOnDelete"),
            Version = expressions.Literal(members, "version"),
        };
    }

    private TimeoutExpressions? ReadTimeouts(YamlNode? node)
    {
        if (node is null or YamlScalarNode { Value: null or "" })
        {
            return null;
        }

        if (node is not YamlMappingNode mapping)
        {
            file.Report(node, "customTimeouts must be a mapping with create, update, delete and read");
            return null;
        }

        var members = read.Only(mapping, new HashSet<string> { "create", "update", "delete", "read" }, "time-out");
        return new TimeoutExpressions(Duration("create"), Duration("update"), Duration("delete"), Duration("read"));

        // Those that are written out are read now, so that a mistake is told before anything runs.
        Expression? Duration(string name)
        {
            var value = expressions.Optional(members, name);
            if (value is LiteralExpression literal && Durations.Parse(literal.Value.Shown) is null)
            {
                file.Report(value.At, TimeoutExpressions.Wrong(literal.Value.Shown));
            }

            return value;
        }
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

    [GeneratedRegex(@"^[A-Za-z0-9_.-]{1,100}$")]
    private static partial Regex ProjectName();
}
