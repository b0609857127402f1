using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Trtc.Bench;

/// <summary>What the client adds to a call, in time and in garbage: each version's is compiled into a program of its own.</summary>
internal sealed class ClientBenchmark : IBenchmark
{
    private const string Program = "Trtc.Bench.Client";
    private const string NodeSdk = "sign with the Node SDK, ns";
    private const string Added = "call over transport";

    private readonly HashSet<BuiltVersion> built = [];

    public string Name => "client";

    public IEnumerable<Row> Rows =>
    [
        new("sign and serialise a 16-window relay", "sign, ns", Time, "≤ 8 µs", NodeSdk, "official Node SDK"),
        new("the same, against its hashes", "sign, ns", Time, "", "hash, ns", "hashing alone"),
        new("the same, allocated", "sign, bytes", Size, "≤ 4,200 B"),
        new("call over a stub transport", $"{Added}, ns", Time, "≤ 15 µs", "transport, ns", "the transport"),
        new("the same, allocated", $"{Added}, bytes", Size, "≤ 8,000 B", "transport, bytes", "the transport"),
    ];

    private static string Time => "{0:0,.0} µs";

    private static string Size => "{0:#,0} B";

    public async Task MeasureAsync(BuiltVersion version, Figures figures, CancellationToken cancellationToken)
    {
        if (built.Add(version))
        {
            await BuildAsync(version, cancellationToken);
        }

        var lines = (await RunAsync(version, [], cancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var costs = lines.Select(l => JsonDocument.Parse(l).RootElement)
            .ToDictionary(l => l.GetProperty("name").GetString()!, l => l.GetProperty("value").GetDouble());
        foreach (var unit in new[] { "ns", "bytes" })
        {
            costs[$"{Added}, {unit}"] = costs[$"call, {unit}"] - costs[$"transport, {unit}"];
        }

        foreach (var (name, value) in costs)
        {
            figures.Add(name, value);
        }

        if (version == BuiltVersion.Present)
        {
            await MeasureNodeAsync(figures, cancellationToken);
        }
    }

    // The program is the present one's; what it is compiled against is the version's. Neither writes into the version's folder.
    private static async Task BuildAsync(BuiltVersion version, CancellationToken cancellationToken) => await Tool.RunAsync(
        new ProcessStartInfo(
            "dotnet",
            [
                "build", BuiltVersion.Present.PathOf("bench", Program), "-c", "Release", "--nologo", "-v", "q",
                "-p:Quick=true", $"-p:Checkout={version.Folder}", "--artifacts-path", FolderOf(version),
            ]),
        cancellationToken);

    private static async Task<string> RunAsync(BuiltVersion version, string[] arguments, CancellationToken cancellationToken)
    {
        var program = Path.Combine(FolderOf(version), "bin", Program, "release", $"{Program}.dll");
        return (await Tool.RunAsync(new ProcessStartInfo("dotnet", [program, .. arguments]), cancellationToken)).Output;
    }

    private static string FolderOf(BuiltVersion version) =>
        BuiltVersion.Present.PathOf("artifacts", "bench", "client-" + version.Name.Replace(Path.DirectorySeparatorChar, '-'));

    private static async Task MeasureNodeAsync(Figures figures, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(BuiltVersion.Present.PathOf("tests", "interop", "node_modules")))
        {
            Console.Error.WriteLine("The Node SDK is left out; run npm ci in tests/interop to have it beside.");
            return;
        }

        var body = Path.Combine(FolderOf(BuiltVersion.Present), "body.json");
        await File.WriteAllTextAsync(body, await RunAsync(BuiltVersion.Present, ["body"], cancellationToken), cancellationToken);
        var node = new ProcessStartInfo("node", [BuiltVersion.Present.PathOf("bench", "node", "sign.mjs"), body]);
        figures.Add(NodeSdk, double.Parse((await Tool.RunAsync(node, cancellationToken)).Output, CultureInfo.InvariantCulture));
    }
}
