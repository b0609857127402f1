using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Switches a user's audio and video off or on in a room with a number as ID.")]
public sealed record SetUserBlockedRequest : ITrtcRequest<SetUserBlockedResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new("SetUserBlocked", typeof(SetUserBlockedRequest), typeof(SetUserBlockedResponse))
    {
        Page = 51289,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-beijing", "ap-guangzhou", "ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "FailedOperation.RoomNotExist",
            "FailedOperation.SdkAppIdNotExist",
            "FailedOperation.UserNotExist",
            "InternalError",
            "InternalError.UserNotExist",
            "InvalidParameter",
            "InvalidParameter.RoomId",
            "InvalidParameter.SdkAppId",
            "InvalidParameter.UserId",
            "InvalidParameterValue.RoomId",
            "MissingParameter.RoomId",
            "MissingParameter.SdkAppId",
            "UnauthorizedOperation.SdkAppId",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("Room the user is in.", Required = true, Min = 1, Max = RoomIds.Largest)]
    public ulong? RoomId { get; init; }

    [Api("User whose streams are switched.", Required = true)]
    public string? UserId { get; init; }

    [Api("What is switched off.", Required = true)]
    public MuteMode? IsMute { get; init; }
}

[Api("What SetUserBlocked answers.")]
public sealed record SetUserBlockedResponse : TrtcResponse;
