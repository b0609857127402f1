using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Stops a slicing task. Files that are still being uploaded are finished.")]
public sealed record DeleteCloudSliceTaskRequest : ITrtcRequest<DeleteCloudSliceTaskResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DeleteCloudSliceTask", typeof(DeleteCloudSliceTaskRequest), typeof(DeleteCloudSliceTaskResponse))
    {
        Page = 72330,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-singapore", "eu-frankfurt"],
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

[Api("What DeleteCloudSliceTask answers.")]
public sealed record DeleteCloudSliceTaskResponse : TrtcResponse
{
    [Api("ID of the task.")]
    public string? TaskId { get; init; }
}
