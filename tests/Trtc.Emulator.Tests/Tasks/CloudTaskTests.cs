using Microsoft.Extensions.Time.Testing;
using Trtc.Client;
using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Testing;

namespace Trtc.Emulator.Tests.Tasks;

/// <summary>Slices, moderation and cloud transcription: robots, states, lists, and how long they can be reached.</summary>
public class CloudTaskTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_slicing_task_goes_through_its_states_and_then_cannot_be_found()
    {
        var time = new FakeTimeProvider(Now);
        await using var emulator = await EmulatorHost.StartAsync(time);
        using var client = emulator.Client(o => o with { MaxRetries = 0 });
        var id = await SliceAsync(emulator, client);
        Task<DescribeCloudSliceTaskResponse> Describe() =>
            client.CallAsync(new DescribeCloudSliceTaskRequest { SdkAppId = emulator.SdkAppId, TaskId = id });

        Assert.Equal("Idle", (await Describe()).Status);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("InProgress", (await Describe()).Status);
        await client.CallAsync(new DeleteCloudSliceTaskRequest { SdkAppId = emulator.SdkAppId, TaskId = id });
        Assert.Equal("Exited", (await Describe()).Status);
        time.Advance(TimeSpan.FromSeconds(4));
        await Requests.FailsAsync("ResourceNotFound", Describe);
    }

    [Fact]
    public async Task A_change_of_a_slicing_task_replaces_its_lists()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await SliceAsync(emulator, client);
        await client.CallAsync(new ModifyCloudSliceTaskRequest
        {
            SdkAppId = emulator.SdkAppId,
            TaskId = id,
            SubscribeStreamUserIds = new() { SubscribeVideoUserIds = ["ben"] },
        });
        var slice = (await emulator.TaskAsync(id))["parameters"]!["SliceParams"]!;
        Assert.Equal("""{"SubscribeVideoUserIds":["ben"]}""", slice["SubscribeStreamUserIds"]!.ToJsonString());
        Assert.Equal(3, (int)slice["SliceType"]!);
    }

    [Theory]
    [InlineData(30, null)]
    [InlineData(90, 90UL)]
    public async Task A_slicing_task_ends_after_its_idle_time(int seconds, ulong? given)
    {
        var time = new FakeTimeProvider(Now);
        await using var emulator = await EmulatorHost.StartAsync(time);
        using var client = emulator.Client();
        await emulator.RoomAsync("1", false, "anna");
        var id = await SliceAsync(emulator, client, r => r with { SliceParams = r.SliceParams! with { MaxIdleTime = given } });
        await emulator.RoomAsync("1", false);
        time.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.Null((await emulator.TaskAsync(id))["endedAt"]);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(Now.AddSeconds(seconds), (DateTimeOffset)(await emulator.TaskAsync(id))["endedAt"]!);
    }

    [Fact]
    public async Task Slices_last_72_hours_and_moderation_24_before_they_cannot_be_reached()
    {
        var time = new FakeTimeProvider(Now);
        await using var emulator = await EmulatorHost.StartAsync(time);
        using var client = emulator.Client();
        var slice = await SliceAsync(emulator, client);
        var moderation = await ModerationAsync(emulator, client);
        Task<DeleteCloudModerationResponse> StopModeration() =>
            client.CallAsync(new DeleteCloudModerationRequest { SdkAppId = emulator.SdkAppId, TaskId = moderation });
        Task<DescribeCloudSliceTaskResponse> DescribeSlice() =>
            client.CallAsync(new DescribeCloudSliceTaskRequest { SdkAppId = emulator.SdkAppId, TaskId = slice });

        time.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        await Requests.FailsAsync("ResourceNotFound", StopModeration);
        Assert.Null((await emulator.TaskAsync(moderation))["endedAt"]);
        Assert.Equal("InProgress", (await DescribeSlice()).Status);
        time.Advance(TimeSpan.FromHours(48));
        await Requests.FailsAsync("ResourceNotFound", DescribeSlice);
        Assert.Null((await emulator.TaskAsync(slice))["endedAt"]);
    }

    [Fact]
    public async Task A_moderation_task_tells_its_lists_which_a_change_replaces()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await ModerationAsync(emulator, client);
        async Task<SubscribeModerationUserIds> Lists() => (await client.CallAsync(
            new DescribeCloudModerationRequest { SdkAppId = emulator.SdkAppId, TaskId = id })).SubscribeStreamUserIds!;

        Assert.Equal([], (await Lists()).SubscribeAudioUserIds!);
        await client.CallAsync(new ModifyCloudModerationRequest
        {
            SdkAppId = emulator.SdkAppId,
            TaskId = id,
            SubscribeStreamUserIds = new() { SubscribeAudioUserIds = ["anna"] },
        });
        Assert.Equal(["anna"], (await Lists()).SubscribeAudioUserIds!);
        await client.CallAsync(new ModifyCloudModerationRequest
        {
            SdkAppId = emulator.SdkAppId,
            TaskId = id,
            SubscribeStreamUserIds = new() { UnSubscribeVideoUserIds = ["ben"] },
        });
        Assert.Equal([], (await Lists()).SubscribeAudioUserIds!);
        Assert.Equal(["ben"], (await Lists()).UnSubscribeVideoUserIds!);
    }

    [Fact]
    public async Task The_robots_of_a_cloud_transcription_enter_the_room_and_one_of_the_same_name_ends_it()
    {
        var time = new FakeTimeProvider(Now);
        await using var emulator = await EmulatorHost.StartAsync(time);
        using var client = emulator.Client();
        var id = await TranscriptionAsync(emulator, client);
        var users = (await emulator.GetAsync("rooms"))[0]!["users"]!.AsArray();
        Assert.Equal(["scribe", "dubber"], users.Select(u => (string)u!["userId"]!));
        Task<DescribeCloudTranscriptionResponse> Describe() =>
            client.CallAsync(new DescribeCloudTranscriptionRequest { SdkAppId = emulator.SdkAppId, TaskId = id });

        Assert.Equal("Idle", (await Describe()).Status);
        Assert.Equal((ulong)Now.ToUnixTimeMilliseconds(), (await Describe()).StartTime);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("InProgress", (await Describe()).Status);

        // The name that speaks belongs to the task as well as the one that listens.
        await SliceAsync(emulator, client, r => r with { UserId = "dubber", UserSig = emulator.UserSig("dubber") });
        Assert.Contains("taken over", (string?)(await emulator.TaskAsync(id))["endReason"], StringComparison.Ordinal);
        time.Advance(TimeSpan.FromSeconds(4));
        await Requests.FailsAsync("ResourceNotFound", Describe);
    }

    [Fact]
    public async Task A_cloud_transcription_is_stopped_once_and_only_by_its_application()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await TranscriptionAsync(emulator, client);
        Task<DeleteCloudTranscriptionResponse> Stop(ulong app) =>
            client.CallAsync(new DeleteCloudTranscriptionRequest { SdkAppId = app, TaskId = id });

        await Requests.FailsAsync("ResourceNotFound", () => Stop(1400000099));
        Assert.Equal(id, (await Stop(emulator.SdkAppId)).TaskId);
        await Requests.FailsAsync("ResourceNotFound", () => Stop(emulator.SdkAppId));
    }

    [Fact]
    public async Task A_robot_without_the_right_signature_is_not_let_in()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        await Requests.FailsAsync("InvalidParameter", () => SliceAsync(emulator, client, r => r with { UserSig = "nonsense" }));
        Assert.Empty(await emulator.TasksAsync());
    }

    private static async Task<string> SliceAsync(
        EmulatorHost emulator, TrtcClient client, Func<CreateCloudSliceTaskRequest, CreateCloudSliceTaskRequest>? change = null)
    {
        var request = new CreateCloudSliceTaskRequest
        {
            SdkAppId = emulator.SdkAppId,
            RoomId = "1",
            UserId = "slicer",
            UserSig = emulator.UserSig("slicer"),
            SliceParams = new() { SliceType = SliceType.AudioVideo, SubscribeStreamUserIds = new() { SubscribeAudioUserIds = ["anna"] } },
            SliceStorageParams = new()
            {
                CloudSliceStorage = new() { Vendor = 0, Region = "ap-singapore", Bucket = "b", AccessKey = "id", SecretKey = "key" },
            },
        };
        return (await client.CallAsync((change ?? (r => r))(request))).TaskId!;
    }

    private static async Task<string> ModerationAsync(EmulatorHost emulator, TrtcClient client) =>
        (await client.CallAsync(new CreateCloudModerationRequest
        {
            SdkAppId = emulator.SdkAppId,
            RoomId = "1",
            UserId = "moderator",
            UserSig = emulator.UserSig("moderator"),
            ModerationParams = new() { ModerationSupplier = "ace" },
            ModerationStorageParams = new()
            {
                CloudModerationStorage = new() { Vendor = 0, Region = "ap-singapore", Bucket = "b", AccessKey = "id", SecretKey = "key" },
            },
        })).TaskId!;

    private static async Task<string> TranscriptionAsync(EmulatorHost emulator, TrtcClient client) =>
        (await client.CallAsync(new CreateCloudTranscriptionRequest
        {
            SdkAppId = emulator.SdkAppId,
            RoomId = "1",
            RoomIdType = RoomIdType.Integer,
            TranscriptionParam = new() { UserId = "scribe", UserSig = emulator.UserSig("scribe") },
            AsrParam = new() { Lang = "16k_zh_en" },
            TranslationParam = new() { TargetLang = ["en"] },
            TTSParam =
            [
                new()
                {
                    Model = "flow_02_turbo",
                    Language = "en",
                    TargetUser = new() { UserId = "anna" },
                    TTSRobotUser = new() { UserId = "dubber" },
                    Voice = new() { VoiceId = "v-female-R2s4N9qJ" },
                },
            ],
        })).TaskId!;
}
