using System.Buffers.Binary;
using System.Text;

namespace Trtc.Client.UserSigs;

/// <summary>
/// Mints and verifies permission tickets, which allow one user certain things in one room
/// (https://www.tencentcloud.com/document/product/647/35157). A ticket is a secret.
/// </summary>
public static class PrivateMapKey
{
    private const int FixedSize = 1 + 2 + 20;

    /// <summary>A ticket for a room with a number as ID.</summary>
    public static string Mint(
        ulong sdkAppId,
        string sdkSecretKey,
        string userId,
        uint roomId,
        RoomPrivileges privileges,
        TimeSpan validity,
        DateTimeOffset now) =>
        UserSig.Mint(sdkAppId, sdkSecretKey, userId, validity, now, UserBuffer(sdkAppId, userId, roomId, null, privileges, now + validity));

    /// <summary>A ticket for a room with a string as ID.</summary>
    public static string Mint(
        ulong sdkAppId,
        string sdkSecretKey,
        string userId,
        string roomId,
        RoomPrivileges privileges,
        TimeSpan validity,
        DateTimeOffset now) =>
        UserSig.Mint(sdkAppId, sdkSecretKey, userId, validity, now, UserBuffer(sdkAppId, userId, 0, roomId, privileges, now + validity));

    /// <summary>Whether a ticket allows a user something in a room with a number as ID.</summary>
    public static UserSigVerdict Verify(
        string ticket,
        ulong sdkAppId,
        string sdkSecretKey,
        string userId,
        uint roomId,
        RoomPrivileges needed,
        DateTimeOffset now) =>
        Verify(ticket, sdkAppId, sdkSecretKey, userId, roomId, null, needed, now);

    /// <summary>Whether a ticket allows a user something in a room with a string as ID.</summary>
    public static UserSigVerdict Verify(
        string ticket,
        ulong sdkAppId,
        string sdkSecretKey,
        string userId,
        string roomId,
        RoomPrivileges needed,
        DateTimeOffset now) =>
        Verify(ticket, sdkAppId, sdkSecretKey, userId, 0, roomId, needed, now);

    private static UserSigVerdict Verify(
        string ticket,
        ulong sdkAppId,
        string sdkSecretKey,
        string userId,
        uint roomNumber,
        string? roomName,
        RoomPrivileges needed,
        DateTimeOffset now)
    {
        if (UserSig.Read(ticket, sdkSecretKey) is not { UserBuffer: { } encoded } content)
        {
            return UserSigVerdict.Malformed;
        }

        var verdict = UserSig.Judge(content, sdkAppId, userId, now);
        if (verdict != UserSigVerdict.Valid)
        {
            return verdict;
        }

        // The buffer repeats user, application and room; the same inputs must give the same bytes, but for time and privileges.
        var buffer = Convert.FromBase64String(encoded);
        var expected = UserBuffer(sdkAppId, userId, roomNumber, roomName, needed, now);
        if (buffer.Length < FixedSize || buffer.Length != expected.Length)
        {
            return UserSigVerdict.OtherRoom;
        }

        var variable = 3 + BinaryPrimitives.ReadUInt16BigEndian(buffer.AsSpan(1)) + 8;
        if (variable + 12 > buffer.Length
            || !buffer.AsSpan(0, variable).SequenceEqual(expected.AsSpan(0, variable))
            || !buffer.AsSpan(variable + 8).SequenceEqual(expected.AsSpan(variable + 8)))
        {
            return UserSigVerdict.OtherRoom;
        }

        var expires = BinaryPrimitives.ReadUInt32BigEndian(buffer.AsSpan(variable));
        var allowed = (RoomPrivileges)BinaryPrimitives.ReadUInt32BigEndian(buffer.AsSpan(variable + 4));
        return expires < now.ToUnixTimeSeconds() ? UserSigVerdict.Expired
            : (allowed & needed) != needed ? UserSigVerdict.MissingPrivilege
            : UserSigVerdict.Valid;
    }

    // Version, user, application, room number, expiry, privileges, account type and, for version 1, room name; big endian.
    private static byte[] UserBuffer(
        ulong sdkAppId, string userId, uint roomNumber, string? roomName, RoomPrivileges privileges, DateTimeOffset expires)
    {
        var user = Encoding.UTF8.GetBytes(userId);
        var room = roomName is null ? [] : Encoding.UTF8.GetBytes(roomName);
        var buffer = new byte[FixedSize + user.Length + (roomName is null ? 0 : 2 + room.Length)];
        buffer[0] = (byte)(roomName is null ? 0 : 1);
        BinaryPrimitives.WriteUInt16BigEndian(buffer.AsSpan(1), (ushort)user.Length);
        user.CopyTo(buffer, 3);
        var rest = buffer.AsSpan(3 + user.Length);
        BinaryPrimitives.WriteUInt32BigEndian(rest, (uint)sdkAppId);
        BinaryPrimitives.WriteUInt32BigEndian(rest[4..], roomNumber);
        BinaryPrimitives.WriteUInt32BigEndian(rest[8..], (uint)expires.ToUnixTimeSeconds());
        BinaryPrimitives.WriteUInt32BigEndian(rest[12..], (uint)privileges);
        if (roomName is not null)
        {
            BinaryPrimitives.WriteUInt16BigEndian(rest[20..], (ushort)room.Length);
            room.CopyTo(rest[22..]);
        }

        return buffer;
    }
}
