using Microsoft.Extensions.Time.Testing;
using Trtc.Testing;

namespace Trtc.Emulator.Tests.Tasks;

/// <summary>What all tasks have in common: robots, idle times, signatures, secrets.</summary>
public class TaskTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_second_task_with_the_same_robot_in_the_same_room_ends_the_first()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var first = await Requests.IngestAsync(emulator, client);
        var elsewhere = await Requests.IngestAsync(emulator, client, r => r with { RoomId = "2" });
        var second = await Requests.IngestAsync(emulator, client);
        Assert.Contains("taken over", (string?)(await emulator.TaskAsync(first))["endReason"], StringComparison.Ordinal);
        Assert.Null((await emulator.TaskAsync(second))["endedAt"]);
        Assert.Null((await emulator.TaskAsync(elsewhere))["endedAt"]);

        // A person of that name does the same.
        await emulator.RoomAsync("1", false, "ingest");
        Assert.NotNull((await emulator.TaskAsync(second))["endedAt"]);
    }

    [Fact]
    public async Task A_task_ends_when_nobody_has_published_for_its_idle_time()
    {
        var time = new FakeTimeProvider(Now);
        await using var emulator = await EmulatorHost.StartAsync(time);
        using var client = emulator.Client();
        await emulator.RoomAsync("1", false, "anna");
        var id = await Requests.RelayAsync(emulator, client);
        var unknownRoom = await Requests.RelayAsync(emulator, client, r => r with { RoomId = "7" });
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Null((await emulator.TaskAsync(id))["endedAt"]);

        await emulator.RoomAsync("1", false);
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.Null((await emulator.TaskAsync(id))["endedAt"]);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(Now.AddMinutes(5).AddSeconds(30), (DateTimeOffset)(await emulator.TaskAsync(id))["endedAt"]!);
        Assert.Null((await emulator.TaskAsync(unknownRoom))["endedAt"]);
    }

    [Fact]
    public async Task A_robot_needs_the_right_signature_where_the_key_is_known()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        await Requests.FailsAsync(
            "InvalidParameter.UserSig", () => Requests.IngestAsync(emulator, client, r => r with { UserSig = "nonsense" }));
        await Requests.FailsAsync(
            "InvalidParameter.UserSig",
            () => Requests.IngestAsync(emulator, client, r => r with { UserSig = emulator.UserSig("somebody") }));
        await Requests.IngestAsync(emulator, client, r => r with { SdkAppId = 1400000099, UserSig = "of another application" });
    }

    [Fact]
    public async Task No_secret_shows_in_tasks_log_or_data_file()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid()}.jsonl");
        string shown;
        string[] secrets;
        await using (var emulator = await EmulatorHost.StartAsync(dataFile: file))
        {
            using var client = emulator.Client();
            secrets =
            [
                "txSecret=hidden", "cos-secret-key", "cos-access-key", "sk-llm-key", emulator.UserSig("relay"),
                emulator.ClientOptions().Credentials.SecretKey,
            ];
            await Requests.RelayAsync(emulator, client, r => r with
            {
                PublishCdnParams = [new() { PublishCdnUrl = "rtmp://a.example.com/live/a?txSecret=hidden" }],
            });
            await Requests.RecordingAsync(emulator, client);
            await Requests.AgentAsync(emulator, client);
            await emulator.Raw().CallAsync("CreateCloudRecording", """{"SecretKye": "cos-secret-key"}""");
            shown = (await emulator.GetAsync("tasks")).ToJsonString() + (await emulator.GetAsync("log")).ToJsonString();
        }

        shown += await File.ReadAllTextAsync(file);
        File.Delete(file);
        Assert.Contains("rtmp://a.example.com/live/a?[secret]", shown, StringComparison.Ordinal);
        Assert.Contains("""
            "SecretKye":"[secret]"
            """, shown, StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, shown, StringComparison.Ordinal));
    }
}
