using System.Collections.Immutable;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Source;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Languages.Yaml.Programs;

/// <summary>
/// The packages that files beside a program declare, as <c>pulumi package add</c> writes them: any YAML file in the program's folder
/// or below with <c>packageDeclarationVersion: 1</c>.
/// </summary>
internal static class PackageDeclarations
{
    private const string Mark = "packageDeclarationVersion";

    /// <summary>Reads the declarations in a folder.</summary>
    /// <param name="folder">The program's folder.</param>
    /// <param name="told">Takes the mistakes of declarations, with their places.</param>
    public static ImmutableArray<PackageDescriptor> Read(string folder, Action<Problem> told)
    {
        var found = ImmutableArray.CreateBuilder<PackageDescriptor>();
        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        foreach (var path in Directory.EnumerateFiles(folder, "*.yaml", options).Order(StringComparer.Ordinal))
        {
            var text = File.ReadAllText(path);
            if (!text.Contains(Mark, StringComparison.Ordinal))
            {
                continue;
            }

            try
            {
                var file = YamlFile.Parse(Path.GetRelativePath(folder, path), text);
                if (ReadOne(file) is { } package)
                {
                    found.Add(package);
                }

                file.ThrowIfWrong();
            }
            catch (SourceException e)
            {
                foreach (var problem in e.Problems)
                {
                    told(problem);
                }
            }
        }

        return found.ToImmutable();
    }

    private static PackageDescriptor? ReadOne(YamlFile file)
    {
        if (Text(file.Root, Mark) != "1")
        {
            return null;
        }

        if (Text(file.Root, "name") is not { } name)
        {
            file.Report(file.Root, "a package declaration needs the name of its plugin");
            return null;
        }

        var (replacing, extending) = (Node(file.Root, "parameterization"), Node(file.Root, "extension"));
        if (replacing is not null && extending is not null)
        {
            file.Report(extending, "a package declaration has a parameterization or an extension, not both");
            return null;
        }

        Parameterization? made = null;
        if ((replacing ?? extending) is YamlMappingNode parts)
        {
            if (Text(parts, "name") is not { } own || Text(parts, "version") is not { } version)
            {
                file.Report(parts, "this needs a name and a version");
                return null;
            }

            made = new Parameterization(own, version, Text(parts, "value") ?? "", IsExtension: extending is not null);
            if (!Convert.TryFromBase64String(made.Value, new byte[made.Value.Length], out _))
            {
                file.Report(Node(parts, "value")!, "value must be in base64");
                return null;
            }
        }

        return new PackageDescriptor(name, Text(file.Root, "version"), Text(file.Root, "downloadUrl"), made);
    }

    private static YamlNode? Node(YamlMappingNode mapping, string name) =>
        mapping.Children.TryGetValue(new YamlScalarNode(name), out var node) ? node : null;

    private static string? Text(YamlMappingNode mapping, string name) =>
        Node(mapping, name) is YamlScalarNode { Value: { Length: > 0 } text } ? text : null;
}
