using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Tells the state of a running moderation task; an ended task is answered with an error.")]
public sealed record DescribeCloudModerationRequest : ITrtcRequest<DescribeCloudModerationResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DescribeCloudModeration", typeof(DescribeCloudModerationRequest), typeof(DescribeCloudModerationResponse))
    {
        Page = 72646,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "AuthFailure",
            "AuthFailure.UnRealNameAuthenticated",
            "AuthFailure.UnauthorizedOperation",
            "AuthFailure.UnsupportedOperation",
            "FailedOperation",
            "FailedOperation.CSUnsupportMethod",
            "InternalError.CSInternalError",
            "InvalidParameter.OutOfRange",
            "InvalidParameter.SdkAppId",
            "MissingParameter.RoomId",
            "MissingParameter.SdkAppId",
            "MissingParameter.TaskId",
            "MissingParameter.UserId",
            "ResourceNotFound",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("ID that the start returned.", Required = true)]
    public string? TaskId { get; init; }
}

[Api("What DescribeCloudModeration answers.")]
public sealed record DescribeCloudModerationResponse : TrtcResponse
{
    [Api("ID of the task.")]
    public string? TaskId { get; init; }

    [Api("Idle before moderating, InProgress while moderating, Exited while ending.", OneOf = new[] { "Idle", "InProgress", "Exited" })]
    public string? Status { get; init; }

    [Api("Whose streams are moderated.")]
    public SubscribeModerationUserIds? SubscribeStreamUserIds { get; init; }
}
