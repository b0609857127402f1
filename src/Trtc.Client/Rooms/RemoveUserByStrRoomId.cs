using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Removes users from a room with a string as ID.")]
public sealed record RemoveUserByStrRoomIdRequest : ITrtcRequest<RemoveUserByStrRoomIdResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "RemoveUserByStrRoomId", typeof(RemoveUserByStrRoomIdRequest), typeof(RemoveUserByStrRoomIdResponse))
    {
        Page = 39630,
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
            "InvalidParameter.UserIds",
            "InvalidParameterValue.RoomId",
            "MissingParameter.RoomId",
            "MissingParameter.SdkAppId",
            "MissingParameter.UserIds",
            "UnauthorizedOperation.SdkAppId",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("Room the users are in.", Required = true)]
    public string? RoomId { get; init; }

    [Api("Users to remove.", Required = true, MinCount = 1, MaxCount = 10)]
    public IReadOnlyList<string>? UserIds { get; init; }
}

[Api("What RemoveUserByStrRoomId answers.")]
public sealed record RemoveUserByStrRoomIdResponse : TrtcResponse;
