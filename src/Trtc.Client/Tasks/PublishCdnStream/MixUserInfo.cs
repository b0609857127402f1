using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A user in a room.")]
public sealed record MixUserInfo
{
    [Api("The user.", Required = true)]
    public string? UserId { get; init; }

    [Api("The user's room; the main room in dynamic layouts.", Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("How RoomId is read; must match how the room was created.", Role = ApiRole.RoomType)]
    public RoomIdType? RoomIdType { get; init; }
}
