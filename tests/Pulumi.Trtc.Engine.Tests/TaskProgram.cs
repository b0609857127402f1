using System.Text.Json.Nodes;
using Trtc.Testing;

namespace Pulumi.Trtc.Engine.Tests;

/// <summary>A program with a task of each kind, and what can be seen of them.</summary>
internal static class FiveTasks
{
    public const string Tasks = """
        ingest:
          type: trtc:StreamIngest
          properties:
            roomId: "1"
            roomIdType: Integer
            userId: ingest
            streamUrl: "https://example.com/a.mp4"
            repeatNum: -1
            maxDuration: 1
            volume: 50
        relay:
          type: trtc:PublishCdnStream
          properties:
            roomId: "2"
            roomIdType: Integer
            agentParams: { userId: relay, maxIdleTime: 30 }
            withTranscoding: 1
            audioParams: { audioEncode: { sampleRate: 48000, channel: 2, bitRate: 64 } }
            publishCdnParams: [{ publishCdnUrl: "rtmp://a.example.com/live/one" }]
        recording:
          type: trtc:CloudRecording
          properties:
            roomId: "3"
            userId: recorder
            recordParams: { recordMode: 2 }
            storageParams: { cloudVod: {} }
            mixLayoutParams: { mixLayoutMode: 3 }
        agent:
          type: trtc:AIConversation
          properties:
            roomId: "4"
            agentConfig: { userId: agent, targetUserId: anna, welcomeMessage: hi-one }
            llmConfig: { LLMType: openai, Model: one }
        captions:
          type: trtc:AITranscription
          properties: { roomId: "5", transcriptionParams: { userId: scribe }, recognizeConfig: { language: en } }
        """;

    // Each task with its kind, room and robot, the action that looks at it, and an edit with what it becomes in the task.
    public static readonly (
        string Name,
        string Kind,
        string Room,
        string Robot,
        string Look,
        string Edit,
        string Edited,
        Func<JsonNode, JsonNode?> Value)[] Rows =
    [
        ("ingest", "StreamIngest", "1", "ingest", "DescribeStreamIngest", "volume: 50", "volume: 60", p => p["Volume"]),
        (
            "relay", "PublishCdnStream", "2", "relay", "UpdatePublishCdnStream", "live/one", "live/two",
            p => p["PublishCdnParams"]![0]!["PublishCdnUrl"]),
        (
            "recording", "CloudRecording", "3", "recorder", "DescribeCloudRecording", "mixLayoutMode: 3", "mixLayoutMode: 2",
            p => p["MixLayoutParams"]!["MixLayoutMode"]),
        ("agent", "AIConversation", "4", "agent", "DescribeAIConversation", "hi-one", "hi-two", p => p["AgentConfig"]!["WelcomeMessage"]),
        (
            "captions", "AITranscription", "5", "scribe", "DescribeAITranscription", "language: en", "language: fr",
            p => p["RecognizeConfig"]!["Language"]),
    ];

    public static async Task<IReadOnlyList<JsonObject>> LiveAsync(EmulatorHost emulator) =>
        [.. (await emulator.TasksAsync()).Where(t => (bool)t["isLive"]!)];

    public static string[] Names(JsonObject document, string operation) =>
        [.. document["steps"]!
            .AsArray()
            .Where(s => (string)s!["op"]! == operation)
            .Select(s => (string)s!["name"]!)
            .Order(StringComparer.Ordinal)];

    // A task without what a look at it changes.
    public static string Untouched(JsonObject task)
    {
        var rest = task.DeepClone().AsObject();
        rest.Remove("sequenceNumber");
        return rest.ToJsonString();
    }
}
