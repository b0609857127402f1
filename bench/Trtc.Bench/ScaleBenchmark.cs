using System.Globalization;

namespace Trtc.Bench;

/// <summary>How long operations of large stacks take, and what the tool has in memory at most, against ten times smaller ones.</summary>
/// <param name="name">What it is called.</param>
/// <param name="resources">How many resources the stack has.</param>
/// <param name="rounds">How often each version is measured.</param>
/// <param name="isOfPresent">Whether only the present version is measured: one whose time grows faster would take hours.</param>
internal sealed class ScaleBenchmark(string name, int resources, int rounds, bool isOfPresent = false) : IBenchmark
{
    private const string Seconds = "seconds";
    private const string Mebibytes = "MiB";

    private static readonly (string Name, string[] Arguments)[] Operations =
    [
        ("preview", ["preview"]),
        ("up", ["up", "--yes", "--skip-preview"]),
        ("unchanged", ["up", "--yes", "--skip-preview"]),
        ("refresh", ["refresh", "--yes", "--skip-preview"]),
        ("destroy", ["destroy", "--yes", "--skip-preview"]),
    ];

    public string Name => name;

    public int Rounds => rounds;

    public bool IsOfPresent => isOfPresent;

    public IEnumerable<Row> Rows =>
        from operation in Operations
        from unit in new[] { Seconds, Mebibytes }
        let figure = FigureOf(operation.Name, resources, unit)
        let small = FigureOf(operation.Name, resources / 10, unit)
        let format = unit == Seconds ? "{0:0.00} s" : "{0:0} MiB"
        select new Row(Title(operation.Name, resources, unit), figure, format, Goal(operation.Name, unit), small, "a tenth of them");

    public async Task MeasureAsync(BuiltVersion version, Figures figures, CancellationToken cancellationToken)
    {
        foreach (var count in new[] { resources / 10, resources })
        {
            using var emulator = await EmulatorProcess.StartAsync(version, "--no-rate-limits");
            using var project = new BenchProject(version, count, emulator, keepRateLimits: false);
            foreach (var (operation, arguments) in Operations)
            {
                var run = await Tool.RunAsync(project.StartOf(arguments), cancellationToken);
                figures.Add(FigureOf(operation, count, Seconds), run.Seconds);
                figures.Add(FigureOf(operation, count, Mebibytes), run.PeakMebibytes);
            }
        }
    }

    private static string Title(string operation, int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{operation} of {count}, {unit}");

    // Another benchmark's figures of as many are not these: the best of other rounds says nothing of these.
    private string FigureOf(string operation, int count, string unit) => $"{name}: {Title(operation, count, unit)}";

    private string Goal(string operation, string unit) => (operation, unit) switch
    {
        (_, Seconds) when IsOfPresent => "linear: ≤ 10 times",

        // The others are set for 10,000.
        _ when resources != 10_000 => "",
        ("destroy", Seconds) => "",
        (_, Mebibytes) => "≤ 250 MiB",
        ("preview", _) => "≤ 0.43 of before",
        ("up", _) => "≤ 0.44 of before",
        ("unchanged", _) => "≤ 0.34 of before",
        _ => "≤ 0.48 of before",
    };
}
