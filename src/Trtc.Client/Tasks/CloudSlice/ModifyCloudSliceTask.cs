using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Changes whose streams a running slicing task takes.", Whole = true)]
public sealed record ModifyCloudSliceTaskRequest : ITrtcRequest<ModifyCloudSliceTaskResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "ModifyCloudSliceTask", typeof(ModifyCloudSliceTaskRequest), typeof(ModifyCloudSliceTaskResponse))
    {
        Page = 72328,
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

    [Api("The whole new allow and block lists.", In = nameof(CreateCloudSliceTaskRequest.SliceParams))]
    public SubscribeStreamUserIds? SubscribeStreamUserIds { get; init; }
}

[Api("What ModifyCloudSliceTask answers.")]
public sealed record ModifyCloudSliceTaskResponse : TrtcResponse
{
    [Api("ID of the task.")]
    public string? TaskId { get; init; }
}
