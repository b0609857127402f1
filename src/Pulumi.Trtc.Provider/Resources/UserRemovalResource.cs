using Pulumi.Protocol;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>Users removed from a room, once.</summary>
internal sealed class UserRemovalResource : ActResource
{
    public override string Name => "UserRemoval";

    public override string Description => "Removes users from a room when it is created, and again when its target or triggers change.";

    public override ApiAction Start => RemoveUserRequest.Action;

    public override ApiType InputType { get; } = ApiType.Of(ResourceJsonContext.Default.UserRemovalInputs);

    public override ApiType Extras { get; } = ApiType.Of(ResourceJsonContext.Default.ActExtras);

    public override async Task<(string Id, ObjectValue Outputs)> CreateAsync(ResourceCall call)
    {
        await RoomUsers.RemoveAsync(call, [.. ((ListValue)call.Inputs["userIds"]!.Plain).Items.Select(u => u.AsText!)]);
        return (NewId(call), ObjectValue.Empty);
    }
}
