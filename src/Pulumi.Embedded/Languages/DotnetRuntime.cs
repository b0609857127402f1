using System.Collections.Concurrent;
using System.Diagnostics;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Languages;

/// <summary>Programs in C# and other languages of .NET, which the SDK from NuGet runs.</summary>
/// <param name="settings">Options of the runtime.</param>
internal sealed class DotnetRuntime(RuntimeSettings settings) : ILanguageRuntime
{
    /// <inheritdoc/>
    public async Task<ProgramEnd> RunAsync(RunRequest request, string engine, Action<string> output, CancellationToken kill)
    {
        var folder = request.Info.ProgramDirectory;
        var binary = settings.Text("binary") is { } given ? Path.GetFullPath(given, request.Info.RootDirectory) : null;
        if (binary is not null && !File.Exists(binary))
        {
            throw new LanguageException(
                $"Pulumi.yaml: runtime option binary names {binary}, but there is no such file. Build the program first.");
        }

        var isPortable = binary?.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) == true;
        var dotnet = settings.Text("use-executor") ?? "dotnet";
        if ((binary is null || isPortable) && settings.Text("use-executor") is null && !NodeRuntime.IsInstalled("dotnet"))
        {
            throw new LanguageException(
                "Programs of runtime dotnet need the .NET SDK, but there is no dotnet in PATH. Install .NET 8 or later.");
        }

        string[] command = [];
        if (binary is null)
        {
            var project = request.Info.EntryPoint is "" or "." ? folder : Path.Combine(folder, request.Info.EntryPoint);
            if (await BuildAsync(dotnet, project, folder, kill) is { } failure)
            {
                return failure;
            }

            command = ["run", "--no-build", "--project", project];
        }
        else if (isPortable)
        {
            command = [binary];
        }

        var start = new ProcessStartInfo(binary is null || isPortable ? dotnet : binary) { WorkingDirectory = folder };
        foreach (var argument in command)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in Environment(request, engine))
        {
            start.Environment[name] = value;
        }

        return ProgramEnd.Of(await ProgramProcess.RunAsync(start, output, kill));
    }

    // What it prints is told only where it fails: then it has the places of the mistakes.
    private static async Task<ProgramEnd?> BuildAsync(string dotnet, string project, string folder, CancellationToken kill)
    {
        const int Most = 20;
        var lines = new ConcurrentQueue<string>();
        var start = new ProcessStartInfo(dotnet, ["build", "--nologo", "--verbosity", "quiet", project]) { WorkingDirectory = folder };
        if (await ProgramProcess.RunAsync(start, lines.Enqueue, kill) is 0)
        {
            return null;
        }

        var errors = lines.Where(l => l.Contains(": error", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();
        var told = (errors.Length > 0 ? errors : [.. lines]).Take(Most).Select(l => "  " + l.Trim());
        return new ProgramEnd($"The program does not build:\n{string.Join('\n', told)}", true);
    }

    private static Dictionary<string, string> Environment(RunRequest request, string engine) => new(StringComparer.Ordinal)
    {
        ["PULUMI_MONITOR"] = request.MonitorAddress,
        ["PULUMI_ENGINE"] = engine,
        ["PULUMI_ORGANIZATION"] = request.Organization,
        ["PULUMI_PROJECT"] = request.Project,
        ["PULUMI_ROOT_DIRECTORY"] = request.Info.RootDirectory,
        ["PULUMI_STACK"] = request.Stack,
        ["PULUMI_PWD"] = request.Pwd,
        ["PULUMI_DRY_RUN"] = request.DryRun ? "true" : "false",
        ["PULUMI_QUERY_MODE"] = "false",
        ["PULUMI_PARALLEL"] = $"{request.Parallel}",
        ["PULUMI_CONFIG"] = ProgramRequests.ConfigOf(request, name => name),
        ["PULUMI_CONFIG_SECRET_KEYS"] = ProgramRequests.SecretKeysOf(request),
        ["PULUMI_ATTACH_DEBUGGER"] = "false",
    };
}
