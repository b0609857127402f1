namespace Pulumi.Embedded.Plugins;

/// <summary>
/// Finds the program of a provider, in Pulumi's order: the project's own folder, <c>PATH</c>, the plugin cache; last beside this tool.
/// </summary>
/// <param name="projectFolder">Folder of the program.</param>
/// <param name="folders">Folders that the project names, by package.</param>
internal sealed class PluginFinder(string projectFolder, IReadOnlyDictionary<string, string> folders)
{
    /// <summary>The program's file.</summary>
    /// <exception cref="PluginException">There is none; the message says where it was looked for.</exception>
    public string Find(string package, string? version)
    {
        var program = $"pulumi-resource-{package}" + (OperatingSystem.IsWindows() ? ".exe" : "");
        if (folders.TryGetValue(package, out var named))
        {
            var path = Path.GetFullPath(Path.Combine(projectFolder, named));
            return File.Exists(Path.Combine(path, program)) ? Path.Combine(path, program)
                : File.Exists(path) ? path
                : throw new PluginException(
                    $"There is no {program} in {path}, the folder that plugins.providers names for {package}. "
                    + "Build the plugin there, or correct the path.");
        }

        var onPath = SearchPath.Find(program);
        if (version is null && onPath is not null)
        {
            return onPath;
        }

        var cache = Path.Combine(PulumiFolder.Path, "plugins");
        var cached = Directory.Exists(cache)
            ? Directory.EnumerateDirectories(cache, $"resource-{package}-v{version ?? "*"}")
                .Select(f => (File: Path.Combine(f, program), Version: Path.GetFileName(f)[$"resource-{package}-v".Length..]))
                .Where(f => File.Exists(f.File))
                .OrderByDescending(f => Version.TryParse(f.Version.Split('-', '+')[0], out var v) ? v : new Version())
                .Select(f => f.File)
                .FirstOrDefault()
            : null;

        // As a .NET tool, it has the plugin's assembly beside it, which runs wherever .NET does.
        string[] names = [program, $"pulumi-resource-{package}.dll"];
        var beside = names.Select(n => Path.Combine(AppContext.BaseDirectory, n)).FirstOrDefault(File.Exists);
        return cached ?? onPath ?? beside ?? throw new PluginException(
            $"There is no {program}{(version is null ? "" : $" of version {version}")}: not in PATH, not in {cache}, not beside this tool. "
            + $"Name its folder under plugins.providers in Pulumi.yaml, or install it with `pulumi plugin install resource {package}`.");
    }

    /// <summary>
    /// Port of a provider that runs already: <c>PULUMI_DEBUG_PROVIDERS</c> holds <c>PACKAGE:PORT</c>, with commas between several.
    /// </summary>
    /// <exception cref="PluginException">It holds something else.</exception>
    public static int? RunningPort(string package)
    {
        var running = Environment.GetEnvironmentVariable("PULUMI_DEBUG_PROVIDERS") ?? "";
        foreach (var entry in running.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var at = entry.LastIndexOf(':');
            if (at < 1 || !ushort.TryParse(entry[(at + 1)..], out var port))
            {
                throw new PluginException(
                    $"PULUMI_DEBUG_PROVIDERS holds \"{entry}\", but must be PACKAGE:PORT, with commas between several.");
            }

            if (entry[..at].Trim() == package)
            {
                return port;
            }
        }

        return null;
    }
}

/// <summary>A plugin cannot be found or started, or it ended.</summary>
/// <param name="message">Why, and what to do.</param>
public sealed class PluginException(string message) : Exception(message);
