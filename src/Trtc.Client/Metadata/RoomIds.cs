using System.Globalization;
using Trtc.Client.Types;

namespace Trtc.Client.Metadata;

/// <summary>Rooms, whose IDs are numbers or texts: wherever an object has a room and says how its ID is read, both must fit.</summary>
public static class RoomIds
{
    /// <summary>Largest ID of a room that has a number.</summary>
    public const uint Largest = 4294967294;

    private const string Room = "RoomId";
    private const string Type = "RoomIdType";

    /// <summary>
    /// The number that a text stands for, or null when it is no room's. Digits only: what other parsers forgive, as signs and
    /// blanks, the service does not. Zeros in front are read over.
    /// </summary>
    public static uint? Number(string text) =>
        text.Length > 0 && text.All(char.IsAsciiDigit)
        && uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Largest
            ? number
            : null;

    internal static void Check(ApiType type, ApiObject value, ApiChecker checker)
    {
        if (!type.Properties.TryGetValue(Type, out var coded)
            || value[Room] is not ApiText { Value.Length: > 0 } room
            || !IsNumber(value[Type], coded, checker))
        {
            return;
        }

        if (Number(room.Value) is not { } number)
        {
            checker.Report(
                ApiProblemKind.Invalid,
                Room,
                $"is {room}, but must be a number from 1 to {Largest} in plain digits, or {Type} must be String");
        }
        else if (room.Value[0] == '0')
        {
            checker.Report(
                ApiProblemKind.Unfamiliar,
                Room,
                $"is {room}, which the service reads as the number {(room.IsSecret ? "without the zeros in front" : number)}");
        }
    }

    // Where the type may be left out, it has a default, or is the main room's.
    private static bool IsNumber(ApiValue? given, ApiProperty coded, ApiChecker checker)
    {
        if (given is null && coded.Api.Default is not null)
        {
            return true;
        }

        var (value, property) = given is null ? checker.OfRequest(Type) : (given, coded);
        return value is ApiNumber number && property?.Enum is not null
            && property.NameOf(number.Value) == nameof(RoomIdType.Integer);
    }
}
