namespace Pulumi.Embedded.Languages;

/// <summary>The files that programs of Pulumi's SDKs are written in.</summary>
internal static class SourceFiles
{
    private static readonly string[] Extensions =
    [
        ".cjs", ".cs", ".csproj", ".cts", ".fs", ".fsproj", ".go", ".js", ".json", ".mjs", ".mts", ".py", ".ts", ".vb", ".vbproj",
    ];

    // What package managers and compilers make.
    private static readonly string[] Made = ["bin", "node_modules", "obj", "__pycache__", "venv"];

    /// <summary>The files in a folder and those below it.</summary>
    public static IEnumerable<string> Of(string folder)
    {
        var found = new List<string>();
        var folders = new Stack<string>([folder]);
        while (folders.TryPop(out var at))
        {
            found.AddRange(Directory.EnumerateFiles(at).Where(f => Extensions.Contains(Path.GetExtension(f))));
            foreach (var below in Directory.EnumerateDirectories(at))
            {
                var name = Path.GetFileName(below);
                if (!name.StartsWith('.') && !Made.Contains(name))
                {
                    folders.Push(below);
                }
            }
        }

        return found.Order(StringComparer.Ordinal);
    }
}
