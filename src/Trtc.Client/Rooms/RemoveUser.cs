using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Removes users from a room with a number as ID.")]
public sealed record RemoveUserRequest : ITrtcRequest<RemoveUserResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new("RemoveUser", typeof(RemoveUserRequest), typeof(RemoveUserResponse))
    {
        Page = 34268,
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

    [Api("Room the users are in.", Required = true, Min = 1, Max = RoomIds.Largest)]
    public ulong? RoomId { get; init; }

    [Api("Users to remove.", Required = true, MinCount = 1, MaxCount = 10)]
    public IReadOnlyList<string>? UserIds { get; init; }
}

[Api("What RemoveUser answers.")]
public sealed record RemoveUserResponse : TrtcResponse;
