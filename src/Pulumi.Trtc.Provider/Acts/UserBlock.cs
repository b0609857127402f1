using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Acts;

/// <summary>A user's audio and video switched off.</summary>
internal sealed class UserBlock : TrtcResource<UserBlockInputs, NoOutputs>
{
    public override string Description => "A user's audio, video or both, switched off in a room as long as the resource exists.";

    public override ApiAction Start => SetUserBlockedRequest.Action;

    public override IReadOnlyList<InPlace> InPlacePaths { get; } = [new(nameof(UserBlockInputs.Mute), IsRemovable: false)];

    public override async Task<Created> CreateAsync(ResourceCall call)
    {
        var typed = Typed(call);
        await SetAsync(typed, typed.Request.Mute);
        return new Created($"{typed.SdkAppId}/{typed.Request.RoomId}/{typed.Request.UserId}", ObjectValue.Empty);
    }

    /// <summary>The API has no query for blocks, so the recorded state stands.</summary>
    public override Task<Found?> ReadAsync(ResourceCall call) => Task.FromResult<Found?>(new Found(call.Id, ObjectValue.Empty));

    public override async Task<ObjectValue> UpdateAsync(ResourceCall call)
    {
        var typed = Typed(call);
        await SetAsync(typed, typed.Request.Mute);
        return ObjectValue.Empty;
    }

    public override async Task DeleteAsync(ResourceCall call)
    {
        try
        {
            await SetAsync(Typed(call), MuteMode.None);
        }
        catch (TrtcException e) when (e.Category == TrtcErrorCategory.NotFound)
        {
            // A room or user that is gone needs no unblocking.
        }
    }

    /// <summary>Removing the old block after the new one was set would switch the user on again.</summary>
    public override bool MustDeleteFirst(ApiObject old, ApiObject now) => At(old).MayBe(At(now));

    private RoomUser At(ApiObject inputs) =>
        RobotUsers.At(
            InputType,
            inputs,
            inputs[nameof(UserBlockInputs.UserId)],
            new RoomUser(inputs[nameof(UserBlockInputs.SdkAppId)], null, null, null));

    private Task SetAsync(ResourceCall<UserBlockInputs, NoOutputs> call, MuteMode? mode)
    {
        var (room, user) = (Room.Of(InputType, call.Raw.Inputs), call.Request.UserId);
        return room.IsString
            ? call.AskAsync(
                new SetUserBlockedByStrRoomIdRequest { SdkAppId = call.SdkAppId, StrRoomId = room.Id, UserId = user, IsMute = mode })
            : call.AskAsync(new SetUserBlockedRequest { SdkAppId = call.SdkAppId, RoomId = room.Number, UserId = user, IsMute = mode });
    }
}

[Api("Inputs of a block of a user.")]
[SwitchesSomethingOff]
internal sealed record UserBlockInputs
{
    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("Room the user is in.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("How roomId is read; must match how the room was created.", Default = 0, Role = ApiRole.RoomType)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("User whose streams are switched off.", Required = true)]
    public string? UserId { get; init; }

    [Api("What is switched off.", Required = true)]
    public MuteMode? Mute { get; init; }
}

/// <summary>A block that switches nothing off is none.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SwitchesSomethingOffAttribute : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (value.Number(nameof(UserBlockInputs.Mute)) == (int)MuteMode.None)
        {
            checker.Report(
                ApiProblemKind.Invalid,
                nameof(UserBlockInputs.Mute),
                $"is {(value[nameof(UserBlockInputs.Mute)]!.IsSecret ? "a secret" : "0 (None)")}, but must be All, Audio or Video; "
                + "without the resource nothing is switched off");
        }
    }
}
