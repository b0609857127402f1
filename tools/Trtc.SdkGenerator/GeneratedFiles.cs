using Trtc.SdkGenerator.Examples;
using Trtc.SdkGenerator.Lists;
using Trtc.SdkGenerator.NodeJs;
using Trtc.SdkGenerator.Reference;

namespace Trtc.SdkGenerator;

/// <summary>A folder whose files of a pattern are all made here.</summary>
internal sealed record GeneratedFiles(string Folder, string Pattern, IReadOnlyDictionary<string, string> Files)
{
    private const string Programs = "src/Pulumi.Trtc.Provider/Schema/Examples";

    // What npm puts beside the files of a package.
    private static readonly string[] Built = ["bin", "node_modules"];

    /// <summary>The lists that the product is compiled with, which need nothing but the product's own classes.</summary>
    public static IReadOnlyList<GeneratedFiles> Lists() => [.. GeneratedList.All().Select(l => l.AsFiles())];

    /// <summary>All folders, of a repository.</summary>
    public static IReadOnlyList<GeneratedFiles> Of(string root)
    {
        var schema = Schema.Parse(File.ReadAllText(Path.Combine(root, "schema.json")));
        var programs = Directory.EnumerateFiles(Path.Combine(root, Programs), "*.yaml")
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f), File.ReadAllText, StringComparer.Ordinal);
        return
        [
            .. Lists(),
            new("src/Pulumi.Trtc/Generated", "*", SdkFiles.Generate(schema)),
            new("sdk/nodejs", "*", NodeJsFiles.Generate(schema)),
            new(Programs, "*.md", ExamplePage.Generate(schema, programs)),
            new("docs/reference", "*", ReferenceFiles.Generate(schema, Programs)),
        ];
    }

    /// <summary>What is there, by its path in the folder.</summary>
    public IReadOnlyDictionary<string, string> Read(string root)
    {
        var folder = Path.Combine(root, Folder);
        return !Directory.Exists(folder)
            ? new Dictionary<string, string>()
            : Directory.EnumerateFiles(folder, Pattern, SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(Built.Contains))
            .ToDictionary(f => f, f => File.ReadAllText(Path.Combine(folder, f)), StringComparer.Ordinal);
    }

    /// <summary>Writes all, and takes away what is no longer made.</summary>
    public void Write(string root)
    {
        foreach (var stale in Read(root).Keys.Except(Files.Keys))
        {
            File.Delete(Path.Combine(root, Folder, stale));
        }

        foreach (var (name, text) in Files)
        {
            var path = Path.Combine(root, Folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Pattern == "*" ? Folder : $"{Folder}/{Pattern}";
}
