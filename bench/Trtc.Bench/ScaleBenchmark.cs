using System.Globalization;

namespace Trtc.Bench;

/// <summary>How long operations of large stacks take, and what the tool has in memory at most, against ten times smaller ones.</summary>
internal sealed class ScaleBenchmark(int resources) : IBenchmark
{
    private static readonly (string Name, string[] Arguments)[] Operations =
    [
        ("preview", ["preview"]),
        ("up", ["up", "--yes", "--skip-preview"]),
        ("unchanged", ["up", "--yes", "--skip-preview"]),
        ("refresh", ["refresh", "--yes", "--skip-preview"]),
        ("destroy", ["destroy", "--yes", "--skip-preview"]),
    ];

    public string Name => "scale";

    /// <summary>The rows of the table.</summary>
    public static IEnumerable<Row> Rows(int resources) =>
        from operation in Operations
        from figure in new[] { ("seconds", "{0:0.00} s"), ("MiB", "{0:0} MiB") }
        let small = $"{operation.Name} of {resources / 10}, {figure.Item1}"
        let large = $"{operation.Name} of {resources}, {figure.Item1}"
        select new Row("scale", large, large, figure.Item2, Goal(operation.Name, figure.Item1), small, "a tenth of them");

    public async Task MeasureAsync(BuiltVersion version, Figures figures, CancellationToken cancellationToken)
    {
        foreach (var count in new[] { resources / 10, resources })
        {
            using var emulator = await EmulatorProcess.StartAsync(version, "--no-rate-limits");
            using var project = new BenchProject(version, count, emulator, keepRateLimits: false);
            foreach (var (name, arguments) in Operations)
            {
                var run = await Tool.RunAsync(project.StartOf(arguments), cancellationToken);
                figures.Add(string.Create(CultureInfo.InvariantCulture, $"{name} of {count}, seconds"), run.Seconds);
                figures.Add(string.Create(CultureInfo.InvariantCulture, $"{name} of {count}, MiB"), run.PeakMebibytes);
            }
        }
    }

    // Those of 10,000.
    private static string Goal(string operation, string figure) => (operation, figure) switch
    {
        ("destroy", "seconds") => "",
        (_, "MiB") => "≤ 250 MiB",
        ("preview", _) => "≤ 0.43 of before",
        ("up", _) => "≤ 0.44 of before",
        ("unchanged", _) => "≤ 0.34 of before",
        _ => "≤ 0.48 of before",
    };
}
