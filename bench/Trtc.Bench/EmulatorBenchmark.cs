using System.Globalization;
using System.Text;
using System.Text.Json;
using Trtc.Client.Actions;
using Trtc.Client.Types;

namespace Trtc.Bench;

/// <summary>What a signed query costs the emulator, with few and with many live tasks, and what it has in memory.</summary>
/// <param name="queries">How many are measured; ten times as many for what stays in memory.</param>
/// <param name="tasks">How many live tasks are many; few are a hundredth of them.</param>
internal sealed class EmulatorBenchmark(int queries, int tasks) : IBenchmark
{
    private const string Bare = "bare Kestrel, µs";
    private const string Few = "signed query, µs";
    private const string Memory = "emulator after the queries, MiB";
    private const string LongMemory = "emulator after ten times the queries, MiB";

    // Requests that are sent again and again; each asks of another task.
    private const int Distinct = 1000;

    private const double Micro = 1e6;

    private readonly string many = string.Create(CultureInfo.InvariantCulture, $"signed query with {tasks} live tasks, µs");
    private readonly string manyMemory = string.Create(CultureInfo.InvariantCulture, $"emulator with {tasks} live tasks, MiB");
    private readonly string start = string.Create(CultureInfo.InvariantCulture, $"signed start, of {tasks}, µs");
    private readonly HashSet<BuiltVersion> measuredLong = [];

    public string Name => "emulator";

    public IEnumerable<Row> Rows =>
    [
        new(Few, Few, "{0:0.0} µs", "≤ 50 µs (20,000/s)", Bare, "a bare Kestrel endpoint, JIT"),
        new(many, many, "{0:0.0} µs", "≤ 50 µs", Few, "a hundredth of them"),
        new(start, start, "{0:0.0} µs", ""),
        new(manyMemory, manyMemory, "{0:0} MiB", ""),
        new(LongMemory, LongMemory, "{0:0} MiB", "≤ 1.1 of beside", Memory, "after a tenth"),
    ];

    public async Task MeasureAsync(BuiltVersion version, Figures figures, CancellationToken cancellationToken)
    {
        var answer = await MeasureFewAsync(version, figures);
        await MeasureBareAsync(version, figures, answer);
        using var emulator = await EmulatorProcess.StartAsync(version, "--no-rate-limits");
        using var load = new HttpLoad(new Uri(emulator.Endpoint));
        var (ids, seconds) = Start(emulator, load, tasks);
        figures.Add(start, seconds / tasks * Micro);
        Query(emulator, load, ids, queries / 10);
        figures.Add(many, Query(emulator, load, ids, queries) / queries * Micro);
        figures.Add(manyMemory, emulator.ResidentMebibytes);
    }

    // Returns how many bytes an answer has.
    private async Task<int> MeasureFewAsync(BuiltVersion version, Figures figures)
    {
        using var emulator = await EmulatorProcess.StartAsync(version, "--no-rate-limits");
        using var load = new HttpLoad(new Uri(emulator.Endpoint));
        var (ids, _) = Start(emulator, load, tasks / 100);
        var bytes = 0;
        Query(emulator, load, ids, queries / 10, (_, body) => bytes = body.Length);
        figures.Add(Few, Query(emulator, load, ids, queries) / queries * Micro);
        if (measuredLong.Add(version))
        {
            // Once is enough, for it takes long and does not depend on what else the machine does.
            figures.Add(Memory, emulator.ResidentMebibytes);
            for (var i = 0; i < 9; i++)
            {
                Query(emulator, load, ids, queries);
            }

            figures.Add(LongMemory, emulator.ResidentMebibytes);
        }

        return bytes;
    }

    private async Task MeasureBareAsync(BuiltVersion version, Figures figures, int answer)
    {
        // The very requests that the emulator gets, so that only what is done with them differs.
        using var emulator = await EmulatorProcess.StartAsync(version, "--no-rate-limits");
        var signed = new SignedRequests(emulator);
        var request = signed.Of(QueryOf(new string('x', 66)));
        using var bare = await BareEndpoint.StartAsync(answer);
        using var load = new HttpLoad(bare.Address);
        load.Run(queries / 10, _ => request);
        figures.Add(Bare, load.Run(queries, _ => request) / queries * Micro);
    }

    private static (IReadOnlyList<string> Ids, double Seconds) Start(EmulatorProcess emulator, HttpLoad load, int count)
    {
        var (ids, signed) = (new string[count], new SignedRequests(emulator));
        var seconds = load.Run(count, i => signed.Of(StartOf(i)), (i, body) =>
        {
            using var json = JsonDocument.Parse(Encoding.UTF8.GetString(body));
            ids[i] = json.RootElement.GetProperty("Response").GetProperty("TaskId").GetString()!;
        });
        return (ids, seconds);
    }

    private static double Query(
        EmulatorProcess emulator, HttpLoad load, IReadOnlyList<string> ids, int count, Action<int, ReadOnlySpan<byte>>? answered = null)
    {
        // Signed before the time is taken, of tasks that lie far from each other.
        var signed = new SignedRequests(emulator);
        var requests = Enumerable.Range(0, Distinct).Select(i => signed.Of(QueryOf(ids[(int)((long)i * ids.Count / Distinct)]))).ToArray();
        return load.Run(count, i => requests[i % requests.Length], answered);
    }

    // Of an application whose key the emulator does not know, so that no robot's signature is needed.
    private static CreateCloudRecordingRequest StartOf(int number) => new()
    {
        SdkAppId = 1400000002,
        RoomId = (number + 1).ToString(CultureInfo.InvariantCulture),
        UserId = "recorder",
        UserSig = "unseen",
        RecordParams = new() { RecordMode = RecordMode.MixedStream },
        StorageParams = new() { CloudVod = new() { TencentVod = new() } },
    };

    private static DescribeCloudRecordingRequest QueryOf(string taskId) => new() { SdkAppId = 1400000002, TaskId = taskId };
}
