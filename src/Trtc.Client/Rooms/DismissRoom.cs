using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Removes everyone from a room with a number as ID and closes it.")]
public sealed record DismissRoomRequest : ITrtcRequest<DismissRoomResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new("DismissRoom", typeof(DismissRoomRequest), typeof(DismissRoomResponse))
    {
        Page = 34269,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-beijing", "ap-guangzhou", "ap-singapore"],
        Repetition = Repetition.Never,
        Errors =
        [
            "FailedOperation.RoomNotExist",
            "InternalError",
            "InternalError.GetRoomCacheIpError",
            "InternalError.GetRoomFromCacheError",
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

    [Api("Room to close.", Required = true, Min = 1, Max = RoomIds.Largest)]
    public ulong? RoomId { get; init; }
}

[Api("What DismissRoom answers.")]
public sealed record DismissRoomResponse : TrtcResponse;
