using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>A user's audio and video switched off.</summary>
internal sealed class UserBlockResource : TrtcResource
{
    public override string Name => "UserBlock";

    public override string Description => "A user's audio, video or both, switched off in a room as long as the resource exists.";

    public override ApiAction Start => SetUserBlockedRequest.Action;

    public override ApiType InputType { get; } = ApiType.Of(ResourceJsonContext.Default.UserBlockInputs);

    public override ApiType Outputs { get; } = ApiType.Of(ResourceJsonContext.Default.NoOutputs);

    public override IReadOnlyList<InPlace> InPlacePaths { get; } = [new("mute", Removable: false)];

    protected override string UserPath => "userId";

    public override async Task<(string Id, ObjectValue Outputs)> CreateAsync(ResourceCall call)
    {
        await SetAsync(call, (MuteMode)call.Inputs["mute"]!.AsNumber!.Value);
        return ($"{call.SdkAppId}/{call.Inputs["roomId"]!.AsText}/{call.Inputs["userId"]!.AsText}", ObjectValue.Empty);
    }

    /// <summary>The API has no query for blocks, so the recorded state stands.</summary>
    public override Task<(string Id, ObjectValue Outputs)?> ReadAsync(ResourceCall call) =>
        Task.FromResult<(string, ObjectValue)?>((call.Id, ObjectValue.Empty));

    public override async Task<ObjectValue> UpdateAsync(ResourceCall call, IReadOnlyDictionary<string, PropertyDiff.Types.Kind> changes)
    {
        await SetAsync(call, (MuteMode)call.Inputs["mute"]!.AsNumber!.Value);
        return ObjectValue.Empty;
    }

    public override async Task DeleteAsync(ResourceCall call)
    {
        try
        {
            await SetAsync(call, MuteMode.None);
        }
        catch (TrtcException e) when (e.Category == TrtcErrorCategory.NotFound)
        {
            // A room or user that is gone needs no unblocking.
        }
    }

    protected override void CheckMore(ObjectValue inputs, Action<string, string> report, Action<string> warn)
    {
        if (inputs["mute"]?.AsNumber == (int)MuteMode.None)
        {
            report("mute", "is 0 (None), but must be All, Audio or Video; without the resource nothing is switched off");
        }
    }

    private static Task SetAsync(ResourceCall call, MuteMode mode) =>
        RoomUsers.IsStringRoom(call)
            ? call.Settings.Client.CallAsync(
                new SetUserBlockedByStrRoomIdRequest { SdkAppId = call.SdkAppId, StrRoomId = call.Inputs["roomId"]!.AsText, UserId = call.Inputs["userId"]!.AsText, IsMute = mode },
                call.Region,
                call.CancellationToken)
            : call.Settings.Client.CallAsync(
                new SetUserBlockedRequest
                {
                    SdkAppId = call.SdkAppId,
                    RoomId = RoomUsers.RoomNumber(call),
                    UserId = call.Inputs["userId"]!.AsText,
                    IsMute = mode,
                },
                call.Region,
                call.CancellationToken);
}
