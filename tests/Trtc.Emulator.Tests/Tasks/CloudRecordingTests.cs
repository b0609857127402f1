using Microsoft.Extensions.Time.Testing;
using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Testing;

namespace Trtc.Emulator.Tests.Tasks;

/// <summary>Recordings: their states, their changes and how long they can be reached.</summary>
public class CloudRecordingTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_recording_goes_through_its_states_and_then_cannot_be_found()
    {
        var time = new FakeTimeProvider(Now);
        await using var emulator = await EmulatorHost.StartAsync(time);
        using var client = emulator.Client(o => o with { MaxRetries = 0 });
        var id = await Requests.RecordingAsync(emulator, client);
        Task<DescribeCloudRecordingResponse> Describe() =>
            client.CallAsync(new DescribeCloudRecordingRequest { SdkAppId = emulator.SdkAppId, TaskId = id });

        Assert.Equal("Idle", (await Describe()).Status);
        time.Advance(TimeSpan.FromSeconds(2));
        var running = await Describe();
        Assert.Equal("InProgress", running.Status);
        Assert.EndsWith(".m3u8", Assert.Single(running.StorageFileList!).FileName, StringComparison.Ordinal);

        await client.CallAsync(new DeleteCloudRecordingRequest { SdkAppId = emulator.SdkAppId, TaskId = id });
        Assert.Equal("Exited", (await Describe()).Status);
        time.Advance(TimeSpan.FromSeconds(4));
        await Requests.FailsAsync("ResourceNotFound", Describe);
    }

    [Fact]
    public async Task A_change_of_a_recording_drops_what_it_does_not_name()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await Requests.RecordingAsync(emulator, client, r => r with
        {
            RecordParams = r.RecordParams! with { SubscribeStreamUserIds = new() { SubscribeAudioUserIds = ["a"] } },
        });
        await client.CallAsync(new ModifyCloudRecordingRequest
        {
            SdkAppId = emulator.SdkAppId,
            TaskId = id,
            MixLayoutParams = new() { MixLayoutMode = MixLayoutMode.Floating },
        });
        var parameters = (await emulator.TaskAsync(id))["parameters"]!;
        Assert.Equal(1, (int)parameters["MixLayoutParams"]!["MixLayoutMode"]!);
        Assert.Null(parameters["RecordParams"]!["SubscribeStreamUserIds"]);
    }

    [Fact]
    public async Task A_recording_cannot_be_reached_after_its_time_but_goes_on()
    {
        var time = new FakeTimeProvider(Now);
        await using var emulator = await EmulatorHost.StartAsync(time);
        using var client = emulator.Client();
        var id = await Requests.RecordingAsync(emulator, client, r => r with { ResourceExpiredHour = 6 });
        time.Advance(TimeSpan.FromHours(6) + TimeSpan.FromSeconds(1));
        await Requests.FailsAsync(
            "ResourceNotFound", () => client.CallAsync(new DeleteCloudRecordingRequest { SdkAppId = emulator.SdkAppId, TaskId = id }));
        Assert.Null((await emulator.TaskAsync(id))["endedAt"]);
    }
}
