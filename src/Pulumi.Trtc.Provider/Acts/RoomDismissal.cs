using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Acts;

/// <summary>A room closed, once: when the resource is created, or when it is destroyed.</summary>
internal sealed class RoomDismissal : ActResource<RoomDismissalInputs>
{
    private const string OnDestroy = "Destroy";

    public override string Description =>
        "Removes everyone from a room and closes it: when it is created and again when its target or triggers change, "
        + "or, with when: Destroy, when it is removed.";

    public override ApiAction Start => DismissRoomRequest.Action;

    protected override Task DoAsync(ResourceCall<RoomDismissalInputs, NoOutputs> call) =>
        call.Request.When == OnDestroy ? Task.CompletedTask : DismissAsync(call);

    protected override async Task UndoAsync(ResourceCall<RoomDismissalInputs, NoOutputs> call)
    {
        if (call.Request.When != OnDestroy)
        {
            return;
        }

        try
        {
            await DismissAsync(call);
        }
        catch (TrtcException e) when (e.Category == TrtcErrorCategory.NotFound)
        {
            // The room is closed already.
        }
    }

    private Task DismissAsync(ResourceCall<RoomDismissalInputs, NoOutputs> call)
    {
        var room = Room.Of(InputType, call.Raw.Inputs);
        return room.IsString
            ? call.AskAsync(new DismissRoomByStrRoomIdRequest { SdkAppId = call.SdkAppId, RoomId = room.Id })
            : call.AskAsync(new DismissRoomRequest { SdkAppId = call.SdkAppId, RoomId = room.Number });
    }
}

[Api("Inputs of a dismissal of a room.")]
internal sealed record RoomDismissalInputs
{
    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("Room to close.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("How roomId is read; must match how the room was created.", Default = 0, Role = ApiRole.RoomType)]
    public RoomIdType? RoomIdType { get; init; }

    [Api(
        "Whether the room is closed when the resource is created or when it is removed.",
        OneOf = new[] { "Create", "Destroy" },
        Default = "Create")]
    public string? When { get; init; }
}
