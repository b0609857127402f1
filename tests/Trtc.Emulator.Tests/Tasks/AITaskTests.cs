using Microsoft.Extensions.Time.Testing;
using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Testing;

namespace Trtc.Emulator.Tests.Tasks;

/// <summary>AI conversations and transcriptions: their states, sessions and changes.</summary>
public class AITaskTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

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

        await client.CallAsync(
            new UpdateAIConversationRequest { TaskId = id, WelcomeMessage = "hi", LLMConfig = """{"APIKey":"sk-llm"}""" });
        Assert.Equal("hi", (string?)(await emulator.TaskAsync(id))["parameters"]!["AgentConfig"]!["WelcomeMessage"]);

        await client.CallAsync(new ControlAIConversationRequest
        {
            TaskId = id,
            Command = "ServerPushText",
            ServerPushText = new() { Text = "bye", StopAfterPlay = true },
        });
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
    public async Task An_agent_has_said_its_greeting_and_what_it_was_told_to_say()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client();
        var id = await Requests.AgentAsync(
            emulator, client, r => r with { AgentConfig = r.AgentConfig! with { WelcomeMessage = "welcome" } });
        Task<QueryAIMessageListResponse> Query(string task) =>
            client.CallAsync(new QueryAIMessageListRequest { SdkAppId = emulator.SdkAppId, TaskId = task });
        foreach (var text in (string[])["the doors open", "the doors close"])
        {
            await client.CallAsync(
                new ControlAIConversationRequest { TaskId = id, Command = "ServerPushText", ServerPushText = new() { Text = text } });
        }

        var said = await Query(id);
        Assert.Equal(3UL, said.Total);
        Assert.Equal(
            [("assistant", "welcome"), ("assistant", "the doors open"), ("assistant", "the doors close")],
            said.MessageList!.Select(m => (m.Role, m.Content)));
        Assert.Equal(0UL, (await Query(await Requests.AgentAsync(emulator, client, r => r with { SessionId = "silent" }))).Total);
        await Requests.FailsAsync("ResourceNotFound", () => Query("no such task"));
    }
}
