using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>The users under which a request's robots enter rooms. Two robots under one user in one room kick each other out.</summary>
internal static class RobotUsers
{
    /// <summary>Where a request has the user of its robot in the room it is for, as the API names it; null when it has none.</summary>
    public static string? PathOf(ApiType type)
    {
        foreach (var property in type.Properties.Values)
        {
            if (property.Api.Role == ApiRole.RobotUser)
            {
                return property.Name;
            }

            if (property is { Kind: ApiKind.Object, Type: { } inner } && PathOf(inner) is { } path)
            {
                return $"{property.Name}.{path}";
            }
        }

        return null;
    }

    /// <summary>Whether a robot of one request may be, or is, the same user in the same room as one of another.</summary>
    public static bool Meet(ApiType type, ApiObject old, ApiObject now)
    {
        var before = Of(type, old).ToArray();
        return Of(type, now).Any(n => before.Any(b => b.MayBe(n)));
    }

    /// <summary>The users of all robots of a request.</summary>
    public static IEnumerable<RoomUser> Of(ApiType type, ApiObject request) =>
        Of(type, request, new RoomUser(Application(type, request), null, null, null));

    /// <summary>A user in the room that an object names, or else in the one that is given.</summary>
    public static RoomUser At(ApiType type, ApiObject value, ApiValue? user, RoomUser otherwise)
    {
        var kind = type.With(ApiRole.RoomType);
        var coded = kind is null ? otherwise.Kind : value.Members.GetValueOrDefault(kind.Name) switch
        {
            ApiNumber number => new ApiText(kind.NameOf(number.Value) ?? ""),
            { } other => other,
            null when kind.Api.Default is int code => new ApiText(kind.NameOf(code) ?? ""),
            null => otherwise.Kind,
        };
        var room = type.With(ApiRole.Room) is { } named ? value.Members.GetValueOrDefault(named.Name) : otherwise.Room;
        return new RoomUser(otherwise.Application, Plain(room, coded), coded, user);
    }

    private static IEnumerable<RoomUser> Of(ApiType type, ApiObject value, RoomUser around)
    {
        var here = At(type, value, null, around);
        foreach (var property in type.Properties.Values.Where(p => p.Api.Role == ApiRole.RobotUser || p.Type is not null))
        {
            var given = value.Members.GetValueOrDefault(property.Name);
            if (property.Api.Role == ApiRole.RobotUser)
            {
                yield return here with { User = given };
            }
            else
            {
                var inner = given switch
                {
                    ApiObject one => [one],
                    ApiList list => list.Items.OfType<ApiObject>(),
                    _ => Enumerable.Empty<ApiObject>(),
                };
                foreach (var user in inner.SelectMany(i => Of(property.Type!, i, here)))
                {
                    yield return user;
                }
            }
        }
    }

    private static ApiValue? Application(ApiType type, ApiObject request) =>
        type.With(ApiRole.Application) is { } application ? request.Members.GetValueOrDefault(application.Name) : null;

    // 7 and 007 are one room where rooms are numbers.
    private static ApiValue? Plain(ApiValue? room, ApiValue? kind) =>
        room is ApiText text && kind is ApiText { Value: "Integer" } && RoomIds.Number(text.Value) is { } number
            ? new ApiNumber(number)
            : room;
}

/// <summary>A user in a room.</summary>
internal sealed record RoomUser(ApiValue? Application, ApiValue? Room, ApiValue? Kind, ApiValue? User)
{
    /// <summary>Whether it is another one as far as is known; who has no name is nobody.</summary>
    public bool MayBe(RoomUser other) => User is not null && other.User is not null
        && Same(Application, other.Application) && Same(Room, other.Room) && Same(Kind, other.Kind) && Same(User, other.User);

    private static bool Same(ApiValue? one, ApiValue? other) => one == ApiValue.Unknown || other == ApiValue.Unknown || Equals(one, other);
}
