using System.Text.Json.Nodes;
using Trtc.Client.Metadata;
using Trtc.Client.Types;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tasks;

/// <summary>Finds the robots that a request names, wherever in it they stand, by the marks on its records.</summary>
internal static class RobotMarks
{
    /// <summary>The robots, the request's own first, each with what shall let it in.</summary>
    /// <param name="type">The request's type, or that of a part of it.</param>
    /// <param name="parameters">The request's parameters, or that part.</param>
    /// <param name="sdkAppId">The application.</param>
    /// <param name="around">The room of what is around that part, where there is one.</param>
    public static IEnumerable<MarkedRobot> Read(ApiType type, JsonObject parameters, ulong sdkAppId, RoomKey? around)
    {
        var room = RoomOf(type, parameters, sdkAppId) ?? around;
        if (room is not null && Text(type, parameters, ApiRole.RobotUser) is { } user)
        {
            yield return new(
                new Robot(room, user), Text(type, parameters, ApiRole.Signature), Text(type, parameters, ApiRole.Ticket));
        }

        // In the order of the record, which says the task's own robot before those that it sends elsewhere.
        foreach (var robot in type.Parts(parameters).SelectMany(p => Read(p.Type, p.Part, sdkAppId, room)))
        {
            yield return robot;
        }
    }

    /// <summary>The value of the member with a role, where it is a text that says something.</summary>
    public static string? Text(ApiType type, JsonObject parameters, ApiRole role) =>
        type.With(role) is { } member && (string?)parameters[member.Name] is { Length: > 0 } text ? text : null;

    /// <summary>The room that an object itself names.</summary>
    public static RoomKey? RoomOf(ApiType type, JsonObject parameters, ulong sdkAppId)
    {
        if (Text(type, parameters, ApiRole.Room) is not { } id)
        {
            return null;
        }

        // An ID that is no number can only be a text; where the service minds, the checks have refused it before.
        return !IsText(type, parameters) && RoomIds.Number(id) is { } number
            ? RoomKey.Number(sdkAppId, number)
            : new RoomKey(sdkAppId, id, IsString: true);
    }

    private static bool IsText(ApiType type, JsonObject parameters)
    {
        var coded = type.With(ApiRole.RoomType)!;
        var code = (long?)parameters[coded.Name] ?? Convert.ToInt64(coded.Api.Default, System.Globalization.CultureInfo.InvariantCulture);
        return coded.NameOf(code) == nameof(RoomIdType.String);
    }
}

/// <summary>A robot that a request names.</summary>
/// <param name="Robot">Its user and room.</param>
/// <param name="Signature">What shall let it in.</param>
/// <param name="Ticket">Its permission ticket.</param>
internal sealed record MarkedRobot(Robot Robot, string? Signature, string? Ticket);
