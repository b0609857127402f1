using System.Collections.Immutable;
using Pulumi.Trtc.Inputs;

namespace Pulumi.Trtc.Tests;

/// <summary>A program of each resource, with nested values, enums, lists, maps and secrets.</summary>
internal static class Samples
{
    public static ImmutableSortedDictionary<string, Action> All { get; } = new Dictionary<string, Action>
    {
        ["StreamIngest"] = () => _ = new StreamIngest("sample", new StreamIngestArgs
        {
            RoomId = "1",
            RoomIdType = RoomIdType.Integer,
            UserId = "film",
            UserSig = "a-signature",
            StreamUrl = "https://example.com/a.mp4",
            RepeatNum = -1,
            Volume = 80,
            SeekSecond = 3,
        }),
        ["PublishCdnStream"] = () => _ = new PublishCdnStream("sample", new PublishCdnStreamArgs
        {
            RoomId = "1",
            RoomIdType = RoomIdType.Integer,
            AgentParams = new AgentParamsArgs { UserId = "relay", UserSig = "a-signature", MaxIdleTime = 600 },
            WithTranscoding = YesNo.Yes,
            AudioParams = new McuAudioParamsArgs
            {
                AudioEncode = new AudioEncodeArgs
                {
                    SampleRate = 48000,
                    Channel = AudioChannel.Stereo,
                    BitRate = 64,
                    Codec = AudioCodec.LcAac,
                },
            },
            VideoParams = new McuVideoParamsArgs
            {
                VideoEncode = new VideoEncodeArgs { Width = 1280, Height = 720, Fps = 25, BitRate = 1800, Gop = 2 },
                LayoutParams = new McuLayoutParamsArgs
                {
                    MixLayoutMode = MixLayoutMode.Custom,
                    MixLayoutList = new[] { Window("film", 0, 960, 540), Window("host", 960, 320, 180) },
                },
            },
            PublishCdnParams =
            {
                new McuPublishCdnParamArgs { PublishCdnUrl = "rtmp://push.example.com/live/a", IsTencentCdn = CdnKind.ThirdParty },
            },
        }),
        ["CloudRecording"] = () => _ = new CloudRecording("sample", new CloudRecordingArgs
        {
            RoomId = "1",
            RoomIdType = RoomIdType.Integer,
            UserId = "recorder",
            UserSig = "a-signature",
            RecordParams = new RecordParamsArgs
            {
                RecordMode = RecordMode.SingleStream,
                SubscribeStreamUserIds = new SubscribeStreamUserIdsArgs { SubscribeAudioUserIds = { "host" } },
            },
            StorageParams = new StorageParamsArgs
            {
                CloudStorage = new CloudStorageArgs
                {
                    Vendor = StorageVendor.TencentCos,
                    Region = "ap-singapore",
                    Bucket = "films",
                    AccessKey = "key",
                    SecretKey = "a-storage-secret",
                    FileNamePrefix = { "events" },
                },
            },
        }),
        ["AIConversation"] = () => _ = new AIConversation("sample", new AIConversationArgs
        {
            RoomId = "1",
            RoomIdType = RoomIdType.Integer,
            AgentConfig = new AgentConfigArgs
            {
                UserId = "agent",
                UserSig = "a-signature",
                TargetUserId = "visitor",
                WelcomeMessage = "Hello.",
            },
            SttConfig = new STTConfigArgs { Language = "en" },
            LlmConfig =
            {
                ["LLMType"] = "openai",
                ["Model"] = "gpt-4o-mini",
                ["APIUrl"] = "https://models.example.com/v1/chat/completions",
                ["APIKey"] = "a-model-key",
                ["Streaming"] = true,
            },
            TtsConfig = { ["TTSType"] = "flow", ["VoiceId"] = "v-female-R2s4N9qJ" },
        }),
        ["AITranscription"] = () => _ = new AITranscription("sample", new AITranscriptionArgs
        {
            RoomId = "1",
            RoomIdType = RoomIdType.Integer,
            TranscriptionParams = new TranscriptionParamsArgs { UserId = "scribe", UserSig = "a-signature" },
            RecognizeConfig = new RecognizeConfigArgs { Language = "en" },
        }),
        ["UserBlock"] = () => _ = new UserBlock(
            "sample", new UserBlockArgs { RoomId = "1", RoomIdType = RoomIdType.Integer, UserId = "guest", Mute = MuteMode.Audio }),
        ["UserRemoval"] = () => _ = new UserRemoval(
            "sample", new UserRemovalArgs { RoomId = "1", RoomIdType = RoomIdType.Integer, UserIds = { "guest", "other" } }),
        ["RoomDismissal"] = () => _ = new RoomDismissal("sample", new RoomDismissalArgs { RoomId = "1", RoomIdType = RoomIdType.Integer }),
        ["AIAnnouncement"] = () => _ = new AIAnnouncement(
            "sample", new AIAnnouncementArgs { TaskId = "task", Text = "The doors open.", Interrupt = true }),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static McuLayoutArgs Window(string user, int x, int width, int height) => new()
    {
        UserMediaStream = new UserMediaStreamArgs
        {
            UserInfo = new MixUserInfoArgs { RoomId = "1", RoomIdType = RoomIdType.Integer, UserId = user },
        },
        LocationX = x,
        LocationY = 0,
        ImageWidth = width,
        ImageHeight = height,
    };
}
