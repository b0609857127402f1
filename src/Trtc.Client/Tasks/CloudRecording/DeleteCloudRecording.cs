using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Stops a recording. Files that are still being uploaded are finished.")]
public sealed record DeleteCloudRecordingRequest : ITrtcRequest<DeleteCloudRecordingResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DeleteCloudRecording", typeof(DeleteCloudRecordingRequest), typeof(DeleteCloudRecordingResponse))
    {
        Page = 46959,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-beijing", "ap-guangzhou", "ap-mumbai", "ap-shanghai", "ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "AuthFailure",
            "AuthFailure.UnRealNameAuthenticated",
            "AuthFailure.UnauthorizedOperation",
            "AuthFailure.UnsupportedOperation",
            "FailedOperation.CRUnsupportMethod",
            "InternalError.CRInternalError",
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

[Api("What DeleteCloudRecording answers.")]
public sealed record DeleteCloudRecordingResponse : TrtcResponse
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }
}
