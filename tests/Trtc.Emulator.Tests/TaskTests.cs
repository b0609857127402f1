using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Testing;

namespace Trtc.Emulator.Tests;

/// <summary>The life of tasks: their states, changes and ends.</summary>
public class TaskTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_ingest_runs_until_it_is_stopped()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await Requests.IngestAsync(emulator, client);
        Assert.Equal("InProgress", (await client.CallAsync(new DescribeStreamIngestRequest { SdkAppId = emulator.SdkAppId, TaskId = id })).Status);

        await client.CallAsync(new UpdateStreamIngestRequest { SdkAppId = emulator.SdkAppId, TaskId = id, Volume = 30, IsPause = true });
        var parameters = (await emulator.TaskAsync(id))["parameters"]!;
        Assert.Equal(30, (int)parameters["Volume"]!);
        Assert.True((bool)parameters["IsPause"]!);

        await client.CallAsync(new StopStreamIngestRequest { SdkAppId = emulator.SdkAppId, TaskId = id });
        Assert.Equal("NotExist", (await client.CallAsync(new DescribeStreamIngestRequest { SdkAppId = emulator.SdkAppId, TaskId = id })).Status);
        await Requests.FailsAsync("FailedOperation.TaskFinished", () => client.CallAsync(new StopStreamIngestRequest { SdkAppId = emulator.SdkAppId, TaskId = id }));
        await Requests.FailsAsync("FailedOperation.TaskNotExist", () => client.CallAsync(new UpdateStreamIngestRequest { SdkAppId = emulator.SdkAppId, TaskId = id }));
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

    [Fact]
    public async Task A_relay_takes_only_increasing_sequence_numbers()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await Requests.RelayAsync(emulator, client);
        Task<UpdatePublishCdnStreamResponse> Update(ulong number) => client.CallAsync(
            new UpdatePublishCdnStreamRequest { SdkAppId = emulator.SdkAppId, TaskId = id, SequenceNumber = number, WithTranscoding = YesNo.Yes });

        await Update(5);
        await Requests.FailsAsync("InvalidParameter", () => Update(5));
        await Requests.FailsAsync("InvalidParameter", () => Update(4));
        await Update(6);
        Assert.Equal(6, (int)(await emulator.TaskAsync(id))["sequenceNumber"]!);
    }

    [Fact]
    public async Task A_change_of_a_relay_that_passes_nothing_changes_nothing_but_the_number()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await Requests.RelayAsync(emulator, client);
        var before = await emulator.TaskAsync(id);
        await client.CallAsync(new UpdatePublishCdnStreamRequest { SdkAppId = emulator.SdkAppId, TaskId = id, SequenceNumber = 5, WithTranscoding = YesNo.Yes });
        var after = await emulator.TaskAsync(id);
        Assert.Equal(5, (int)after["sequenceNumber"]!);
        after["sequenceNumber"] = before["sequenceNumber"]!.DeepClone();
        Assert.Equal(before.ToJsonString(), after.ToJsonString());
    }

    [Fact]
    public async Task A_relay_keeps_what_a_change_does_not_pass_and_drops_what_it_passes_empty()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await Requests.RelayAsync(emulator, client, r => r with
        {
            PublishCdnParams = [new() { PublishCdnUrl = "rtmp://a.example.com/live/a?txSecret=abc" }],
            FeedBackRoomParams = [new() { RoomId = "2", RoomIdType = RoomIdType.Integer, UserId = "feed", UserSig = emulator.UserSig("feed") }],
        });
        await client.CallAsync(new UpdatePublishCdnStreamRequest
        {
            SdkAppId = emulator.SdkAppId,
            TaskId = id,
            SequenceNumber = 1,
            WithTranscoding = YesNo.Yes,
            PublishCdnParams = [],
            VideoParams = new() { BackGroundColor = "0x112233" },
        });
        var parameters = (await emulator.TaskAsync(id))["parameters"]!;
        Assert.Empty(parameters["PublishCdnParams"]!.AsArray());
        Assert.Single(parameters["FeedBackRoomParams"]!.AsArray());
        Assert.Equal("0x112233", (string?)parameters["VideoParams"]!["BackGroundColor"]);
        Assert.Equal(1280, (int)parameters["VideoParams"]!["VideoEncode"]!["Width"]!);

        // Without any target the task would be what a start refuses.
        await Requests.FailsAsync("InvalidParameter", () => client.CallAsync(new UpdatePublishCdnStreamRequest
        {
            SdkAppId = emulator.SdkAppId,
            TaskId = id,
            SequenceNumber = 2,
            WithTranscoding = YesNo.Yes,
            FeedBackRoomParams = [],
        }));
    }

    [Theory]
    [InlineData("encoding")]
    [InlineData("audio")]
    [InlineData("transcoding")]
    [InlineData("video")]
    public async Task A_relay_refuses_changes_that_need_a_new_task(string what)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await Requests.RelayAsync(emulator, client, r => what == "video" ? r with { VideoParams = null } : r);
        await Requests.FailsAsync("UnsupportedOperation", () => client.CallAsync(new UpdatePublishCdnStreamRequest
        {
            SdkAppId = emulator.SdkAppId,
            TaskId = id,
            SequenceNumber = 1,
            WithTranscoding = what == "transcoding" ? YesNo.No : YesNo.Yes,
            AudioParams = what == "audio" ? new() { AudioEncode = new() { SampleRate = 44100, Channel = AudioChannel.Stereo, BitRate = 64 } } : null,
            VideoParams = what == "encoding" ? new() { VideoEncode = new() { Width = 640, Height = 480, Fps = 15, BitRate = 500, Gop = 2 } }
                : what == "video" ? new() { BackGroundColor = "0x000000" } : null,
        }));
    }

    [Fact]
    public async Task A_window_outside_the_canvas_of_the_start_is_refused_in_a_change()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await Requests.RelayAsync(emulator, client);
        await Requests.FailsAsync("InvalidParameter", () => client.CallAsync(new UpdatePublishCdnStreamRequest
        {
            SdkAppId = emulator.SdkAppId,
            TaskId = id,
            SequenceNumber = 1,
            WithTranscoding = YesNo.Yes,
            VideoParams = new() { LayoutParams = new() { MixLayoutMode = MixLayoutMode.Custom, MixLayoutList = [new() { LocationX = 1000, ImageWidth = 281 }] } },
        }));
    }

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
    public async Task A_recording_goes_through_its_states_and_then_cannot_be_found()
    {
        var time = new FakeTimeProvider(Now);
        await using var emulator = await EmulatorHost.StartAsync(time);
        using var client = emulator.Client(o => o with { MaxRetries = 0 });
        var id = await Requests.RecordingAsync(emulator, client);
        Task<DescribeCloudRecordingResponse> Describe() => client.CallAsync(new DescribeCloudRecordingRequest { SdkAppId = emulator.SdkAppId, TaskId = id });

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
        await Requests.FailsAsync("ResourceNotFound", () => client.CallAsync(new DeleteCloudRecordingRequest { SdkAppId = emulator.SdkAppId, TaskId = id }));
        Assert.Null((await emulator.TaskAsync(id))["endedAt"]);
    }

    [Fact]
    public async Task An_agent_goes_through_its_states_and_takes_changes()
    {
        var time = new FakeTimeProvider(Now);
        await using var emulator = await EmulatorHost.StartAsync(time);
        using var client = emulator.Client();
        var id = await Requests.AgentAsync(emulator, client);
        async Task<string?> Status(DescribeAIConversationRequest request) => (await client.CallAsync(request)).Status;

        Assert.Equal("Idle", await Status(new() { TaskId = id }));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Preparing", await Status(new() { TaskId = id }));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("InProgress", await Status(new() { SdkAppId = emulator.SdkAppId, SessionId = "session" }));

        await client.CallAsync(new UpdateAIConversationRequest { TaskId = id, WelcomeMessage = "hi", LLMConfig = """{"APIKey":"sk-llm"}""" });
        Assert.Equal("hi", (string?)(await emulator.TaskAsync(id))["parameters"]!["AgentConfig"]!["WelcomeMessage"]);

        await client.CallAsync(new ControlAIConversationRequest { TaskId = id, Command = "ServerPushText", ServerPushText = new() { Text = "bye", StopAfterPlay = true } });
        Assert.Equal("Stopped", await Status(new() { TaskId = id }));
        time.Advance(TimeSpan.FromSeconds(4));
        await Requests.FailsAsync("FailedOperation.TaskNotExist", () => Status(new() { TaskId = id }));
    }

    [Fact]
    public async Task A_session_starts_once_while_it_runs()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await Requests.AgentAsync(emulator, client);
        await Requests.FailsAsync("FailedOperation.TaskExist", () => Requests.AgentAsync(emulator, client));
        await client.CallAsync(new StopAIConversationRequest { TaskId = id });
        Assert.NotEqual(id, await Requests.AgentAsync(emulator, client));
    }

    [Fact]
    public async Task Without_a_session_a_room_or_a_user_is_transcribed_once()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        Task<StartAITranscriptionResponse> Start(string robot, string? target = null) => client.CallAsync(new StartAITranscriptionRequest
        {
            SdkAppId = emulator.SdkAppId,
            RoomId = "1",
            TranscriptionParams = new()
            {
                UserId = robot,
                UserSig = emulator.UserSig(robot),
                TargetUserId = target,
                TranscriptionMode = target is null ? TranscriptionMode.Room : TranscriptionMode.User,
            },
        });
        await Start("a");
        await Requests.FailsAsync("FailedOperation.TaskExist", () => Start("b"));
        await Start("c", "anna");
        await Start("d", "ben");
        await Requests.FailsAsync("FailedOperation.TaskExist", () => Start("e", "anna"));
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
        await Requests.FailsAsync("InvalidParameter.UserSig", () => Requests.IngestAsync(emulator, client, r => r with { UserSig = "nonsense" }));
        await Requests.FailsAsync("InvalidParameter.UserSig", () => Requests.IngestAsync(emulator, client, r => r with { UserSig = emulator.UserSig("somebody") }));
        await Requests.IngestAsync(emulator, client, r => r with { SdkAppId = 1400000099, UserSig = "of another application" });
    }

    [Fact]
    public async Task Room_control_acts_on_rooms_and_users_that_are_there()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var app = emulator.SdkAppId;
        await Requests.FailsAsync("FailedOperation.RoomNotExist", () => client.CallAsync(new DismissRoomRequest { SdkAppId = app, RoomId = 1 }));
        await emulator.RoomAsync("1", false, "anna", "ben");
        await emulator.RoomAsync("hall", true, "anna");
        var relay = await Requests.RelayAsync(emulator, client);

        await client.CallAsync(new SetUserBlockedRequest { SdkAppId = app, RoomId = 1, UserId = "anna", IsMute = MuteMode.Audio });
        await client.CallAsync(new SetUserBlockedByStrRoomIdRequest { SdkAppId = app, StrRoomId = "hall", UserId = "anna", IsMute = MuteMode.All });
        await Requests.FailsAsync("FailedOperation.UserNotExist", () => client.CallAsync(new SetUserBlockedRequest { SdkAppId = app, RoomId = 1, UserId = "carl", IsMute = MuteMode.All }));
        Assert.Equal("audio", (string?)await UserInRoomAsync(emulator, "1", "anna", "muted"), ignoreCase: true);

        await client.CallAsync(new RemoveUserRequest { SdkAppId = app, RoomId = 1, UserIds = ["anna", "relay"] });
        Assert.Equal(2, (int)(await UserInRoomAsync(emulator, "1", "anna", "leftBecause"))!);
        Assert.NotNull((await emulator.TaskAsync(relay))["endedAt"]);

        await client.CallAsync(new DismissRoomByStrRoomIdRequest { SdkAppId = app, RoomId = "hall" });
        await client.CallAsync(new DismissRoomRequest { SdkAppId = app, RoomId = 1 });
        await Requests.FailsAsync("FailedOperation.RoomNotExist", () => client.CallAsync(new DismissRoomRequest { SdkAppId = app, RoomId = 1 }));
        await Requests.FailsAsync("FailedOperation.RoomNotExist", () => client.CallAsync(new RemoveUserByStrRoomIdRequest { SdkAppId = app, RoomId = "hall", UserIds = ["anna"] }));
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
            secrets = ["txSecret=hidden", "cos-secret-key", "cos-access-key", "sk-llm-key", emulator.UserSig("relay"), emulator.ClientOptions().Credentials.SecretKey];
            await Requests.RelayAsync(emulator, client, r => r with { PublishCdnParams = [new() { PublishCdnUrl = "rtmp://a.example.com/live/a?txSecret=hidden" }] });
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

    private static async Task<JsonNode?> UserInRoomAsync(EmulatorHost emulator, string roomId, string userId, string member)
    {
        var room = (await emulator.GetAsync("rooms")).AsArray().Single(r => (string?)r!["key"]!["roomId"] == roomId)!;
        return room["users"]!.AsArray().Single(u => (string?)u!["userId"] == userId)![member];
    }
}
