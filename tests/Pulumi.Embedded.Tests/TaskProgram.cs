using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>A program with a task of each kind, and what can be seen of them.</summary>
internal static class TaskProgram
{
    private const string Older = """
        ingest:
          type: trtc:StreamIngest
          properties:
            roomId: "1"
            roomIdType: Integer
            userId: ingest
            streamUrl: "https://example.com/a.mp4"
            repeatNum: -1
            maxDuration: 60
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

    /// <summary>Tasks that store what they take from a room, and one that has no session.</summary>
    public const string Stored = """
        slices:
          type: trtc:CloudSlice
          properties:
            roomId: "6"
            userId: slicer
            sliceParams: { sliceType: 3, subscribeStreamUserIds: { subscribeAudioUserIds: [sound-one] } }
            sliceStorageParams: { cloudSliceStorage: { vendor: 0, region: ap-x, bucket: b-6, accessKey: key-6, secretKey: secret-6 } }
        moderation:
          type: trtc:CloudModeration
          properties:
            roomId: "7"
            userId: moderator
            resourceExpiredHour: 72
            moderationParams: { moderationType: 3, subscribeStreamUserIds: { subscribeVideoUserIds: [sight-one] } }
            moderationStorageParams:
              cloudModerationStorage: { vendor: 0, region: ap-x, bucket: b-7, accessKey: key-7, secretKey: secret-7 }
        interpreter:
          type: trtc:CloudTranscription
          properties:
            roomId: "8"
            roomIdType: Integer
            transcriptionParam: { userId: interpreter }
            asrParam: { lang: bigmodel-en }
        """;

    /// <summary>A task that has neither room nor robot.</summary>
    public const string Page = """
        page:
          type: trtc:WebRecord
          properties:
            recordUrl: https://example.com/page
            readyTimeout: 15
            storageParams: { cloudStorage: { vendor: 0, region: ap-x, bucket: b-9, accessKey: key-9, secretKey: secret-9 } }
        """;

    public const string Tasks = $"{Older}\n{Stored}\n{Page}";

    /// <summary>What becomes of the stack and its tasks where nothing is to be done.</summary>
    public static string Same => $$"""{"same":{{Rows.Length + 1}}}""";

    // Each task with its kind, its room and robot where it has them, the action that looks at it, and an edit with what it becomes.
    public static readonly (
        string Name,
        string Kind,
        string? Room,
        string? Robot,
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
        (
            "slices", "CloudSlice", "6", "slicer", "DescribeCloudSliceTask", "sound-one", "sound-two",
            p => p["SliceParams"]!["SubscribeStreamUserIds"]!["SubscribeAudioUserIds"]![0]),
        (
            "moderation", "CloudModeration", "7", "moderator", "DescribeCloudModeration", "sight-one", "sight-two",
            p => p["ModerationParams"]!["SubscribeStreamUserIds"]!["SubscribeVideoUserIds"]![0]),
        (
            "interpreter", "CloudTranscription", "8", "interpreter", "DescribeCloudTranscription", "lang: bigmodel-en", "lang: bigmodel-de",
            p => p["AsrParam"]!["Lang"]),
        ("page", "WebRecord", null, null, "DescribeWebRecord", "readyTimeout: 15", "readyTimeout: 25", p => p["ReadyTimeout"]),
    ];

    public static readonly string[] Starts =
    [
        "StartStreamIngest", "StartPublishCdnStream", "CreateCloudRecording", "StartAIConversation", "StartAITranscription",
        "CreateCloudSliceTask", "CreateCloudModeration", "CreateCloudTranscription", "StartWebRecord",
    ];

    public static async Task<IReadOnlyList<JsonObject>> LiveAsync(EmulatorHost emulator) =>
        [.. (await emulator.TasksAsync()).Where(t => (bool)t["isLive"]!)];

    public static string[] Names(JsonObject document, string operation) =>
        [.. document["steps"]!
            .AsArray()
            .Where(s => (string)s!["op"]! == operation)
            .Select(s => Urn.NameOf((string)s!["urn"]!))
            .Order(StringComparer.Ordinal)];

    // A task without what a look at it changes.
    public static string Untouched(JsonObject task)
    {
        var rest = task.DeepClone().AsObject();
        rest.Remove("sequenceNumber");
        return rest.ToJsonString();
    }
}
