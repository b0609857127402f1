using System.Globalization;
using Trtc.Bench;

return args switch
{
    ["table", ..] => await TableAsync(),
    ["profile", ..] => await ProfileCommand.RunAsync([.. Before(), BuiltVersion.Present], Resources(), Option("--out"), default),
    ["bare", ..] => await BareEndpoint.ServeAsync(Number(0)),
    ["journal"] => await JournalBenchmark.RunAsync(),
    [RateSender.Verb, ..] => await RateSender.RunAsync(args),
    ["watch", ..] => await WatchBenchmark.RunAsync(Number(30)),
    _ => Usage(),
};

int Number(int otherwise) => args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : otherwise;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

int Resources() => int.Parse(Option("--resources") ?? "10000", CultureInfo.InvariantCulture);

IEnumerable<BuiltVersion> Before() =>
    Option("--before") is { } folder ? [new BuiltVersion(Option("--before-name") ?? folder, Path.GetFullPath(folder))] : [];

async Task<int> TableAsync()
{
    var queries = int.Parse(Option("--queries") ?? "100000", CultureInfo.InvariantCulture);
    IBenchmark[] all =
    [
        new ClientBenchmark(),
        new PluginBenchmark(),
        new PreviewBenchmark(),
        new ScaleBenchmark("scale", Resources(), rounds: 3),
        new ScaleBenchmark("linear", 10 * Resources(), rounds: 1, isOfPresent: true),
        new EmulatorBenchmark(queries, tasks: queries),
        new RateBenchmark(),
    ];
    var only = Option("--only");
    var chosen = all.Where(b => only is null || b.Name == only).ToArray();
    if (chosen.Length == 0)
    {
        Console.Error.WriteLine($"There is no {only}; there are {string.Join(", ", all.Select(b => b.Name))}.");
        return 1;
    }

    await Runner.RunAsync(chosen, Before().FirstOrDefault(), only is null ? Option("--out") : null, CancellationToken.None);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        ./bench.sh [--before REVISION] [--resources COUNT] [--queries COUNT] [--only NAME]
            the table, or what one benchmark has in it: client, plugin, preview, scale (of COUNT resources, 10000), linear (of ten
            times as many), emulator (COUNT queries and as many tasks, 100000) or rate
        dotnet run -c Release --project bench/Trtc.Bench -- profile [--before FOLDER] [--resources COUNT] [--out FILE]
            where the time of operations goes, with perf
        dotnet run -c Release --project bench/Trtc.Bench -- journal         an operation's cost with 100 resources and with 10,000
        dotnet run -c Release --project bench/Trtc.Bench -- watch [SEC]     a watch's memory after SEC (30) seconds, and ten times that
        """);
    return 1;
}
