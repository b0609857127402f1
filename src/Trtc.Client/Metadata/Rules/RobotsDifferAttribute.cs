using Trtc.Client.Actions;
using Trtc.Client.Types;

namespace Trtc.Client.Metadata.Rules;

/// <summary>The robots of a relay kick each other out where two have the same user ID in the same room.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RobotsDifferAttribute : RuleAttribute
{
    private const string Targets = nameof(StartPublishCdnStreamRequest.FeedBackRoomParams);

    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        var robots = new Dictionary<(ApiValue Room, ApiValue Type, ApiValue User), string>();
        Take(value[$"{nameof(StartPublishCdnStreamRequest.AgentParams)}.{nameof(AgentParams.UserId)}"], value, "AgentParams");
        for (var i = 0; value[Targets] is ApiList { Items: var items } && i < items.Count; i++)
        {
            if (items[i] is ApiObject target)
            {
                Take(target[nameof(McuFeedBackRoomParams.UserId)], target, $"{Targets}[{i}]");
            }
        }

        void Take(ApiValue? user, ApiObject at, string path)
        {
            if (user is ApiText && Room(at) is { } room && at["RoomIdType"] is ApiNumber type && !robots.TryAdd((room, type, user), path))
            {
                checker.Report(
                    ApiProblemKind.Conflict,
                    $"{path}.UserId",
                    $"is {user}, as {robots[(room, type, user)]} has it in the same room; two robots with one user ID kick each other out");
            }
        }
    }

    // 7 and 007 are one room where rooms are numbers.
    private static ApiValue? Room(ApiObject at) => (at["RoomId"], at.Number("RoomIdType")) switch
    {
        (ApiText text, (double)RoomIdType.Integer) when RoomIds.Number(text.Value) is { } number => new ApiNumber(number),
        var (room, _) => room as ApiText,
    };
}
