using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Trtc.Bench;

/// <summary>A project of many ingests in a folder of its own, on which the built tool runs.</summary>
internal sealed class BenchProject : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("trtc-bench").FullName;
    private readonly IReadOnlyDictionary<string, string> environment;

    public BenchProject(int resources, EmulatorProcess emulator, bool keepRateLimits)
    {
        environment = keepRateLimits ? emulator.Environment : emulator.Environment.Append(new("TRTC_RATE_LIMITS", "off")).ToDictionary();
        var program = new StringBuilder($$"""
            name: bench
            runtime: yaml
            plugins:
              providers:
                - name: trtc
                  path: {{Checkout.PathOf("bin")}}
            resources:

            """);
        for (var n = 1; n <= resources; n++)
        {
            program.Append(CultureInfo.InvariantCulture, $$"""
                  ingest{{n}}:
                    type: trtc:StreamIngest
                    properties:
                      { roomId: "{{n}}", roomIdType: Integer, userId: ingest{{n}}, streamUrl: "https://example.com/a.mp4", repeatNum: -1 }

                """);
        }

        File.WriteAllText(Path.Combine(folder, "Pulumi.yaml"), program.ToString());
    }

    /// <summary>Starts the tool.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Checkout.PathOf("bin", "trtc"), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["HOME"] = folder;
        start.Environment["PULUMI_CONFIG_PASSPHRASE"] = "x";
        return Process.Start(start)!;
    }

    /// <summary>Runs a command, without a question; gives how long it says that it took, in seconds.</summary>
    public async Task<double> RunAsync(string command)
    {
        string[] agreed = command == "preview" ? [] : ["--yes", "--skip-preview"];
        using var process = Start([command, .. agreed, "--json"]);
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"trtc {command} ended with {process.ExitCode}: {output}");
        }

        using var document = JsonDocument.Parse(output);
        return document.RootElement.GetProperty("durationSeconds").GetDouble();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
