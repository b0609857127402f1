using System.Text.Json.Nodes;
using Trtc.Client.Metadata;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tasks;

/// <summary>What an update makes of a task's parameters, by the marks on the records of the start and of the update.</summary>
internal static class TaskChanges
{
    /// <summary>
    /// The task with an update's parameters: what is passed replaces what was, and what is not passed stays; unless the update names
    /// everything, then it is taken away.
    /// </summary>
    /// <exception cref="ApiError">It passes something else than before where nothing can change.</exception>
    public static RoomTask With(this RoomTask task, ApiAction start, IncomingCall update)
    {
        var type = update.Action.Request;
        var change = update.WithoutSecrets();
        var parameters = task.Parameters.DeepClone().AsObject();
        var changes = 0;
        foreach (var member in type.Members)
        {
            var given = change[member.Name];
            var (place, started) = PlaceOf(member, parameters, start.Request);
            if (started?.Api.Fixed == true || IsSaidAgain(member))
            {
                RefuseOther(member.Name, started is null || member.Api.Role == ApiRole.Application ? given : place[member.Name], given);
            }
            else if (given is not null)
            {
                place[member.Name] = started?.Type is { } inner && HasFixed(inner)
                    ? Inside(member.Name, inner, place[member.Name], given.AsObject())
                    : given.DeepClone();
                changes = 1;
            }
            else if (type.Api.Whole)
            {
                place.Remove(member.Name);
                changes = 1;
            }
        }

        return task with { Parameters = parameters, Updates = task.Updates + changes };
    }

    // What every update has to pass tells which task it is for, and what it takes the task to be.
    private static bool IsSaidAgain(ApiProperty member) => member.Api is { Required: true, In: null };

    private static bool HasFixed(ApiType type) => type.Properties.Values.Any(p => p.Api.Fixed);

    private static (JsonObject Place, ApiProperty? Started) PlaceOf(ApiProperty member, JsonObject parameters, ApiType start)
    {
        if (member.Api.In is not { } holder)
        {
            return (parameters, start.Properties.GetValueOrDefault(member.Name));
        }

        if (parameters[holder] is not JsonObject place)
        {
            parameters[holder] = place = [];
        }

        return (place, start.Properties[holder].Type!.Properties.GetValueOrDefault(member.Name));
    }

    // An object with parts that are fixed keeps those, and whatever else is not passed.
    private static JsonObject Inside(string name, ApiType type, JsonNode? before, JsonObject given)
    {
        if (before is not JsonObject current)
        {
            throw new ApiError("UnsupportedOperation", $"A task that was started without {name} cannot gain it.");
        }

        var merged = current.DeepClone().AsObject();
        foreach (var (member, value) in given.Where(m => m.Value is not null))
        {
            if (type.Properties[member].Api.Fixed)
            {
                RefuseOther($"{name}.{member}", current[member], value);
            }

            merged[member] = value!.DeepClone();
        }

        return merged;
    }

    private static void RefuseOther(string name, JsonNode? before, JsonNode? given)
    {
        if (given is not null && !JsonNode.DeepEquals(before, given))
        {
            throw new ApiError("UnsupportedOperation", $"{name} cannot change while the task runs.");
        }
    }
}
