using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Tells the state of a running slicing task; an ended task is answered with an error.")]
public sealed record DescribeCloudSliceTaskRequest : ITrtcRequest<DescribeCloudSliceTaskResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DescribeCloudSliceTask", typeof(DescribeCloudSliceTaskRequest), typeof(DescribeCloudSliceTaskResponse))
    {
        Page = 72329,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-singapore", "eu-frankfurt"],
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

[Api("What DescribeCloudSliceTask answers.")]
public sealed record DescribeCloudSliceTaskResponse : TrtcResponse
{
    [Api("ID of the task.")]
    public string? TaskId { get; init; }

    [Api("Idle before slicing, InProgress while slicing, Exited while ending.", OneOf = new[] { "Idle", "InProgress", "Exited" })]
    public string? Status { get; init; }
}
