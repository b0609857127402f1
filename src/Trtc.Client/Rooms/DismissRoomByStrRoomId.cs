using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Removes everyone from a room with a string as ID and closes it.")]
public sealed record DismissRoomByStrRoomIdRequest : ITrtcRequest<DismissRoomByStrRoomIdResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DismissRoomByStrRoomId", typeof(DismissRoomByStrRoomIdRequest), typeof(DismissRoomByStrRoomIdResponse))
    {
        Page = 39631,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-beijing", "ap-guangzhou", "ap-singapore"],
        Repetition = Repetition.Never,
        Errors =
        [
            "FailedOperation.RoomNotExist",
            "InternalError",
            "InternalError.GetRoomCacheIpError",
            "InvalidParameter.RoomId",
            "InvalidParameter.SdkAppId",
            "InvalidParameterValue.RoomId",
            "MissingParameter.RoomId",
            "MissingParameter.SdkAppId",
            "UnauthorizedOperation.SdkAppId",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("Room to close.", Required = true)]
    public string? RoomId { get; init; }
}

[Api("What DismissRoomByStrRoomId answers.")]
public sealed record DismissRoomByStrRoomIdResponse : TrtcResponse;
