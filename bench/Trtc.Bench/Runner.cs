using System.Globalization;

namespace Trtc.Bench;

/// <summary>Measures the version before and the present in turns, and writes the table.</summary>
internal static class Runner
{
    public static async Task RunAsync(
        IReadOnlyList<IBenchmark> benchmarks, BuiltVersion? before, string? file, CancellationToken cancellationToken)
    {
        var (old, now) = (new Figures(), new Figures());
        var table = "";
        foreach (var (index, benchmark) in benchmarks.Index())
        {
            for (var round = 1; round <= benchmark.Rounds; round++)
            {
                Console.Error.WriteLine(
                    string.Create(CultureInfo.InvariantCulture, $"{benchmark.Name}, round {round} of {benchmark.Rounds}"));
                if (before is not null && !benchmark.IsOfPresent)
                {
                    await benchmark.MeasureAsync(before, old, cancellationToken);
                }

                await benchmark.MeasureAsync(BuiltVersion.Present, now, cancellationToken);
            }

            // What is measured stays, whatever becomes of the rest.
            table = ResultTable.Of(benchmarks.Take(index + 1).SelectMany(b => b.Rows), before is null ? null : old, now);
            if (file is not null)
            {
                await File.WriteAllTextAsync(file, Page(before, table), cancellationToken);
            }
        }

        Console.WriteLine(table);
    }

    private static string Page(BuiltVersion? before, string table) =>
        $"""
        # Results

        Written by `./bench.sh`, from one run on one machine of {Environment.ProcessorCount} processors: the best of the
        rounds.{(before is null ? "" : $" Before is {before.Name}.")}

        {table}
        """;
}
