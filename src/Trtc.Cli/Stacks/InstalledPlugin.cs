using Pulumi.Embedded.Plugins;

namespace Trtc.Cli.Stacks;

/// <summary>A plugin that is there.</summary>
/// <param name="Kind">What it is: <c>resource</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version; null where only it could tell.</param>
/// <param name="File">Its program.</param>
/// <param name="CacheFolder">Its folder in Pulumi's cache, where it is there.</param>
internal sealed record InstalledPlugin(string Kind, string Name, string? Version, string File, string? CacheFolder)
{
    private const string Prefix = "pulumi-resource-";

    /// <summary>How many bytes it has.</summary>
    public long Size => CacheFolder is null
        ? new FileInfo(File).Length
        : new DirectoryInfo(CacheFolder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length);

    /// <summary>When it came.</summary>
    public DateTime At => System.IO.File.GetLastWriteTimeUtc(File);

    /// <summary>When it was last used, as far as the file system tells.</summary>
    public DateTime Used => System.IO.File.GetLastAccessTimeUtc(File);

    /// <summary>The plugins in PATH, in Pulumi's cache and beside this tool; each program once.</summary>
    public static IReadOnlyList<InstalledPlugin> All()
    {
        var cache = Path.Combine(PulumiHome.Folder, "plugins");
        var cached = (Directory.Exists(cache) ? Directory.EnumerateDirectories(cache, "resource-*-v*") : []).SelectMany(folder =>
        {
            var full = Path.GetFileName(folder)["resource-".Length..];
            var at = full.LastIndexOf("-v", StringComparison.Ordinal);
            var (name, version) = (full[..at], full[(at + 2)..]);
            return Programs(folder).Where(p => p.Name == name).Take(1)
                .Select(p => new InstalledPlugin("resource", name, version, p.File, folder));
        });
        return [.. SearchPath.Folders
            .Append(AppContext.BaseDirectory)
            .Where(Directory.Exists)
            .SelectMany(Programs)
            .Select(p => new InstalledPlugin("resource", p.Name, null, p.File, null))
            .Concat(cached)
            .DistinctBy(p => p.File)
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .ThenBy(p => p.Version, StringComparer.Ordinal)];
    }

    // Beside the program stand files with endings of their own.
    private static IEnumerable<(string Name, string File)> Programs(string folder) => Directory.EnumerateFiles(folder, Prefix + "*")
        .Select(f => (Name: OperatingSystem.IsWindows() ? Path.GetFileNameWithoutExtension(f) : Path.GetFileName(f), File: f))
        .Where(f => OperatingSystem.IsWindows() ? Path.GetExtension(f.File) == ".exe" : !f.Name.Contains('.', StringComparison.Ordinal))
        .Select(f => (f.Name[Prefix.Length..], f.File));
}
