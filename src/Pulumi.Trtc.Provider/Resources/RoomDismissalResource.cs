using Pulumi.Protocol;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>A room closed, once: when the resource is created, or when it is destroyed.</summary>
internal sealed class RoomDismissalResource : ActResource
{
    private const string OnDestroy = "Destroy";

    public override string Name => "RoomDismissal";

    public override string Description =>
        "Removes everyone from a room and closes it: when it is created and again when its target or triggers change, or, with when: Destroy, when it is removed.";

    public override ApiAction Start => DismissRoomRequest.Action;

    public override ApiType InputType { get; } = ApiType.Of(ResourceJsonContext.Default.RoomDismissalInputs);

    public override ApiType Extras { get; } = ApiType.Of(ResourceJsonContext.Default.ActExtras);

    public override async Task<(string Id, ObjectValue Outputs)> CreateAsync(ResourceCall call)
    {
        if (!ActsOnDestroy(call))
        {
            await DismissAsync(call);
        }

        return (NewId(call), ObjectValue.Empty);
    }

    public override async Task DeleteAsync(ResourceCall call)
    {
        if (!ActsOnDestroy(call))
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

    private static bool ActsOnDestroy(ResourceCall call) => call.Inputs["when"]?.AsText == OnDestroy;

    private static Task DismissAsync(ResourceCall call) => RoomUsers.IsStringRoom(call)
        ? call.Settings.Client.CallAsync(
            new DismissRoomByStrRoomIdRequest { SdkAppId = call.SdkAppId, RoomId = call.Inputs["roomId"]!.AsText }, call.Region, call.CancellationToken)
        : call.Settings.Client.CallAsync(
            new DismissRoomRequest { SdkAppId = call.SdkAppId, RoomId = RoomUsers.RoomNumber(call) }, call.Region, call.CancellationToken);
}
