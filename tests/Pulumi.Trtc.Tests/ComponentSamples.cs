using System.Collections.Immutable;
using Pulumi.Trtc.Inputs;

namespace Pulumi.Trtc.Tests;

/// <summary>A program of each component, called <c>sample</c>, with all its parts.</summary>
internal static class ComponentSamples
{
    public static ImmutableSortedDictionary<string, Action> All { get; } = new Dictionary<string, Action>
    {
        ["LiveEvent"] = () => _ = new LiveEvent("sample", Event),
        ["MultiRoomRelay"] = () => _ = new MultiRoomRelay("sample", new MultiRoomRelayArgs
        {
            RoomId = "1001",
            Layout = new MixPictureArgs { Style = LayoutStyle.ScreenShare, Users = { "lecturer" } },
            Rooms =
            {
                new RelayedRoomArgs { RoomId = "2001" },
                new RelayedRoomArgs { RoomId = "overflow", RoomIdType = RoomIdType.String, UserId = "lecture" },
            },
            Urls = { "rtmp://push.example.com/live/hall" },
        }),
        ["VoiceAgent"] = () => _ = new VoiceAgent("sample", Agent),
        ["Watchtower"] = () => _ = new Watchtower("sample", new WatchtowerArgs
        {
            RoomId = "1001",
            Storage = new CloudSliceStorageArgs
            {
                Vendor = ObjectStorageVendor.TencentCos,
                Region = "ap-singapore",
                Bucket = "evidence-1250000000",
                AccessKey = "key",
                SecretKey = "a-storage-secret",
            },
            Moderation = new WatchtowerModerationArgs
            {
                ModerationParams = new ModerationParamsArgs
                {
                    ModerationType = ModerationType.AudioSlices,
                    ModerationSupplier = "tianyu",
                    MaxIdleTime = 600,
                },
            },
            Slices = new WatchtowerSlicesArgs { SliceParams = new SliceParamsArgs { SliceType = SliceType.Audio, MaxIdleTime = 600 } },
        }),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    public static LiveEventArgs Event => new()
    {
        RoomId = "1001",
        Ingest = Film,
        Layout = new MixPictureArgs { Users = { "host" } },
        Relay = new EventRelayArgs { Urls = { "rtmp://push.example.com/live/a", "rtmp://other.example.com/live/a" } },
        Recording = Vod,
        Transcription = new EventTranscriptionArgs { Language = "en" },
        Announcer = new EventAnnouncerArgs
        {
            TargetUserId = "host",
            TtsConfig = { ["TTSType"] = "flow", ["VoiceId"] = "v-female-R2s4N9qJ" },
        },
    };

    public static EventIngestArgs Film => new() { StreamUrl = "https://media.example.com/opening.mp4", Volume = 80 };

    public static EventRecordingArgs Vod => new()
    {
        StorageParams = new StorageParamsArgs { CloudVod = new CloudVodArgs { TencentVod = new TencentVodArgs { ExpireTime = 86400 } } },
    };

    public static VoiceAgentArgs Agent => new()
    {
        RoomId = "300",
        TargetUserId = "visitor",
        Model = new AgentModelArgs
        {
            ApiUrl = "https://models.example.com/v1/chat/completions",
            ApiKey = "a-model-key",
            Model = "gpt-4o-mini",
        },
        TtsConfig = { ["TTSType"] = "flow", ["VoiceId"] = "v-female-R2s4N9qJ" },
    };
}
