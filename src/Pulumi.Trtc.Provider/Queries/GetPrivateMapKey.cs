using Trtc.Client.Metadata;
using Trtc.Client.Types;
using Trtc.Client.UserSigs;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>A user's ticket for a room.</summary>
internal sealed class GetPrivateMapKey : LocalFunction<PrivateMapKeyInputs, PrivateMapKeyResult>
{
    public override bool Signs => true;

    public override string Description => "The ticket with which a user enters one room, made here with the provider's sdkSecretKey.";

    protected override PrivateMapKeyResult Make(FunctionCall call, PrivateMapKeyInputs inputs)
    {
        var privileges = inputs.Privileges is { Count: > 0 } names
            ? names.Aggregate(RoomPrivileges.None, (all, name) => all | Enum.Parse<RoomPrivileges>(name))
            : RoomPrivileges.All;
        var number = inputs.RoomIdType == RoomIdType.String ? null : RoomIds.Number(inputs.RoomId!);
        var ticket = call.Settings.MintTicket(
            inputs.SdkAppId!.Value, inputs.UserId!, inputs.RoomId!, number, privileges, inputs.ExpireSeconds);
        return new() { PrivateMapKey = ticket };
    }
}

[Api("Inputs of a permission ticket.")]
internal sealed class PrivateMapKeyInputs
{
    [Api("Application; the provider's when absent.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("User who enters the room.", Required = true)]
    public string? UserId { get; init; }

    [Api("The room.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("How roomId is read; must match how the room was created.", Default = 0, Role = ApiRole.RoomType)]
    public RoomIdType? RoomIdType { get; init; }

    [Api(
        "What the user may do there; everything when absent.",
        OneOf = new[] { "Create", "Join", "SendAudio", "ReceiveAudio", "SendVideo", "ReceiveVideo", "SendSubstream", "ReceiveSubstream" })]
    public IReadOnlyList<string>? Privileges { get; init; }

    [Api("How long it is valid; the provider's userSigExpireSeconds when absent.", Min = 60, Max = 100000000000, Unit = ApiUnit.Seconds)]
    public ulong? ExpireSeconds { get; init; }
}

[Api("A permission ticket.")]
internal sealed class PrivateMapKeyResult
{
    [Api("The ticket, with which the user enters the room.", Required = true, Secret = true)]
    public string? PrivateMapKey { get; init; }
}
