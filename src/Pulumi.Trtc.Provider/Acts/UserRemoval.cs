using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Acts;

/// <summary>Users removed from a room, once.</summary>
internal sealed class UserRemoval : ActResource<UserRemovalInputs>
{
    public override string Description => "Removes users from a room when it is created, and again when its target or triggers change.";

    public override ApiAction Start => RemoveUserRequest.Action;

    protected override Task DoAsync(ResourceCall<UserRemovalInputs, NoOutputs> call) =>
        RoomControl.RemoveAsync(call, Room.Of(InputType, call.Raw.Inputs), call.Request.UserIds!);
}

[Api("Inputs of a removal of users.")]
internal sealed record UserRemovalInputs
{
    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("Room the users are in.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("How roomId is read; must match how the room was created.", Default = 0, Role = ApiRole.RoomType)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("Users to remove.", Required = true, MinCount = 1, MaxCount = 10)]
    public IReadOnlyList<string>? UserIds { get; init; }
}
