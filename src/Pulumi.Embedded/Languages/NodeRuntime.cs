using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Embedded.Plugins;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Languages;

/// <summary>Programs in JavaScript and TypeScript, which the SDK from npm runs.</summary>
/// <param name="settings">Options of the runtime.</param>
internal sealed class NodeRuntime(RuntimeSettings settings) : ILanguageRuntime
{
    private const string Sdk = "@pulumi/pulumi";

    // Node.js 20.20 works for minutes on the colours of an error whose stack has a file that lies in a scope of node_modules itself, which
    // is where the SDK's source maps put its own. The SDK tells errors in colours, so errors have none.
    private const string Plain = "import u from 'node:util';u.inspect=new Proxy(u.inspect,{apply:(f,t,[v,o,...r])=>"
        + "Reflect.apply(f,t,[v,v instanceof Error&&o?.colors?{...o,colors:false}:o,...r])})";

    /// <inheritdoc/>
    public async Task<ProgramEnd> RunAsync(RunRequest request, string engine, Action<string> output, CancellationToken kill)
    {
        var folder = request.Info.ProgramDirectory;
        var script = Runner(folder);
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder };
        start.ArgumentList.Add($"--import=data:text/javascript,{Uri.EscapeDataString(Plain)}");
        foreach (var argument in CommandLineText.Split(settings.Text("nodeargs") ?? "", "runtime option nodeargs"))
        {
            start.ArgumentList.Add(argument);
        }

        string?[] arguments =
        [
            script, "--monitor", request.MonitorAddress, "--engine", engine, "--organization", request.Organization, "--project",
            request.Project, "--root-directory", request.Info.RootDirectory, "--stack", request.Stack, "--pwd", folder,
            request.DryRun ? "--dry-run" : null, "--parallel", $"{request.Parallel}", request.Info.EntryPoint,
        ];
        foreach (var argument in arguments.OfType<string>().Concat(request.Args))
        {
            start.ArgumentList.Add(argument);
        }

        // SDKs from npm know values by an older form of their names.
        start.Environment["PULUMI_CONFIG"] = ProgramRequests.ConfigOf(request, name => string.Join(":config:", name.Split(':', 2)));
        start.Environment["PULUMI_CONFIG_SECRET_KEYS"] = ProgramRequests.SecretKeysOf(request);
        if (settings.Flag("typescript") ?? true)
        {
            start.Environment["PULUMI_NODEJS_TYPESCRIPT"] = "true";
        }

        if (settings.Text("tsconfig") is { } tsconfig)
        {
            start.Environment["PULUMI_NODEJS_TSCONFIG_PATH"] = tsconfig;
        }

        if (!IsInstalled("node"))
        {
            throw new LanguageException(
                "Programs of runtime nodejs need Node.js, but there is no node in PATH. Install Node.js 20 or later.");
        }

        return ProgramEnd.Of(await ProgramProcess.RunAsync(start, output, kill));
    }

    /// <summary>Whether there is such a program in <c>PATH</c>.</summary>
    public static bool IsInstalled(string program) => (SearchPath.Find(program) ?? SearchPath.Find(program + ".exe")) is not null;

    // As Node.js looks for modules: beside the program, then further and further above.
    private static string Runner(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            var package = Path.Combine(at, "node_modules", Sdk);
            if (Directory.Exists(package))
            {
                return Path.Combine(package, "cmd", "run");
            }
        }

        var hint = Hint(folder);
        throw new LanguageException(
            $"The program needs Pulumi's SDK, but there is no {Sdk} in {Path.Combine(folder, "node_modules")}. {hint}");
    }

    private static string Hint(string folder)
    {
        var file = Path.Combine(folder, "package.json");
        try
        {
            return File.Exists(file) && JsonNode.Parse(File.ReadAllText(file))?["dependencies"]?[Sdk] is not null
                ? "package.json asks for it: run `npm install` there."
                : $"Run `npm install {Sdk}` there.";
        }
        catch (Exception e) when (e is JsonException or IOException or InvalidOperationException)
        {
            return $"Run `npm install {Sdk}` there; package.json cannot be read: {e.Message}";
        }
    }
}
