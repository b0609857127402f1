using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Tells the state of a running recording and its files; an ended task is answered with an error.")]
public sealed record DescribeCloudRecordingRequest : ITrtcRequest<DescribeCloudRecordingResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DescribeCloudRecording", typeof(DescribeCloudRecordingRequest), typeof(DescribeCloudRecordingResponse))
    {
        Page = 46958,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-beijing", "ap-guangzhou", "ap-mumbai", "ap-shanghai", "ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "AuthFailure",
            "AuthFailure.UnRealNameAuthenticated",
            "AuthFailure.UnauthorizedOperation",
            "AuthFailure.UnsupportedOperation",
            "FailedOperation",
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

[Api("What DescribeCloudRecording answers.")]
public sealed record DescribeCloudRecordingResponse : TrtcResponse
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api(
        "Idle before recording, InProgress while recording, Exited while ending.",
        Required = true,
        OneOf = new[] { "Idle", "InProgress", "Exited" })]
    public string? Status { get; init; }

    [Api("Files written so far. Empty for VOD until the upload is complete.", Required = true)]
    public IReadOnlyList<StorageFile>? StorageFileList { get; init; }
}
