using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Starts a robot that plays an online media stream into a room.")]
[OnlyWith(nameof(MaxDuration), nameof(RepeatNum), -1)]
[AtLeastOneOf(nameof(StreamUrl), nameof(SourceUrl))]
public sealed record StartStreamIngestRequest : ITrtcRequest<StartStreamIngestResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new("StartStreamIngest", typeof(StartStreamIngestRequest), typeof(StartStreamIngestResponse))
    {
        Page = 57835,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-bangkok", "ap-guangzhou", "ap-jakarta", "ap-mumbai", "ap-singapore", "ap-tokyo"],
        Repetition = Repetition.Never,
        Errors =
        [
            "FailedOperation.NotAllowed",
            "FailedOperation.NotRtmpFunction",
            "FailedOperation.RestrictedConcurrency",
            "FailedOperation.TaskExist",
            "InternalError.HttpParseFailed",
            "InternalError.InternalError",
            "InvalidParameter.BodyParamsError",
            "InvalidParameter.RoomId",
            "InvalidParameter.SdkAppId",
            "InvalidParameter.StrRoomId",
            "InvalidParameter.StreamUrl",
            "InvalidParameter.TaskId",
            "InvalidParameter.UserSig",
            "MissingParameter.RoomId",
            "MissingParameter.SdkAppId",
            "MissingParameter.TaskId",
            "ResourceInsufficient.RequestRejection",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("Room the stream is played into.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("How RoomId is read; must match how the room was created.", Required = true, Role = ApiRole.RoomType)]
    public InvertedRoomIdType? RoomIdType { get; init; }

    [Api("User ID under which the robot enters the room; nobody else in the room may use it.", Required = true, Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature, as minted for its user ID.", Required = true, Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }

    [Api("Address of the media to play.", Format = ApiFormat.Url, ErrorName = "StreamUrl")]
    public string? StreamUrl { get; init; }

    [Api(
        "Permission ticket for the room; needed only when the console turns advanced permission control on.",
        Secret = true,
        Role = ApiRole.Ticket)]
    public string? PrivateMapKey { get; init; }

    [Api("Video encoding of the played stream.", Deprecated = "No longer read by the service; the source's own encoding is kept.")]
    public VideoEncodeParams? VideoEncodeParams { get; init; }

    [Api("Audio encoding of the played stream.", Deprecated = "No longer read by the service; the source's own encoding is kept.")]
    public AudioEncodeParams? AudioEncodeParams { get; init; }

    [Api("Addresses of the media to play.", Format = ApiFormat.Url, Deprecated = "Use StreamUrl.")]
    public IReadOnlyList<string>? SourceUrl { get; init; }

    [Api("Position in the media at which playing begins.", Unit = ApiUnit.Seconds)]
    public long? SeekSecond { get; init; }

    [Api("Relay the room to a CDN automatically; works only when the console enables that for the application.", Default = false)]
    public bool? AutoPush { get; init; }

    [Api(
        "How often the media is played; -1 plays it until the task is stopped or MaxDuration has passed.",
        Min = -1,
        Max = 1000,
        Except = 0,
        Default = 1)]
    public long? RepeatNum { get; init; }

    [Api("Longest time the media is repeated; only with RepeatNum -1.", Min = 1, Max = 10080, Unit = ApiUnit.Minutes)]
    public long? MaxDuration { get; init; }

    [Api("Loudness, where 100 is the original.", Min = 0, Max = 100, Default = 100)]
    public ulong? Volume { get; init; }
}

[Api("What StartStreamIngest answers.")]
public sealed record StartStreamIngestResponse : TrtcResponse
{
    [Api("ID of the new task; needed to change, query and stop it.")]
    public string? TaskId { get; init; }
}
