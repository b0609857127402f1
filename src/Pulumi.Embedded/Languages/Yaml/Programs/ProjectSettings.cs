using System.Collections.Immutable;
using Pulumi.Embedded.Source;
using Pulumi.Protocol;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>What a project file says besides a program.</summary>
public sealed class ProjectSettings
{
    /// <summary>Name of the project.</summary>
    public required string Name { get; init; }

    /// <summary>The language of the program.</summary>
    public required RuntimeSettings Runtime { get; init; }

    /// <summary>Folder of the program in the project's own, or its file; empty where it is the project's folder.</summary>
    public required string Main { get; init; }

    /// <summary>Folder of the stacks' configurations in the project's own; empty where it is the same.</summary>
    public required string StackConfigFolder { get; init; }

    /// <summary>Address of the place that states are kept in, or null.</summary>
    public string? Backend { get; init; }

    /// <summary>Whether every update refreshes first.</summary>
    public bool RefreshesAlways { get; init; }

    /// <summary>Packages that are made of others by parameters, with where that is said.</summary>
    internal IReadOnlyList<(string Name, string Source, YamlNode At)> MadePackages { get; init; } = [];

    /// <summary>Folders of plugins, by package.</summary>
    public required ImmutableDictionary<string, string> PluginFolders { get; init; }
}

/// <summary>Reads the settings of <c>Pulumi.yaml</c>.</summary>
internal sealed class ProjectReader(YamlFile file)
{
    /// <summary>Top-level names of a project file.</summary>
    public static readonly ImmutableSortedSet<string> Names =
    [
        "author", "backend", "config", "description", "license", "main", "name", "namespace",
        "options", "packages", "plugins", "requiredPulumiVersion", "runtime",
        "stackConfigDir", "template", "version", "website",
    ];

    private readonly MemberReader read = new(file);

    /// <summary>Reads the settings. Mistakes are noted in the file.</summary>
    public ProjectSettings Read(Dictionary<string, YamlNode> top)
    {
        var runtime = ReadRuntime(top.GetValueOrDefault("runtime"));
        var name = read.Text(top, "name");
        if (name is null || !ProgramReader.IsProjectName(name))
        {
            file.Report(top.GetValueOrDefault("name") ?? file.Root, "name is required: letters, digits, hyphens, underscores and dots");
        }

        if (read.Text(top, "requiredPulumiVersion") is { } range)
        {
            PulumiVersion.Require(file, top["requiredPulumiVersion"], range);
        }

        var made = new List<(string Name, string Source, YamlNode At)>();
        return new ProjectSettings
        {
            MadePackages = made,
            Runtime = runtime,
            Name = name ?? "",
            Main = read.Text(top, "main") ?? "",
            StackConfigFolder = read.Text(top, "stackConfigDir") ?? "",
            Backend = read.Part(top, "backend", "url"),
            RefreshesAlways = ReadRefresh(top),
            PluginFolders = ReadPlugins(top.GetValueOrDefault("plugins")).AddRange(ReadPackages(top.GetValueOrDefault("packages"), made)),
        };
    }

    private RuntimeSettings ReadRuntime(YamlNode? node)
    {
        var mapping = node as YamlMappingNode;
        var parts = mapping is null ? [] : read.Only(mapping, new HashSet<string> { "name", "options" }, "part of runtime");
        var runtime = mapping is null ? (node as YamlScalarNode)?.Value : read.Text(parts, "name");
        if (string.IsNullOrEmpty(runtime))
        {
            file.Report(node ?? file.Root, "runtime must be the language of the program: yaml, nodejs or dotnet");
        }

        var settings = new RuntimeSettings { Name = runtime is { Length: > 0 } ? runtime : RuntimeSettings.Yaml };
        if (parts.GetValueOrDefault("options") is not YamlMappingNode options)
        {
            return settings;
        }

        if (!settings.IsYaml)
        {
            return settings with { Options = ValuesOf(options) };
        }
        else
        {
            foreach (var (option, key, value) in read.Members(options))
            {
                file.Report(key, option == "compiler"
                    ? $"this engine runs no compiler; run `{(value as YamlScalarNode)?.Value}` yourself and put what it prints into "
                        + "Main.yaml or Main.json, "
                        + "or use the Pulumi CLI"
                    : MemberReader.Unknown("option of runtime yaml", option, ["compiler"]));
            }
        }

        return settings;
    }

    // What a runtime makes of its options is its own affair.
    private ObjectValue ValuesOf(YamlMappingNode options) => read.Members(options).Aggregate(
        ObjectValue.Empty,
        (all, option) => option.Value is YamlScalarNode scalar ? all.With(option.Name, file.Value(scalar)) : all);

    private bool ReadRefresh(Dictionary<string, YamlNode> top)
    {
        if (read.Part(top, "options", "refresh") is not { } refresh)
        {
            return false;
        }

        if (refresh != "always")
        {
            file.Report(top["options"], $"options.refresh is \"{refresh}\", but must be always");
        }

        return true;
    }

    private ImmutableDictionary<string, string> ReadPlugins(YamlNode? node)
    {
        var folders = ImmutableDictionary.CreateBuilder<string, string>();
        if (node is not YamlMappingNode mapping)
        {
            return folders.ToImmutable();
        }

        var members = read.Only(mapping, new HashSet<string> { "providers", "analyzers", "languages" }, "kind of plugin");
        foreach (var entry in (members.GetValueOrDefault("providers") as YamlSequenceNode)?.Children ?? [])
        {
            var parts = entry is YamlMappingNode parted
                ? read.Only(parted, new HashSet<string> { "name", "path", "version" }, "part of a plugin")
                : [];
            if (read.Text(parts, "name") is { } name && read.Text(parts, "path") is { } path)
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

    // What `pulumi package add` writes: NAME: SOURCE[@VERSION], or the parts. Sources in folders are plugins;
    // others are found by their names.
    private ImmutableDictionary<string, string> ReadPackages(YamlNode? node, List<(string Name, string Source, YamlNode At)> made)
    {
        var folders = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var (name, key, value) in node is YamlMappingNode mapping ? read.Members(mapping) : [])
        {
            var parts = value is YamlMappingNode parted
                ? read.Only(parted, new HashSet<string> { "source", "version", "parameters" }, "part of a package")
                : [];
            var source = value is YamlScalarNode { Value: { Length: > 0 } whole } ? whole : read.Text(parts, "source");
            if (source is null)
            {
                file.Report(key, $"package {name} needs a source: the name of a plugin, such as trtc@1.0.0, or a folder, such as ./bin");
            }
            else if (parts.TryGetValue("parameters", out var parameters))
            {
                made.Add((name, source, parameters));
            }
            else if (source.StartsWith('.') || Path.IsPathRooted(source))
            {
                folders[name] = source;
            }
        }

        return folders.ToImmutable();
    }
}
