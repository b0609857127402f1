using System.Collections.Immutable;
using Pulumi;
using Pulumi.Trtc;
using Pulumi.Trtc.Inputs;

namespace LiveEventExample;

/// <summary>A stream is pulled into a room, mixed, relayed to a CDN, recorded and transcribed.</summary>
public sealed class EventStack : Stack
{
    public EventStack()
    {
        var config = new Pulumi.Config();
        var room = config.Get("room") ?? "1001";
        var cdn = config.Get("cdn") ?? "rtmp://push.example.com/live/opening";

        // Robots of one room must not share a user ID, not even with those of another stack. It has at most 32 characters, so the stack's
        // name has at most 23.
        static string Robot(string role) => $"{Deployment.Instance.StackName}-{role}";

        // An online file or stream, played into the room again and again.
        var ingest = new StreamIngest("ingest", new StreamIngestArgs
        {
            RoomId = room,
            RoomIdType = RoomIdType.Integer,
            UserId = Robot("opening"),
            StreamUrl = config.Get("source") ?? "https://media.example.com/opening.mp4",
            RepeatNum = -1,
            Volume = 80,
        });

        // The opening film large, the host beside it.
        var layout = GetLayout.Invoke(new GetLayoutInvokeArgs
        {
            Width = 1280,
            Height = 720,
            Style = LayoutStyle.MainAndSide,
            Users = { ingest.UserId, "host" },
        });

        // The mix of both, sent to the CDN.
        var relay = new PublishCdnStream("relay", new PublishCdnStreamArgs
        {
            RoomId = room,
            RoomIdType = RoomIdType.Integer,
            AgentParams = new AgentParamsArgs { UserId = Robot("relay"), MaxIdleTime = 3600 },
            WithTranscoding = YesNo.Yes,
            AudioParams = new McuAudioParamsArgs
            {
                AudioEncode = new AudioEncodeArgs { SampleRate = 48000, Channel = AudioChannel.Stereo, BitRate = 64 },
            },
            VideoParams = new McuVideoParamsArgs
            {
                VideoEncode = new VideoEncodeArgs { Width = 1280, Height = 720, Fps = 25, BitRate = 1800, Gop = 2 },
                LayoutParams = new McuLayoutParamsArgs
                {
                    MixLayoutMode = MixLayoutMode.Custom,
                    MixLayoutList = layout.Apply(windows => windows.MixLayoutList.Select(w => Window(room, w)).ToImmutableArray()),
                },
            },
            PublishCdnParams = { new McuPublishCdnParamArgs { PublishCdnUrl = cdn } },
        });

        // One mixed file of the whole event, in video on demand.
        var recording = new CloudRecording("recording", new CloudRecordingArgs
        {
            RoomId = room,
            RoomIdType = RoomIdType.Integer,
            UserId = Robot("recorder"),
            RecordParams = new RecordParamsArgs { RecordMode = RecordMode.MixedStream, MaxIdleTime = 3600 },
            StorageParams = new StorageParamsArgs
            {
                CloudVod = new CloudVodArgs { TencentVod = new TencentVodArgs { ExpireTime = 604800 } },
            },
            MixTranscodeParams = new MixTranscodeParamsArgs
            {
                VideoParams = new VideoParamsArgs { Width = 1280, Height = 720, Fps = 25, BitRate = 1550000, Gop = 10 },
                AudioParams = new AudioParamsArgs
                {
                    SampleRate = RecordingSampleRate.Hz48000,
                    Channel = AudioChannel.Stereo,
                    BitRate = 64000,
                },
            },
        });

        // What everybody says, as text in the room.
        var transcription = new AITranscription("transcription", new AITranscriptionArgs
        {
            RoomId = room,
            RoomIdType = RoomIdType.Integer,
            TranscriptionParams = new TranscriptionParamsArgs { UserId = Robot("scribe"), MaxIdleTime = 3600 },
            RecognizeConfig = new RecognizeConfigArgs { Language = "en" },
        });

        Watch = Output.Format($"The relay of room {room} goes to {cdn}.");
        RelayTask = relay.TaskId;
        RecordingTask = recording.TaskId;
        TranscriptionTask = transcription.TaskId;
        UsageLastWeek = GetTrtcUsage.Invoke(new GetTrtcUsageInvokeArgs { Last = "7d" }).Apply(usage => usage.Totals);
    }

    [Output("watch")]
    public Output<string> Watch { get; set; }

    [Output("relayTask")]
    public Output<string> RelayTask { get; set; }

    [Output("recordingTask")]
    public Output<string> RecordingTask { get; set; }

    [Output("transcriptionTask")]
    public Output<string> TranscriptionTask { get; set; }

    /// <summary>What the account used, today included, in minutes by resolution.</summary>
    [Output("usageLastWeek")]
    public Output<ImmutableDictionary<string, double>> UsageLastWeek { get; set; }

    // What a function answers is of another class than what a resource takes.
    private static McuLayoutArgs Window(string room, Pulumi.Trtc.Outputs.McuLayout window) => new()
    {
        UserMediaStream = new UserMediaStreamArgs
        {
            UserInfo = new MixUserInfoArgs
            {
                RoomId = room,
                RoomIdType = RoomIdType.Integer,
                UserId = window.UserMediaStream!.UserInfo!.UserId,
            },
        },
        LocationX = window.LocationX!.Value,
        LocationY = window.LocationY!.Value,
        ImageWidth = window.ImageWidth!.Value,
        ImageHeight = window.ImageHeight!.Value,
    };
}
