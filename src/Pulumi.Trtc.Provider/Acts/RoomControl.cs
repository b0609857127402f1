using System.Globalization;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Acts;

/// <summary>What is done to the users of a room.</summary>
internal static class RoomControl
{
    /// <summary>Puts users out of a room.</summary>
    public static Task RemoveAsync<TInputs, TOutputs>(ResourceCall<TInputs, TOutputs> call, Room room, params IReadOnlyList<string> users)
        where TInputs : class
        where TOutputs : class => room.IsString
        ? call.AskAsync(new RemoveUserByStrRoomIdRequest { SdkAppId = call.SdkAppId, RoomId = room.Id, UserIds = users })
        : call.AskAsync(new RemoveUserRequest { SdkAppId = call.SdkAppId, RoomId = room.Number, UserIds = users });
}

/// <summary>A room, whose ID is a number or a string.</summary>
/// <param name="Id">The ID as it is written.</param>
/// <param name="IsString">Whether it is a string.</param>
internal sealed record Room(string Id, bool IsString)
{
    /// <summary>The ID as a number.</summary>
    public ulong Number => ulong.Parse(Id, CultureInfo.InvariantCulture);

    /// <summary>The room of a resource's inputs.</summary>
    public static Room Of(ApiType type, ApiObject inputs)
    {
        var room = (ApiText)inputs[type.With(ApiRole.Room)!.Name]!;
        var kind = type.With(ApiRole.RoomType)!;
        return new Room(room.Value, kind.NameOf(inputs.Number(kind.Name) ?? (kind.Api.Default as int? ?? -1)) == nameof(RoomIdType.String));
    }
}
