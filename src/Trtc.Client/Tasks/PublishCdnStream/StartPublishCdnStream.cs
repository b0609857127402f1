using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Starts a task that mixes or forwards a room's streams to CDNs or into other rooms.")]
[AtLeastOneOf(nameof(PublishCdnParams), nameof(FeedBackRoomParams))]
[OnlyWith(nameof(SingleSubscribeParams), nameof(WithTranscoding), 0)]
[RobotsDiffer]
[RequiredIn(nameof(AudioParams), nameof(McuAudioParams.AudioEncode))]
[RequiredIn(nameof(VideoParams), nameof(McuVideoParams.VideoEncode))]
public sealed record StartPublishCdnStreamRequest : ITrtcRequest<StartPublishCdnStreamResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "StartPublishCdnStream", typeof(StartPublishCdnStreamRequest), typeof(StartPublishCdnStreamResponse))
    {
        Page = 48247,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-guangzhou", "ap-hongkong", "ap-singapore"],
        Repetition = Repetition.Never,
        Errors =
        [
            "AuthFailure",
            "AuthFailure.UnRealNameAuthenticated",
            "AuthFailure.UnauthorizedOperation",
            "AuthFailure.UnsupportedOperation",
            "FailedOperation",
            "FailedOperation.RestrictedConcurrency",
            "InternalError",
            "InvalidParameter",
            "InvalidParameter.SdkAppId",
            "MissingParameter",
            "ResourceNotFound",
            "UnsupportedOperation",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("The main room whose streams are relayed.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("How RoomId is read; must match how the room was created.", Required = true, Role = ApiRole.RoomType)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("The robot user that pulls the streams.", Required = true)]
    public AgentParams? AgentParams { get; init; }

    [Api("Whether the streams are transcoded, as mixing needs; transcoding is charged.", Required = true)]
    public YesNo? WithTranscoding { get; init; }

    [Api("Which audio is mixed and how it is encoded. Audio is always transcoded, so a start needs it.", Required = true)]
    public McuAudioParams? AudioParams { get; init; }

    [Api("Which video is mixed, its layout and encoding. Without it only audio is relayed.")]
    public McuVideoParams? VideoParams { get; init; }

    [Api("The one stream that is forwarded as it is; only without transcoding.")]
    public SingleSubscribeParams? SingleSubscribeParams { get; init; }

    [Api("CDN addresses that receive the stream.", MaxCount = 10)]
    public IReadOnlyList<McuPublishCdnParam>? PublishCdnParams { get; init; }

    [Api("Supplemental enhancement information written into the video.")]
    public McuSeiParams? SeiParams { get; init; }

    [Api("Rooms that receive the mixed stream.", MaxCount = 10)]
    public IReadOnlyList<McuFeedBackRoomParams>? FeedBackRoomParams { get; init; }

    [Api("Recording of the relayed stream.")]
    public McuRecordParams? RecordParams { get; init; }
}

[Api("What StartPublishCdnStream answers.")]
public sealed record StartPublishCdnStreamResponse : TrtcResponse
{
    [Api("ID of the new task; needed to change, query and stop it.")]
    public string? TaskId { get; init; }
}
