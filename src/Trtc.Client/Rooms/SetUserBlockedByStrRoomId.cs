using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Switches a user's audio and video off or on in a room with a string as ID.")]
public sealed record SetUserBlockedByStrRoomIdRequest : ITrtcRequest<SetUserBlockedByStrRoomIdResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "SetUserBlockedByStrRoomId", typeof(SetUserBlockedByStrRoomIdRequest), typeof(SetUserBlockedByStrRoomIdResponse))
    {
        Page = 51288,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-beijing", "ap-guangzhou", "ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "FailedOperation.RoomNotExist",
            "FailedOperation.SdkAppIdNotExist",
            "FailedOperation.UserNotExist",
            "InternalError",
            "InvalidParameter",
            "InvalidParameter.RoomId",
            "InvalidParameter.SdkAppId",
            "InvalidParameter.UserId",
            "MissingParameter",
            "MissingParameter.AppId",
            "MissingParameter.RoomId",
            "MissingParameter.SdkAppId",
            "MissingParameter.UserId",
            "UnauthorizedOperation.SdkAppId",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("Room the user is in.", Required = true, ErrorName = "RoomId")]
    public string? StrRoomId { get; init; }

    [Api("User whose streams are switched.", Required = true)]
    public string? UserId { get; init; }

    [Api("What is switched off.", Required = true)]
    public MuteMode? IsMute { get; init; }
}

[Api("What SetUserBlockedByStrRoomId answers.")]
public sealed record SetUserBlockedByStrRoomIdResponse : TrtcResponse;
