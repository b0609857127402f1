using System.Diagnostics;
using System.Globalization;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.State;

namespace Trtc.Bench;

/// <summary>What an operation costs the journal in a small stack and in a large one.</summary>
internal static class JournalBenchmark
{
    private const int Operations = 1000;
    private const int AtOnce = 16;

    private static readonly ResourceState Resource = new()
    {
        Urn = "urn:pulumi:dev::bench::trtc:index:StreamIngest::one",
        Type = "trtc:index:StreamIngest",
        Id = "task",
    };

    public static async Task<int> RunAsync()
    {
        var (small, large) = (Cost.Most, Cost.Most);
        for (var round = 0; round < 5; round++)
        {
            small = small.Or(await MeasureAsync(100));
            large = large.Or(await MeasureAsync(10_000));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            an operation with 100 resources: {small.Microseconds:0.0} us, {small.Bytes:0.0} bytes written
            an operation with 10,000 resources: {large.Microseconds:0.0} us, {large.Bytes:0.0} bytes written
            ratio of time {large.Microseconds / small.Microseconds:0.00}, of bytes {large.Bytes / small.Bytes:0.00}
            """));
        return 0;
    }

    private static async Task<Cost> MeasureAsync(int resources)
    {
        var folder = Directory.CreateTempSubdirectory("trtc-bench").FullName;
        var path = Path.Combine(folder, "dev.journal");
        try
        {
            var secrets = PassphraseSecrets.Create("x");
            var clock = Stopwatch.StartNew();
            await using (var journal = new Journal(path, "2026-01-31T12:00:00Z", resources, secrets))
            {
                await Parallel.ForEachAsync(
                    Enumerable.Range(0, Operations),
                    new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
                    async (_, _) => journal.End(
                        await journal.BeginAsync("creating", Resource), [], [Resource with { Key = journal.NextKey() }]));
            }

            return new Cost(clock.Elapsed.TotalMicroseconds / Operations, new FileInfo(path).Length / (double)Operations);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What one operation costs.</summary>
    private sealed record Cost(double Microseconds, double Bytes)
    {
        public static Cost Most { get; } = new(double.MaxValue, double.MaxValue);

        // The best: whatever else the machine does only adds.
        public Cost Or(Cost other) => Microseconds <= other.Microseconds ? this : other;
    }
}
