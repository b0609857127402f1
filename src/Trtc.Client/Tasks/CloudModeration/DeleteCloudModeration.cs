using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Stops a moderation task.")]
public sealed record DeleteCloudModerationRequest : ITrtcRequest<DeleteCloudModerationResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DeleteCloudModeration", typeof(DeleteCloudModerationRequest), typeof(DeleteCloudModerationResponse))
    {
        Page = 72647,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "AuthFailure",
            "AuthFailure.UnRealNameAuthenticated",
            "AuthFailure.UnauthorizedOperation",
            "AuthFailure.UnsupportedOperation",
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

[Api("What DeleteCloudModeration answers.")]
public sealed record DeleteCloudModerationResponse : TrtcResponse
{
    [Api("ID of the task.")]
    public string? TaskId { get; init; }
}
