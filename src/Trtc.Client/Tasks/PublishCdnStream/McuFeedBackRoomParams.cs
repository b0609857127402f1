using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A room that receives the mixed stream.")]
public sealed record McuFeedBackRoomParams
{
    [Api("The room.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("How RoomId is read; must match how the room was created.", Required = true, Role = ApiRole.RoomType)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("User ID under which the stream appears in that room; nobody else there may use it.", Required = true, Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature, as minted for its user ID.", Required = true, Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }
}
