using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Stops a relay task.")]
public sealed record StopPublishCdnStreamRequest : ITrtcRequest<StopPublishCdnStreamResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "StopPublishCdnStream", typeof(StopPublishCdnStreamRequest), typeof(StopPublishCdnStreamResponse))
    {
        Page = 48246,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-guangzhou", "ap-hongkong", "ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "AuthFailure",
            "AuthFailure.UnRealNameAuthenticated",
            "AuthFailure.UnauthorizedOperation",
            "AuthFailure.UnsupportedOperation",
            "FailedOperation.CRUnsupportMethod",
            "InternalError",
            "InvalidParameter",
            "MissingParameter",
            "ResourceNotFound",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("ID that the start returned.", Required = true)]
    public string? TaskId { get; init; }
}

[Api("What StopPublishCdnStream answers.")]
public sealed record StopPublishCdnStreamResponse : TrtcResponse
{
    [Api("ID of the task.")]
    public string? TaskId { get; init; }
}
