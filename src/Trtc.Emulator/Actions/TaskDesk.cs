using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Trtc.Client.UserSigs;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Actions;

/// <summary>What all kinds of tasks have in common: robots that must be let in, IDs, look-up.</summary>
internal sealed class TaskDesk(EmulatorOptions options, EmulatorState state)
{
    public EmulatorState State { get; } = state;

    public DateTimeOffset Now => State.Clock.GetUtcNow();

    /// <summary>A new task, not started yet.</summary>
    public RoomTask New(TaskKind kind, IncomingCall call, RoomKey room, string robotUserId) => new()
    {
        TaskId = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)).Replace('/', '-') + "..",
        Kind = kind,
        Region = call.Region,
        Room = room,
        RobotUserId = robotUserId,
        StartedAt = Now,
        Parameters = Redaction.WithoutSecrets(call.Parameters, call.Action.Request),
    };

    /// <exception cref="ApiError">The robot's signature or ticket does not let it into the room.</exception>
    public void LetIn(IncomingCall call, RoomKey room, string userId, string? userSig, string? privateMapKey = null)
    {
        // Of other applications the emulator has no key to verify with.
        if (room.SdkAppId != options.SdkAppId)
        {
            return;
        }

        if (!string.IsNullOrEmpty(userSig))
        {
            Refuse(call, "UserSig", UserSig.Verify(userSig, options.SdkAppId, options.SdkSecretKey, userId, Now));
        }

        if (!string.IsNullOrEmpty(privateMapKey))
        {
            Refuse(call, "PrivateMapKey", Judge(privateMapKey, room, userId));
        }
    }

    /// <summary>The running task of a kind with an ID, or null; after its time of access it cannot be found either.</summary>
    public RoomTask? Live(TaskKind kind, string taskId) =>
        State.Find(taskId) is { IsLive: true } task && task.Kind == kind
        && Now <= task.StartedAt.Plus(task.AccessibleFor ?? TimeSpan.MaxValue) ? task : null;

    /// <summary>A room whose ID must be a number where it is of that kind.</summary>
    /// <exception cref="ApiError">It is no number.</exception>
    public static RoomKey Room(IncomingCall call, ulong sdkAppId, string roomId, bool isString) =>
        isString || uint.TryParse(roomId, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? new RoomKey(sdkAppId, roomId, isString)
            : throw Invalid(call, "RoomId", $"RoomId \"{roomId}\" is no number, but RoomIdType says so.");

    /// <summary>The documented error for a wrong parameter.</summary>
    public static ApiError Invalid(IncomingCall call, string name, string message) =>
        new(call.Action.Errors.Contains($"InvalidParameter.{name}") ? $"InvalidParameter.{name}" : "InvalidParameter", message);

    /// <summary>Parameters with some members replaced; a null takes one away.</summary>
    public static JsonObject With(JsonObject parameters, params ReadOnlySpan<(string Name, JsonNode? Value)> changes)
    {
        var copy = parameters.DeepClone().AsObject();
        foreach (var (name, value) in changes)
        {
            if (value is null)
            {
                copy.Remove(name);
            }
            else
            {
                copy[name] = value.DeepClone();
            }
        }

        return copy;
    }

    /// <summary>Parameters with those members replaced that a change names.</summary>
    public static JsonObject Overlay(JsonObject parameters, JsonObject change, params ReadOnlySpan<string> names)
    {
        var result = parameters;
        foreach (var name in names)
        {
            if (change[name] is { } value)
            {
                result = With(result, (name, value));
            }
        }

        return result;
    }

    private UserSigVerdict Judge(string ticket, RoomKey room, string userId)
    {
        try
        {
            return room.IsString
                ? PrivateMapKey.Verify(ticket, options.SdkAppId, options.SdkSecretKey, userId, room.RoomId, RoomPrivileges.Join, Now)
                : PrivateMapKey.Verify(ticket, options.SdkAppId, options.SdkSecretKey, userId, Number(room), RoomPrivileges.Join, Now);
        }
        catch (FormatException)
        {
            // Signed with the right key, but what it holds is no ticket.
            return UserSigVerdict.Malformed;
        }

        static uint Number(RoomKey room) => uint.Parse(room.RoomId, CultureInfo.InvariantCulture);
    }

    private static void Refuse(IncomingCall call, string name, UserSigVerdict verdict)
    {
        if (verdict != UserSigVerdict.Valid)
        {
            throw Invalid(call, name, $"{name} does not let the robot in: {verdict}.");
        }
    }
}
