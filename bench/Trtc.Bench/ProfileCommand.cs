using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Trtc.Bench;

/// <summary>
/// Where the time of operations on a large stack goes, in the tool and the plugin: the top of perf's profile, by version.
/// </summary>
internal static partial class ProfileCommand
{
    private const int Top = 14;

    private static readonly string[][] Operations =
    [
        ["preview"], ["up", "--yes", "--skip-preview"], ["up", "--yes", "--skip-preview"], ["refresh", "--yes", "--skip-preview"],
    ];

    /// <summary>Profiles the versions and writes what was seen.</summary>
    /// <exception cref="InvalidOperationException">There is no perf, or it failed.</exception>
    public static async Task<int> RunAsync(
        IReadOnlyList<BuiltVersion> versions, int resources, string? file, CancellationToken cancellationToken)
    {
        var page = new StringBuilder(
            $"# Profile\n\nWritten by `bench/Trtc.Bench -- profile`: {resources} resources, native programs, `perf record -g` of the\n"
            + "tool and its plugin; the emulator is another process. Inclusive: a function with all that it calls.\n");
        foreach (var version in versions)
        {
            ShowSymbols(version);
            using var emulator = await EmulatorProcess.StartAsync(version, "--no-rate-limits");
            using var project = new BenchProject(version, resources, emulator, keepRateLimits: false);
            foreach (var (number, operation) in Operations.Index())
            {
                var isUnchanged = number > 0 && operation[0] == Operations[number - 1][0];
                var name = (isUnchanged ? "unchanged " : "") + operation[0];
                var samples = Path.Combine(Path.GetTempPath(), $"trtc-profile-{Guid.NewGuid():N}");
                var start = project.StartOf(operation);
                string[] record = ["record", "-F", "499", "-g", "-o", samples, "--", start.FileName, .. start.ArgumentList];
                var run = new ProcessStartInfo("perf", record) { WorkingDirectory = start.WorkingDirectory };
                foreach (var (variable, value) in start.Environment)
                {
                    run.Environment[variable] = value;
                }

                await Tool.RunAsync(run, cancellationToken);
                page.Append(CultureInfo.InvariantCulture, $"\n## {version.Name}: {name}\n\n```\n");
                await AppendAsync(page, "by program", ["--no-children", "--sort", "dso"], 6, _ => true);
                await AppendAsync(page, "by itself", ["--no-children", "--sort", "symbol"], Top, _ => true);
                await AppendAsync(page, "inclusive, ours", ["--children", "--sort", "symbol"], Top, Ours().IsMatch);
                page.Append("```\n");
                File.Delete(samples);

                async Task AppendAsync(StringBuilder to, string what, string[] options, int count, Func<string, bool> isWanted)
                {
                    var report = await Tool.RunAsync(
                        new ProcessStartInfo("perf", ["report", "-i", samples, .. options, "-g", "none", "--stdio"]), cancellationToken);
                    to.Append(CultureInfo.InvariantCulture, $"{what}\n");
                    foreach (var line in report.Output.Split('\n').Where(l => l.Contains('%') && l[0] != '#' && isWanted(l)).Take(count))
                    {
                        to.Append("  ").Append(Shortened(line)).Append('\n');
                    }
                }
            }
        }

        Console.WriteLine(page);
        if (file is not null)
        {
            await File.WriteAllTextAsync(file, page.ToString(), cancellationToken);
        }

        return 0;
    }

    // perf looks for the symbols of a program beside it.
    private static void ShowSymbols(BuiltVersion version)
    {
        foreach (var program in new[] { "trtc", "pulumi-resource-trtc" })
        {
            File.Copy(
                version.PathOf("artifacts", program, program + ".dbg"), version.PathOf("bin", program + ".dbg"), overwrite: true);
        }
    }

    // Names of native code begin with the assembly, which says the namespace once more.
    private static string Shortened(string line)
    {
        var text = EmptyColumns().Replace(Repeated().Replace(line, ""), "");
        return text.Length > 120 ? text[..119] + "…" : text;
    }

    [GeneratedRegex("( +-?)+$")]
    private static partial Regex EmptyColumns();

    [GeneratedRegex("(Pulumi_Embedded|Pulumi_Protocol|Trtc_Client|YamlDotNet)_(?=\\1_)|pulumi_resource_trtc_|S_P_CoreLib_")]
    private static partial Regex Repeated();

    [GeneratedRegex("Pulumi_|Trtc_|YamlDotNet|Grpc_Net_Client_Internal_GrpcCall|UnaryServerCallHandler|WKS::gc_heap::gc1")]
    private static partial Regex Ours();
}
