namespace Pulumi.Embedded.Plugins;

/// <summary>The folders of <c>PATH</c>.</summary>
public static class SearchPath
{
    /// <summary>The folders, in their order.</summary>
    public static IReadOnlyList<string> Folders => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first file of a name in them; null where there is none.</summary>
    public static string? Find(string file) => Folders.Select(f => Path.Combine(f, file)).FirstOrDefault(File.Exists);
}
