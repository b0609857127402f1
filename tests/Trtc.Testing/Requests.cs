using Trtc.Client;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Types;
using Xunit;

namespace Trtc.Testing;

/// <summary>Starts tasks of each kind in room 1 of the emulator's application.</summary>
public static class Requests
{
    /// <summary>An ingest by the robot "ingest".</summary>
    public static StartStreamIngestRequest Ingest(EmulatorHost emulator) => new()
    {
        SdkAppId = emulator.SdkAppId,
        RoomId = "1",
        RoomIdType = InvertedRoomIdType.Integer,
        UserId = "ingest",
        UserSig = emulator.UserSig("ingest"),
        StreamUrl = "https://example.com/a.mp4",
    };

    /// <summary>A relay of a 1280 by 720 mix by the robot "relay".</summary>
    public static StartPublishCdnStreamRequest Relay(EmulatorHost emulator) => new()
    {
        SdkAppId = emulator.SdkAppId,
        RoomId = "1",
        RoomIdType = RoomIdType.Integer,
        AgentParams = new() { UserId = "relay", UserSig = emulator.UserSig("relay") },
        WithTranscoding = YesNo.Yes,
        AudioParams = new() { AudioEncode = new() { SampleRate = 48000, Channel = AudioChannel.Stereo, BitRate = 64 } },
        VideoParams = new() { VideoEncode = new() { Width = 1280, Height = 720, Fps = 15, BitRate = 1500, Gop = 2 } },
        PublishCdnParams = [new() { PublishCdnUrl = "rtmp://cdn.example.com/live/a" }],
    };

    /// <summary>A mixed recording to object storage by the robot "recorder".</summary>
    public static CreateCloudRecordingRequest Recording(EmulatorHost emulator) => new()
    {
        SdkAppId = emulator.SdkAppId,
        RoomId = "1",
        UserId = "recorder",
        UserSig = emulator.UserSig("recorder"),
        RecordParams = new() { RecordMode = RecordMode.MixedStream },
        StorageParams = new()
        {
            CloudStorage = new()
            {
                Vendor = StorageVendor.TencentCos,
                Region = "ap-singapore",
                Bucket = "b",
                AccessKey = "cos-access-key",
                SecretKey = "cos-secret-key",
            },
        },
    };

    /// <summary>An agent "agent" with the session "session".</summary>
    public static StartAIConversationRequest Agent(EmulatorHost emulator) => new()
    {
        SdkAppId = emulator.SdkAppId,
        RoomId = "1",
        SessionId = "session",
        AgentConfig = new() { UserId = "agent", UserSig = emulator.UserSig("agent"), TargetUserId = "anna" },
        LLMConfig = """{"LLMType":"openai","APIKey":"sk-llm-key"}""",
    };

    /// <summary>Starts an ingest and returns its task ID.</summary>
    public static async Task<string> IngestAsync(
        EmulatorHost emulator, TrtcClient client, Func<StartStreamIngestRequest, StartStreamIngestRequest>? change = null) =>
        (await client.CallAsync((change ?? (r => r))(Ingest(emulator)))).TaskId!;

    /// <summary>Starts a relay and returns its task ID.</summary>
    public static async Task<string> RelayAsync(
        EmulatorHost emulator, TrtcClient client, Func<StartPublishCdnStreamRequest, StartPublishCdnStreamRequest>? change = null) =>
        (await client.CallAsync((change ?? (r => r))(Relay(emulator)))).TaskId!;

    /// <summary>Starts a recording and returns its task ID.</summary>
    public static async Task<string> RecordingAsync(
        EmulatorHost emulator, TrtcClient client, Func<CreateCloudRecordingRequest, CreateCloudRecordingRequest>? change = null) =>
        (await client.CallAsync((change ?? (r => r))(Recording(emulator)))).TaskId!;

    /// <summary>Starts an agent and returns its task ID.</summary>
    public static async Task<string> AgentAsync(
        EmulatorHost emulator, TrtcClient client, Func<StartAIConversationRequest, StartAIConversationRequest>? change = null) =>
        (await client.CallAsync((change ?? (r => r))(Agent(emulator)))).TaskId!;

    /// <summary>Expects a call to fail with a code.</summary>
    public static async Task<TrtcException> FailsAsync<T>(string code, Func<Task<T>> call)
    {
        var failure = await Assert.ThrowsAsync<TrtcException>(call);
        Assert.True(failure.Code == code, $"Expected {code}: {failure.Message}");
        return failure;
    }
}
