using Microsoft.Extensions.Time.Testing;
using Trtc.Client;
using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Testing;

namespace Trtc.Emulator.Tests.Tasks;

/// <summary>Recordings of web pages, which are in no room.</summary>
public class WebRecordTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_recording_of_a_page_is_found_by_its_ID_and_by_the_callers_until_it_is_stopped()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await StartAsync(emulator, client);
        var byTask = await client.CallAsync(new DescribeWebRecordRequest { TaskId = id });
        Assert.Equal((1, null, "lesson"), (byTask.Status, byTask.TaskId, byTask.RecordId));
        var byRecord = await client.CallAsync(new DescribeWebRecordRequest { SdkAppId = (long)emulator.SdkAppId, RecordId = "lesson" });
        Assert.Equal((1, id, null), (byRecord.Status, byRecord.TaskId, byRecord.RecordId));

        var task = await emulator.TaskAsync(id);
        Assert.Equal(emulator.SdkAppId, (ulong)task["sdkAppId"]!);
        Assert.Null(task["room"]);
        Assert.Null(task["robotUserId"]);
        Assert.Empty((await emulator.GetAsync("rooms")).AsArray());

        await client.CallAsync(new StopWebRecordRequest { TaskId = id });
        await Requests.FailsAsync("FailedOperation.TaskNotExist", () => client.CallAsync(new DescribeWebRecordRequest { TaskId = id }));
        await Requests.FailsAsync("FailedOperation.TaskNotExist", () => client.CallAsync(new StopWebRecordRequest { TaskId = id }));
    }

    [Fact]
    public async Task A_second_start_with_the_same_record_ID_is_refused_while_the_first_runs()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await StartAsync(emulator, client);
        await Requests.FailsAsync("FailedOperation.TaskExist", () => StartAsync(emulator, client));
        await StartAsync(emulator, client, r => r with { RecordId = "another" });
        await StartAsync(emulator, client, r => r with { SdkAppId = 1400000099 });
        await StartAsync(emulator, client, r => r with { RecordId = null });
        await StartAsync(emulator, client, r => r with { RecordId = null });
        await client.CallAsync(new StopWebRecordRequest { TaskId = id });
        Assert.NotEqual(id, await StartAsync(emulator, client));
    }

    [Theory]
    [InlineData(24 * 60, null)]
    [InlineData(30, 1800UL)]
    public async Task A_recording_of_a_page_ends_after_its_longest_duration(int minutes, ulong? given)
    {
        var time = new FakeTimeProvider(Now);
        await using var emulator = await EmulatorHost.StartAsync(time);
        using var client = emulator.Client();
        var id = await StartAsync(emulator, client, r => r with { MaxDurationLimit = given });
        time.Advance(TimeSpan.FromMinutes(minutes - 1));
        Assert.Null((await emulator.TaskAsync(id))["endedAt"]);
        time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(Now.AddMinutes(minutes), (DateTimeOffset)(await emulator.TaskAsync(id))["endedAt"]!);
    }

    private static async Task<string> StartAsync(
        EmulatorHost emulator, TrtcClient client, Func<StartWebRecordRequest, StartWebRecordRequest>? change = null)
    {
        var request = new StartWebRecordRequest
        {
            SdkAppId = (long)emulator.SdkAppId,
            RecordUrl = "https://example.com/lesson",
            RecordId = "lesson",
            StorageParams = new()
            {
                CloudStorage = new()
                {
                    Vendor = StorageVendor.TencentCos,
                    Region = "ap-singapore",
                    Bucket = "b",
                    AccessKey = "id",
                    SecretKey = "key",
                },
            },
        };
        return (await client.CallAsync((change ?? (r => r))(request))).TaskId!;
    }
}
