using Pulumi.Protocol;
using Trtc.Cli.ControlRoom.Views;

namespace Trtc.Cli.ControlRoom.Looking;

/// <summary>Asks the service for the rooms of the stack's tasks, at most once a minute. Emulators tell theirs at every look.</summary>
/// <param name="board">What is shown.</param>
/// <param name="settings">How the control room works.</param>
internal sealed class RoomAsker(Board board, ControlRoomSettings settings)
{
    private const int MostRooms = 10;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    // The longest that users can be asked for.
    private static readonly ObjectValue Period = ObjectValue.Empty.With("last", PropertyValue.Of("4h"));

    // What says which room of all it is.
    private static readonly string[] Where = ["sdkAppId", "region"];

    /// <summary>Asks until it is stopped, while the stack is on the service.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var (_, changed) = board.Now();
            if (board.View is { Service: ServiceKind.Real, IsThere: true } view)
            {
                await AskAsync(view, stop);
                await Task.Delay(Every, settings.Time, stop);
            }
            else
            {
                await changed.WaitAsync(stop);
            }
        }
    }

    private async Task AskAsync(StackView view, CancellationToken stop)
    {
        try
        {
            var wanted = view.Resources.Where(r => r is { State: TaskState.Live, Room: not null })
                .DistinctBy(r => (r.Room, r.Inputs["sdkAppId"]?.ToString()))
                .Take(MostRooms)
                .ToArray();
            await using var moment = await Moment.TakeAsync(settings, stop);
            var rooms = await moment.AskAsync(
                [.. wanted.Select(r => ("trtc:getRoomInfo", Of(r.Inputs).With("roomId", PropertyValue.Of(r.Room!))))],
                stop);
            var open = wanted.Zip(rooms).SelectMany(r => List(r.Second, "rooms").Select(room => (Task: r.First, Room: room)))
                .Where(r => r.Room["isFinished"]?.Plain is BooleanValue { Value: false })
                .ToArray();
            var users = await moment.AskAsync(
                [.. open.Select(r => ("trtc:getUserInfo", Of(r.Task.Inputs).With("commId", r.Room["commId"]!)))], stop);
            var shown = open.Zip(users, (room, who) => RoomOf(room.Room, who)).ToArray();
            board.Update(now => now.Service != ServiceKind.Real ? now
                : now with { Rooms = shown, RoomsAt = settings.Time.GetUtcNow(), RoomsProblem = null });
        }
        catch (Exception e) when (Troubles.Are(e) && !stop.IsCancellationRequested)
        {
            board.Update(now => now.Service != ServiceKind.Real ? now : now with { RoomsProblem = Troubles.Line(e) });
        }
    }

    // The period, in the application and the region of a task.
    private static ObjectValue Of(ObjectValue task) => Where
        .Aggregate(Period, (all, name) => task[name] is { HasSecret: false } value ? all.With(name, value) : all);

    private static RoomView RoomOf(ObjectValue room, ObjectValue users) => new(
        new RoomName(0, room["roomString"]?.AsText ?? "", IsString: false),
        IsOpen: true,
        [
            .. List(users, "users")
                .Where(u => u["finished"]?.Plain is BooleanValue { Value: false })
                .Select(u => new RoomUserView(u["userId"]?.AsText ?? "", Time(u["joinTs"])))
                .DistinctBy(u => u.UserId),
        ])
    {
        Since = Time(room["createTime"]),
    };

    private static DateTimeOffset? Time(PropertyValue? seconds) =>
        seconds?.AsNumber is { } known ? DateTimeOffset.FromUnixTimeSeconds((long)known) : null;

    private static IEnumerable<ObjectValue> List(ObjectValue answer, string name) =>
        (answer[name]?.Plain as ListValue)?.Items.Select(i => i.Plain).OfType<ObjectValue>() ?? [];
}
