using Pulumi.Trtc.Provider.Components.Layouts;
using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Components;

[Api("Inputs of a live event.")]
internal sealed record LiveEventInputs
{
    [Api("Room of the event.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("How RoomId is read; must match how the room was created.", Default = 0, Role = ApiRole.RoomType)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("Application that owns the room; the provider's when absent.", Min = 1, Max = 9007199254740991)]
    public ulong? SdkAppId { get; init; }

    [Api("Region that the event's tasks run in; the provider's when absent.")]
    public string? Region { get; init; }

    [Api("A stream or file that is played into the room. Without it nothing is pulled in.")]
    public EventIngest? Ingest { get; init; }

    [Api("Who is seen. Without it only what is pulled in is seen, or, where nothing is, everybody in the room.")]
    public MixPicture? Layout { get; init; }

    [Api("Encoding and canvas of what is relayed and recorded.")]
    public MixVideo? Video { get; init; }

    [Api("Audio encoding of what is relayed and recorded.")]
    public MixAudio? Audio { get; init; }

    [Api("Where the mix is relayed to. Without it, or with an empty list of addresses, it is not relayed.")]
    public EventRelay? Relay { get; init; }

    [Api("The recording. Without it nothing is recorded.")]
    public EventRecording? Recording { get; init; }

    [Api("The transcription. Without it nothing is transcribed.")]
    public EventTranscription? Transcription { get; init; }

    [Api("A voice that speaks announcements. Without it nothing can be announced.")]
    public EventAnnouncer? Announcer { get; init; }
}

[Api("A stream or file that is played into the room of an event.")]
[OnlyWith(nameof(MaxDuration), nameof(RepeatNum), -1)]
internal sealed record EventIngest
{
    [Api("Address of the media to play.", Required = true, Format = ApiFormat.Url)]
    public string? StreamUrl { get; init; }

    [Api("Loudness, where 100 is the original.", Min = 0, Max = 100, Default = 100)]
    public ulong? Volume { get; init; }

    [Api("How often the media is played; -1 plays it until the task is stopped.", Min = -1, Max = 1000, Except = 0, Default = -1)]
    public long? RepeatNum { get; init; }

    [Api("Longest time the media is repeated; only with RepeatNum -1.", Min = 1, Max = 10080, Unit = ApiUnit.Minutes)]
    public long? MaxDuration { get; init; }

    [Api("Position in the media at which playing begins.", Unit = ApiUnit.Seconds)]
    public long? SeekSecond { get; init; }

    [Api("Whether playing is paused.", Default = false)]
    public bool? IsPause { get; init; }

    [Api("User ID of the robot that plays it. When absent the provider chooses one, and keeps it.", Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature. When absent the provider makes it with its sdkSecretKey.", Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }

    [Api("Permission ticket for the room; needed only with advanced permission control.", Secret = true, Role = ApiRole.Ticket)]
    public string? PrivateMapKey { get; init; }

    [Api("Region of this task; the event's when absent.")]
    public string? Region { get; init; }
}

[Api("Where the mix of an event is relayed to.")]
internal sealed record EventRelay
{
    [Api("CDN addresses that the mix is pushed to.", Required = true, MayBeEmpty = true, MaxCount = 10)]
    public IReadOnlyList<string>? Urls { get; init; }

    [Api("Whose CDN it is; pushing to a third party is charged.", Default = 1)]
    public CdnKind? IsTencentCdn { get; init; }

    [Api("Watermarks.")]
    public IReadOnlyList<McuWaterMarkParams>? WaterMarkList { get; init; }

    [Api("Supplemental enhancement information written into the video.")]
    public McuSeiParams? SeiParams { get; init; }

    [Api(
        "The relay ends after everybody mixed has left the room for this long.",
        Min = 5,
        Max = 86400,
        Default = 30,
        Unit = ApiUnit.Seconds)]
    public ulong? MaxIdleTime { get; init; }

    [Api("User ID of the robot that mixes. When absent the provider chooses one, and keeps it.", Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature. When absent the provider makes it with its sdkSecretKey.", Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }

    [Api("Region of this task; the event's when absent.")]
    public string? Region { get; init; }
}

[Api("The recording of an event: one mixed file, with the picture that is relayed.")]
internal sealed record EventRecording
{
    [Api("Where the files go: VOD or object storage.", Required = true)]
    public StorageParams? StorageParams { get; init; }

    [Api("Layout of the recording, where it is to have another than what is relayed.")]
    public MixLayoutParams? MixLayoutParams { get; init; }

    [Api(
        "The recording ends after nobody has published in the room for this long.",
        Min = 5,
        Max = 86400,
        Default = 30,
        Unit = ApiUnit.Seconds)]
    public ulong? MaxIdleTime { get; init; }

    [Api("File format in object storage; for VOD see TencentVod.MediaType.", Default = 0)]
    public RecordFormat? OutputFormat { get; init; }

    [Api("Longest file; for MP4 and AAC.", Min = 1, Max = 1440, Default = 1440, Unit = ApiUnit.Minutes)]
    public ulong? MaxMediaFileDuration { get; init; }

    [Api("Who is recorded; everybody when absent.")]
    public SubscribeStreamUserIds? SubscribeStreamUserIds { get; init; }

    [Api("How long after the start the task can be queried, changed and stopped.", Min = 6, Max = 720, Default = 72, Unit = ApiUnit.Hours)]
    public ulong? ResourceExpiredHour { get; init; }

    [Api("User ID of the robot that records. When absent the provider chooses one, and keeps it.", Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature. When absent the provider makes it with its sdkSecretKey.", Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }

    [Api("Permission ticket for the room; needed only with advanced permission control.", Secret = true, Role = ApiRole.Ticket)]
    public string? PrivateMapKey { get; init; }

    [Api("Region of this task; the event's when absent.")]
    public string? Region { get; init; }
}

[Api("The transcription of an event.")]
[NoAlternativeForDialect]
internal sealed record EventTranscription
{
    [Api(
        "Language spoken, as an ISO 639 code such as zh, en or ja, or a recognition engine.",
        Required = true,
        Format = ApiFormat.SpokenLanguage)]
    public string? Language { get; init; }

    [Api("Further languages that may be spoken; not with zh-dialect.", KnownCount = 3, Format = ApiFormat.SpokenLanguage)]
    public IReadOnlyList<string>? AlternativeLanguage { get; init; }

    [Api("Words to recognise better, with weights.", Newer = true)]
    public string? HotWordList { get; init; }

    [Api("Translation of what was recognised.", Newer = true)]
    public TranslationConfig? TranslationConfig { get; init; }

    [Api("The transcription ends after nobody has published in the room for this long.", Default = 60, Unit = ApiUnit.Seconds)]
    public ulong? MaxIdleTime { get; init; }

    [Api("User ID of the robot that listens. When absent the provider chooses one, and keeps it.", Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature. When absent the provider makes it with its sdkSecretKey.", Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }

    [Api("Region of this task; the event's when absent.")]
    public string? Region { get; init; }
}

[Api("A voice that speaks the announcements of an event, and answers nobody.")]
internal sealed record EventAnnouncer
{
    [Api("A user of the event, such as its host: the service wants to be told one, whom the voice will not answer.", Required = true)]
    public string? TargetUserId { get; init; }

    [Api(
        "The voice: TTSType and what that kind needs, such as AppId, SecretId, SecretKey, VoiceType, Speed, Volume and PrimaryLanguage.",
        Required = true,
        Format = ApiFormat.JsonObject,
        Secret = true)]
    public string? TTSConfig { get; init; }

    [Api("What it says when the event begins.")]
    public string? WelcomeMessage { get; init; }

    [Api("Language of the event, as an ISO 639 code such as zh, en or ja.", Format = ApiFormat.SpokenLanguage)]
    public string? Language { get; init; }

    [Api("It ends after nobody has published in the room for this long.", Default = 60, Unit = ApiUnit.Seconds)]
    public ulong? MaxIdleTime { get; init; }

    [Api("User ID of the robot that speaks. When absent the provider chooses one, and keeps it.", Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature. When absent the provider makes it with its sdkSecretKey.", Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }

    [Api("Region of this task; the event's when absent.")]
    public string? Region { get; init; }
}

[Api("Outputs of a live event.")]
internal sealed record LiveEventOutputs
{
    [Api("Room of the event.", Required = true)]
    public string? RoomId { get; init; }

    [Api("How the room's ID is read.", Required = true)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("Application that viewers enter the room with.", Required = true)]
    public ulong? SdkAppId { get; init; }

    [Api("Task that plays the stream.")]
    public string? IngestTaskId { get; init; }

    [Api("User ID under which viewers in the room see the stream that is played.")]
    public string? IngestUserId { get; init; }

    [Api("Task that relays the mix.")]
    public string? RelayTaskId { get; init; }

    [Api("CDN addresses that the mix is pushed to.")]
    public IReadOnlyList<string>? RelayUrls { get; init; }

    [Api("Task that records.")]
    public string? RecordingTaskId { get; init; }

    [Api("Task that transcribes.")]
    public string? TranscriptionTaskId { get; init; }

    [Api("Task that speaks announcements.")]
    public string? AnnouncerTaskId { get; init; }
}
