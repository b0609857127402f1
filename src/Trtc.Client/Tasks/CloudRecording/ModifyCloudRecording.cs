using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Changes the layout or the subscription lists of a running recording. Every parameter must be named, changed or not.", Whole = true)]
public sealed record ModifyCloudRecordingRequest : ITrtcRequest<ModifyCloudRecordingResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "ModifyCloudRecording", typeof(ModifyCloudRecordingRequest), typeof(ModifyCloudRecordingResponse))
    {
        Page = 46957,
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

    [Api("The whole new layout.")]
    public MixLayoutParams? MixLayoutParams { get; init; }

    [Api("The whole new allow and block lists.", In = nameof(CreateCloudRecordingRequest.RecordParams))]
    public SubscribeStreamUserIds? SubscribeStreamUserIds { get; init; }
}

[Api("What ModifyCloudRecording answers.")]
public sealed record ModifyCloudRecordingResponse : TrtcResponse
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }
}
