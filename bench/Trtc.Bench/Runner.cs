using System.Globalization;

namespace Trtc.Bench;

/// <summary>Measures the version before and the present in turns, and writes the table.</summary>
internal static class Runner
{
    public static async Task RunAsync(
        IReadOnlyList<IBenchmark> benchmarks, BuiltVersion? before, string? file, CancellationToken cancellationToken)
    {
        var (old, now) = (new Figures(), new Figures());
        foreach (var benchmark in benchmarks)
        {
            for (var round = 1; round <= benchmark.Rounds; round++)
            {
                var where = string.Create(CultureInfo.InvariantCulture, $"{benchmark.Name}, round {round} of {benchmark.Rounds}");
                Console.Error.WriteLine(where);
                if (before is not null)
                {
                    await benchmark.MeasureAsync(before, old, cancellationToken);
                }

                await benchmark.MeasureAsync(BuiltVersion.Present, now, cancellationToken);
            }
        }

        var table = ResultTable.Of(benchmarks.SelectMany(b => b.Rows), before is null ? null : old, now);
        Console.WriteLine(table);
        if (file is not null)
        {
            var versions = before is null ? "" : $" Before is {before.Name}.";
            await File.WriteAllTextAsync(
                file,
                $"# Results\n\nWritten by `./bench.sh`, from one run on one machine: the best of the rounds.{versions}\n\n{table}",
                cancellationToken);
        }
    }
}
