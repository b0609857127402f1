using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Stops a cloud transcription.")]
public sealed record DeleteCloudTranscriptionRequest : ITrtcRequest<DeleteCloudTranscriptionResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DeleteCloudTranscription", typeof(DeleteCloudTranscriptionRequest), typeof(DeleteCloudTranscriptionResponse))
    {
        Page = 78747,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-guangzhou", "ap-hongkong", "ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "AuthFailure",
            "AuthFailure.UnRealNameAuthenticated",
            "AuthFailure.UnauthorizedOperation",
            "AuthFailure.UnsupportedOperation",
            "FailedOperation.CTUnsupportMethod",
            "InternalError",
            "InternalError.CTInternalError",
            "InvalidParameter",
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

[Api("What DeleteCloudTranscription answers.")]
public sealed record DeleteCloudTranscriptionResponse : TrtcResponse
{
    [Api("ID of the task.")]
    public string? TaskId { get; init; }
}
