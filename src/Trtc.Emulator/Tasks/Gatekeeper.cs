using System.Globalization;
using Trtc.Client.UserSigs;
using Trtc.Emulator.Http;

namespace Trtc.Emulator.Tasks;

/// <summary>Lets robots into rooms whose signatures and tickets are right.</summary>
internal static class Gatekeeper
{
    /// <exception cref="ApiError">The robot's signature or ticket does not let it into the room.</exception>
    public static void LetIn(this EmulatorOptions options, IncomingCall call, MarkedRobot robot, DateTimeOffset now)
    {
        // Of other applications the emulator has no key to verify with.
        if (robot.Robot.Room.SdkAppId != options.SdkAppId)
        {
            return;
        }

        if (robot.Signature is { } signature)
        {
            Refuse(
                call, "UserSig", UserSig.Verify(signature, options.SdkAppId, options.SdkSecretKey, robot.Robot.UserId, now));
        }

        if (robot.Ticket is { } ticket)
        {
            Refuse(call, "PrivateMapKey", Judge(options, robot, ticket, now));
        }
    }

    private static UserSigVerdict Judge(EmulatorOptions options, MarkedRobot robot, string ticket, DateTimeOffset now)
    {
        var (room, user) = robot.Robot;
        try
        {
            return room.IsString
                ? PrivateMapKey.Verify(ticket, options.SdkAppId, options.SdkSecretKey, user, room.RoomId, RoomPrivileges.Join, now)
                : PrivateMapKey.Verify(ticket, options.SdkAppId, options.SdkSecretKey, user, Number(room.RoomId), RoomPrivileges.Join, now);
        }
        catch (FormatException)
        {
            // Signed with the right key, but what it holds is no ticket.
            return UserSigVerdict.Malformed;
        }
    }

    private static uint Number(string roomId) => uint.Parse(roomId, CultureInfo.InvariantCulture);

    private static void Refuse(IncomingCall call, string name, UserSigVerdict verdict)
    {
        if (verdict != UserSigVerdict.Valid)
        {
            throw DocumentedCode.Invalid(call.Action, name, $"{name} does not let the robot in: {verdict}.");
        }
    }
}
