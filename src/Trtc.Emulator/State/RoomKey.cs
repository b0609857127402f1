using System.Globalization;

namespace Trtc.Emulator.State;

/// <summary>A room's identity. Rooms with the number 1 and the string "1" are two rooms.</summary>
/// <param name="SdkAppId">Application.</param>
/// <param name="RoomId">Room ID as text.</param>
/// <param name="IsString">Whether the ID is a string.</param>
public sealed record RoomKey(ulong SdkAppId, string RoomId, bool IsString)
{
    /// <summary>A room with a number as ID.</summary>
    public static RoomKey Number(ulong sdkAppId, ulong roomId) => new(sdkAppId, roomId.ToString(CultureInfo.InvariantCulture), false);
}
