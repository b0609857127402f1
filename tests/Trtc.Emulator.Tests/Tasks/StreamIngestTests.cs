using Microsoft.Extensions.Time.Testing;
using Trtc.Client.Actions;
using Trtc.Testing;

namespace Trtc.Emulator.Tests.Tasks;

/// <summary>Streams played into rooms.</summary>
public class StreamIngestTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_ingest_runs_until_it_is_stopped()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await Requests.IngestAsync(emulator, client);
        async Task<string?> Status() =>
            (await client.CallAsync(new DescribeStreamIngestRequest { SdkAppId = emulator.SdkAppId, TaskId = id })).Status;

        Assert.Equal("InProgress", await Status());

        await client.CallAsync(new UpdateStreamIngestRequest { SdkAppId = emulator.SdkAppId, TaskId = id, Volume = 30, IsPause = true });
        var parameters = (await emulator.TaskAsync(id))["parameters"]!;
        Assert.Equal(30, (int)parameters["Volume"]!);
        Assert.True((bool)parameters["IsPause"]!);

        await client.CallAsync(new StopStreamIngestRequest { SdkAppId = emulator.SdkAppId, TaskId = id });
        Assert.Equal("NotExist", await Status());
        await Requests.FailsAsync(
            "FailedOperation.TaskFinished",
            () => client.CallAsync(new StopStreamIngestRequest { SdkAppId = emulator.SdkAppId, TaskId = id }));
        await Requests.FailsAsync(
            "FailedOperation.TaskNotExist",
            () => client.CallAsync(new UpdateStreamIngestRequest { SdkAppId = emulator.SdkAppId, TaskId = id }));
    }

    [Fact]
    public async Task An_endless_ingest_ends_after_its_longest_duration()
    {
        var time = new FakeTimeProvider(Now);
        await using var emulator = await EmulatorHost.StartAsync(time);
        using var client = emulator.Client();
        var id = await Requests.IngestAsync(emulator, client, r => r with { RepeatNum = -1, MaxDuration = 10 });
        time.Advance(TimeSpan.FromMinutes(9.9));
        Assert.Null((await emulator.TaskAsync(id))["endedAt"]);
        time.Advance(TimeSpan.FromMinutes(0.2));
        Assert.Equal(Now.AddMinutes(10), (DateTimeOffset)(await emulator.TaskAsync(id))["endedAt"]!);
    }
}
