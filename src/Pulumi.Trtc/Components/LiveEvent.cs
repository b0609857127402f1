using System.Collections.Immutable;
using Pulumi.Trtc.Inputs;

namespace Pulumi.Trtc;

/// <summary>
/// A live event in one room: a stream pulled in, its picture mixed with the presenters' and relayed to CDNs, recorded and
/// transcribed. What its arguments leave out is left out of the event.
/// </summary>
public class LiveEvent : ComponentResource
{
    private const string Token = "trtc:index:LiveEvent";

    /// <summary>Declares an event.</summary>
    /// <param name="name">Its name; the robots' user IDs are made of it.</param>
    /// <param name="args">What happens in it.</param>
    /// <param name="options">How it is managed; its resources take over the provider.</param>
    /// <exception cref="ArgumentException">Nothing happens in the event, or there is a relay of nobody.</exception>
    public LiveEvent(string name, LiveEventArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Check(name);
        var child = new CustomResourceOptions { Parent = this };
        var roomIdType = args.RoomIdType ?? Trtc.RoomIdType.Integer;
        RoomId = args.RoomId;
        if (args.SourceUrl is { } source)
        {
            Ingest = new StreamIngest($"{name}-ingest", new StreamIngestArgs
            {
                RoomId = args.RoomId,
                RoomIdType = roomIdType,
                UserId = Robot(name, "ingest"),
                StreamUrl = source,
                RepeatNum = -1,
            }, child);
        }

        if (args.Relays)
        {
            Relay = new PublishCdnStream($"{name}-relay", new PublishCdnStreamArgs
            {
                RoomId = args.RoomId,
                RoomIdType = roomIdType,
                AgentParams = new AgentParamsArgs { UserId = Robot(name, "relay") },
                WithTranscoding = YesNo.Yes,
                AudioParams = new McuAudioParamsArgs
                {
                    AudioEncode = new AudioEncodeArgs { SampleRate = 48000, Channel = AudioChannel.Stereo, BitRate = 64 },
                },
                VideoParams = new McuVideoParamsArgs
                {
                    VideoEncode = new VideoEncodeArgs
                    {
                        Width = args.Width,
                        Height = args.Height,
                        Fps = args.Fps,
                        BitRate = args.VideoKilobits,
                        Gop = 2,
                    },
                    LayoutParams = new McuLayoutParamsArgs
                    {
                        MixLayoutMode = MixLayoutMode.Custom,
                        MixLayoutList = Windows(args, roomIdType),
                    },
                },
                PublishCdnParams = args.RelayUrls.ToOutput()
                    .Apply(urls => urls.Select(url => new McuPublishCdnParamArgs { PublishCdnUrl = url }).ToImmutableArray()),
            }, child);
        }

        if (args.Storage is { } storage)
        {
            Recording = new CloudRecording($"{name}-recording", new CloudRecordingArgs
            {
                RoomId = args.RoomId,
                RoomIdType = roomIdType,
                UserId = Robot(name, "recording"),
                RecordParams = new RecordParamsArgs { RecordMode = RecordMode.MixedStream },
                StorageParams = storage,
                MixTranscodeParams = new MixTranscodeParamsArgs
                {
                    VideoParams = new VideoParamsArgs
                    {
                        Width = args.Width,
                        Height = args.Height,
                        Fps = args.Fps,
                        BitRate = args.VideoKilobits * 1000,
                        Gop = 10,
                    },
                    AudioParams = new AudioParamsArgs
                    {
                        SampleRate = RecordingSampleRate.Hz48000,
                        Channel = AudioChannel.Stereo,
                        BitRate = 64000,
                    },
                },
            }, child);
        }

        if (args.TranscriptionLanguage is { } language)
        {
            Transcription = new AITranscription($"{name}-transcription", new AITranscriptionArgs
            {
                RoomId = args.RoomId,
                RoomIdType = roomIdType,
                TranscriptionParams = new TranscriptionParamsArgs { UserId = Robot(name, "scribe") },
                RecognizeConfig = new RecognizeConfigArgs { Language = language },
            }, child);
        }

        RegisterOutputs(new Dictionary<string, object?>
        {
            ["roomId"] = RoomId,
            ["ingestTaskId"] = Ingest?.TaskId,
            ["relayTaskId"] = Relay?.TaskId,
            ["recordingTaskId"] = Recording?.TaskId,
            ["transcriptionTaskId"] = Transcription?.TaskId,
        });
    }

    /// <summary>The room.</summary>
    [Output("roomId")]
    public Output<string> RoomId { get; private set; }

    /// <summary>The stream pulled into the room, or null.</summary>
    public StreamIngest? Ingest { get; }

    /// <summary>The mix relayed to CDNs, or null.</summary>
    public PublishCdnStream? Relay { get; }

    /// <summary>The recording, or null.</summary>
    public CloudRecording? Recording { get; }

    /// <summary>The transcription, or null.</summary>
    public AITranscription? Transcription { get; }

    private static string Robot(string name, string role) => RobotUserId.For(Deployment.Instance.StackName, name, role);

    // The stream that is pulled in is the large one, beside the presenters.
    private Output<ImmutableArray<McuLayoutArgs>> Windows(LiveEventArgs args, Input<RoomIdType> roomIdType) =>
        Output.Tuple(Ingest?.UserId ?? Output.Create(""), args.Presenters.ToOutput()).Apply(who => MixLayouts.MainAndSide(
            args.RoomId, roomIdType, args.Width, args.Height, who.Item1.Length > 0 ? [who.Item1, .. who.Item2] : who.Item2));
}

/// <summary>What happens in a <see cref="LiveEvent"/>.</summary>
public sealed class LiveEventArgs : ResourceArgs
{
    private InputList<string>? presenters;
    private InputList<string>? relayUrls;

    /// <summary>Room of the event.</summary>
    [Input("roomId", required: true)]
    public Input<string> RoomId { get; set; } = null!;

    /// <summary>How the room's ID is read. Default: a number.</summary>
    [Input("roomIdType")]
    public Input<RoomIdType>? RoomIdType { get; set; }

    /// <summary>Address of an online file or stream to play into the room, again and again. Without it nothing is pulled in.</summary>
    [Input("sourceUrl")]
    public Input<string>? SourceUrl { get; set; }

    /// <summary>User IDs of those who are seen in the mix, beside what is pulled in.</summary>
    [Input("presenters")]
    public InputList<string> Presenters
    {
        get => presenters ??= new InputList<string>();
        set => presenters = value;
    }

    /// <summary>CDN addresses that the mix is pushed to, at most 10. Without them there is no relay.</summary>
    [Input("relayUrls")]
    public InputList<string> RelayUrls
    {
        get => relayUrls ??= new InputList<string>();
        set => relayUrls = value;
    }

    /// <summary>Where the recording goes. Without it nothing is recorded.</summary>
    [Input("storage")]
    public Input<StorageParamsArgs>? Storage { get; set; }

    /// <summary>Language that is transcribed, such as <c>en</c>. Without it there is no transcription.</summary>
    [Input("transcriptionLanguage")]
    public Input<string>? TranscriptionLanguage { get; set; }

    /// <summary>Width of the mix in pixels, from 0 to 1920. Default: 1280.</summary>
    public int Width { get; set; } = 1280;

    /// <summary>Height of the mix in pixels, from 0 to 1080. Default: 720.</summary>
    public int Height { get; set; } = 720;

    /// <summary>Frames per second of the mix, from 1 to 60. Default: 25.</summary>
    public int Fps { get; set; } = 25;

    internal bool Relays => relayUrls is not null;

    // 1,800 kbit/s for 1280 by 720 at 25 frames per second, and in proportion; within what the service takes.
    internal int VideoKilobits => (int)Math.Clamp((long)Width * Height * Fps / 12_800, 64, 10_000);

    internal void Check(string name)
    {
        if (RoomId is null)
        {
            throw new ArgumentException($"LiveEvent \"{name}\" needs RoomId, the room of the event.");
        }

        if (SourceUrl is null && !Relays && Storage is null && TranscriptionLanguage is null)
        {
            throw new ArgumentException(
                $"LiveEvent \"{name}\" would do nothing: give SourceUrl, RelayUrls, Storage or TranscriptionLanguage.");
        }

        if (Relays && SourceUrl is null && presenters is null)
        {
            throw new ArgumentException($"LiveEvent \"{name}\" would relay an empty picture: give SourceUrl or Presenters.");
        }
    }
}
