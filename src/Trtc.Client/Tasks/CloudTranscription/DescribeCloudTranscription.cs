using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Tells the state of a running cloud transcription; an ended task is answered with an error.")]
public sealed record DescribeCloudTranscriptionRequest : ITrtcRequest<DescribeCloudTranscriptionResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DescribeCloudTranscription", typeof(DescribeCloudTranscriptionRequest), typeof(DescribeCloudTranscriptionResponse))
    {
        Page = 78746,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-guangzhou", "ap-hongkong", "ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "AuthFailure",
            "AuthFailure.UnauthorizedOperation",
            "AuthFailure.UnsupportedOperation",
            "FailedOperation",
            "FailedOperation.CTUnsupportMethod",
            "InternalError",
            "InternalError.CTInternalError",
            "InvalidParameter",
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

[Api("What DescribeCloudTranscription answers.")]
public sealed record DescribeCloudTranscriptionResponse : TrtcResponse
{
    [Api("When the task started.", Unit = ApiUnit.UnixMilliseconds)]
    public ulong? StartTime { get; init; }

    [Api("Idle before transcribing, InProgress while transcribing, Exited while ending.", OneOf = new[] { "Idle", "InProgress", "Exited" })]
    public string? Status { get; init; }

    [Api("ID of the task.")]
    public string? TaskId { get; init; }
}
