using System.Diagnostics;
using System.Security.Cryptography;

namespace Trtc.Bench;

/// <summary>How long a person waits for a preview of the root stack, which is up, with and without a secret in its state.</summary>
internal sealed class PreviewBenchmark : IBenchmark
{
    private const string Plain = "preview of the root stack";
    private const string Secret = "preview of the root stack with a secret";
    private const string Key = "the passphrase's key";
    private const int Previews = 8;

    public string Name => "preview";

    public IEnumerable<Row> Rows { get; } =
    [
        new("`trtc preview` of the root stack", Plain, "{0:0.00} s", "≤ 0.3 s"),
        new("`trtc preview` of it with a secret in the state", Secret, "{0:0.00} s", "≤ key + 0.15 s", Key, "deriving the key alone"),
    ];

    public async Task MeasureAsync(BuiltVersion version, Figures figures, CancellationToken cancellationToken)
    {
        await MeasureAsync(version, figures, Plain, program => program, cancellationToken);
        await MeasureAsync(
            version,
            figures,
            Secret,
            program => program.Replace("\noutputs:\n", "\noutputs:\n  hidden: { fn::secret: a }\n", StringComparison.Ordinal),
            cancellationToken);
        var clock = Stopwatch.StartNew();
        Rfc2898DeriveBytes.Pbkdf2("x", new byte[8], 1_000_000, HashAlgorithmName.SHA256, 32);
        figures.Add(Key, clock.Elapsed.TotalSeconds);
    }

    private static async Task MeasureAsync(
        BuiltVersion version, Figures figures, string figure, Func<string, string> change, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("trtc-bench").FullName;
        try
        {
            var program = await File.ReadAllTextAsync(version.PathOf("Pulumi.yaml"), cancellationToken);
            program = change(program.Replace("path: ./bin", $"path: {version.PathOf("bin")}", StringComparison.Ordinal));
            await File.WriteAllTextAsync(Path.Combine(folder, "Pulumi.yaml"), program, cancellationToken);
            await Tool.RunAsync(StartOf("up", "--yes", "--skip-preview"), cancellationToken);
            for (var i = 0; i < Previews; i++)
            {
                figures.Add(figure, (await Tool.RunAsync(StartOf("preview"), cancellationToken)).Seconds);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        ProcessStartInfo StartOf(params string[] arguments) => new(version.PathOf("bin", "trtc"), arguments)
        {
            WorkingDirectory = folder,
            Environment = { ["HOME"] = folder, ["PULUMI_CONFIG_PASSPHRASE"] = "x" },
        };
    }
}
