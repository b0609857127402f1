using Trtc.Client.Metadata;
using Trtc.Client.Types;
using Trtc.Client.UserSigs;

namespace Pulumi.Trtc.Provider.Functions;

/// <summary>Signatures made here, with the application's secret key.</summary>
internal static class Signatures
{
    public static UserSigResult UserSig(FunctionCall call, UserSigInputs inputs) =>
        new() { UserSig = call.Settings.Mint(inputs.SdkAppId!.Value, inputs.UserId!, inputs.ExpireSeconds) };

    public static PrivateMapKeyResult PrivateMapKey(FunctionCall call, PrivateMapKeyInputs inputs)
    {
        var privileges = inputs.Privileges is { Count: > 0 } names
            ? names.Aggregate(RoomPrivileges.None, (all, name) => all | Enum.Parse<RoomPrivileges>(name))
            : RoomPrivileges.All;
        var number = inputs.RoomIdType == RoomIdType.String ? null : RoomIds.Number(inputs.RoomId!);
        return new() { PrivateMapKey = call.Settings.MintTicket(inputs.SdkAppId!.Value, inputs.UserId!, inputs.RoomId!, number, privileges, inputs.ExpireSeconds) };
    }
}
