using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Trtc.Bench;

/// <summary>A project of many ingests in a folder of its own, on which the built tool runs.</summary>
internal sealed class BenchProject : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("trtc-bench").FullName;
    private readonly IReadOnlyDictionary<string, string> environment;
    private readonly BuiltVersion version;

    public BenchProject(BuiltVersion version, int resources, EmulatorProcess emulator, bool keepRateLimits)
    {
        this.version = version;
        environment = keepRateLimits ? emulator.Environment : emulator.Environment.Append(new("TRTC_RATE_LIMITS", "off")).ToDictionary();
        var program = new StringBuilder($$"""
            name: bench
            runtime: yaml
            plugins:
              providers:
                - name: trtc
                  path: {{version.PathOf("bin")}}
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
    public Process Start(params string[] arguments) => Process.Start(StartOf(arguments))!;

    /// <summary>How the tool is started.</summary>
    public ProcessStartInfo StartOf(params string[] arguments)
    {
        var start = new ProcessStartInfo(version.PathOf("bin", "trtc"), arguments)
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
        return start;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
