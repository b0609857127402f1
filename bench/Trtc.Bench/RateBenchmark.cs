using System.Diagnostics;
using System.Text.Json;

namespace Trtc.Bench;

/// <summary>
/// 1,000 starts under the documented rate by 200 callers, of one process, of two clients in a process, and of two processes, against what
/// the rate allows. Of the present version only: it is the client itself that sends.
/// </summary>
internal sealed class RateBenchmark : IBenchmark
{
    private const int Starts = 1000;
    private const int Callers = 200;
    private const int PerSecond = 20;
    private const string Limit = "starts, limit";

    private static readonly (string Name, int Processes, int Clients)[] Ways =
    [
        ("one stack", 1, 1),
        ("two provider instances", 1, 2),
        ("two stacks", 2, 1),
    ];

    public string Name => "rate";

    public int Rounds => 1;

    public bool IsOfPresent => true;

    public IEnumerable<Row> Rows =>
        from way in Ways
        from row in new[]
        {
            new Row($"1,000 starts, {way.Name}", Seconds(way.Name), "{0:0.00} s", "within 1 % of the limit", Limit, "the limit"),
            new Row($"1,000 starts, {way.Name}: RequestLimitExceeded", Refused(way.Name), "{0:0}", "0"),
        }
        select row;

    public async Task MeasureAsync(BuiltVersion version, Figures figures, CancellationToken cancellationToken)
    {
        // As many as a second takes at once, and again in every further one.
        figures.Add(Limit, (Starts / PerSecond) - 1);
        foreach (var (name, processes, clients) in Ways)
        {
            using var emulator = await EmulatorProcess.StartAsync(version);
            var folder = Directory.CreateTempSubdirectory("trtc-rate");
            try
            {
                figures.Add(Seconds(name), await SendAsync(emulator, folder.FullName, processes, clients, cancellationToken));
                figures.Add(Refused(name), await RefusedAsync(emulator, cancellationToken));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private static async Task<double> SendAsync(
        EmulatorProcess emulator, string folder, int processes, int clients, CancellationToken cancellationToken)
    {
        var senders = Enumerable.Range(0, processes)
            .Select(_ => RateSender.Start(emulator, folder, Starts / processes, Callers / processes, clients)).ToArray();
        try
        {
            foreach (var sender in senders)
            {
                await sender.StandardOutput.ReadLineAsync(cancellationToken);
            }

            var clock = Stopwatch.StartNew();
            foreach (var sender in senders)
            {
                sender.StandardInput.Close();
            }

            foreach (var sender in senders)
            {
                await sender.WaitForExitAsync(cancellationToken);
            }

            var took = clock.Elapsed.TotalSeconds;
            return senders.All(s => s.ExitCode == 0) ? took : throw new InvalidOperationException("A sender failed.");
        }
        finally
        {
            foreach (var sender in senders)
            {
                sender.Kill();
                sender.Dispose();
            }
        }
    }

    private static async Task<int> RefusedAsync(EmulatorProcess emulator, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        using var log = JsonDocument.Parse(await http.GetStringAsync(new Uri(emulator.Endpoint + "/_emulator/log"), cancellationToken));
        return log.RootElement.EnumerateArray().Count(c => c.GetProperty("code").GetString() == "RequestLimitExceeded");
    }

    private static string Seconds(string way) => $"starts of {way}, s";

    private static string Refused(string way) => $"starts of {way}, refused";
}
