using System.Globalization;
using Trtc.Client.Actions;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>Users of the room that a resource names.</summary>
internal static class RoomUsers
{
    /// <summary>Whether the room's ID is a string.</summary>
    public static bool IsStringRoom(ResourceCall call) => call.Inputs["roomIdType"]?.AsText == "String";

    /// <summary>The room's number.</summary>
    public static ulong RoomNumber(ResourceCall call) => ulong.Parse(call.Inputs["roomId"]!.AsText!, CultureInfo.InvariantCulture);

    /// <summary>Puts users out of the room.</summary>
    public static Task RemoveAsync(ResourceCall call, params IReadOnlyList<string> users) => IsStringRoom(call)
        ? call.Settings.Client.CallAsync(
            new RemoveUserByStrRoomIdRequest { SdkAppId = call.SdkAppId, RoomId = call.Inputs["roomId"]!.AsText, UserIds = users },
            TrtcResource.RegionFor(call, RemoveUserByStrRoomIdRequest.Action),
            call.CancellationToken)
        : call.Settings.Client.CallAsync(
            new RemoveUserRequest { SdkAppId = call.SdkAppId, RoomId = RoomNumber(call), UserIds = users },
            TrtcResource.RegionFor(call, RemoveUserRequest.Action),
            call.CancellationToken);
}
