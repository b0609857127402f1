using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Changes a running relay task: who is mixed, the layout, the watermarks, the targets. Encodings cannot change.")]
[OnlyWith(nameof(SingleSubscribeParams), nameof(WithTranscoding), 0)]
[OnlyWith(nameof(VideoParams), nameof(WithTranscoding), 1)]
public sealed record UpdatePublishCdnStreamRequest : ITrtcRequest<UpdatePublishCdnStreamResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "UpdatePublishCdnStream", typeof(UpdatePublishCdnStreamRequest), typeof(UpdatePublishCdnStreamResponse))
    {
        Page = 48245,
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
            "InternalError",
            "InvalidParameter",
            "MissingParameter",
            "ResourceNotFound",
            "UnsupportedOperation",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("ID that the start returned.", Required = true)]
    public string? TaskId { get; init; }

    [Api("Number of this change; every change of a task needs a larger one than the last.", Required = true)]
    public ulong? SequenceNumber { get; init; }

    [Api("Whether the streams are transcoded; must be as at the start.", Required = true)]
    public YesNo? WithTranscoding { get; init; }

    [Api("New audio lists; absent leaves them.")]
    public McuAudioParams? AudioParams { get; init; }

    [Api("New layout, background and watermarks; absent leaves them. Only for transcoded streams.")]
    public McuVideoParams? VideoParams { get; init; }

    [Api("The stream to forward instead; absent leaves it. Only for streams that are not transcoded.")]
    public SingleSubscribeParams? SingleSubscribeParams { get; init; }

    [Api("New CDN addresses; absent leaves them, an empty list removes all.", MaxCount = 10)]
    public IReadOnlyList<McuPublishCdnParam>? PublishCdnParams { get; init; }

    [Api("New supplemental enhancement information; absent leaves it.", Cleared = "{}")]
    public McuSeiParams? SeiParams { get; init; }

    [Api("New rooms that receive the mix; absent leaves them, an empty list removes all.", MaxCount = 10)]
    public IReadOnlyList<McuFeedBackRoomParams>? FeedBackRoomParams { get; init; }
}

[Api("What UpdatePublishCdnStream answers.")]
public sealed record UpdatePublishCdnStreamResponse : TrtcResponse
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }
}
