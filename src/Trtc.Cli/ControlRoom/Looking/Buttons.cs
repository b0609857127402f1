using System.Globalization;
using Pulumi.Embedded.State;
using Trtc.Cli.ControlRoom.Page;
using Trtc.Cli.ControlRoom.Serving;
using Trtc.Cli.ControlRoom.Views;

namespace Trtc.Cli.ControlRoom.Looking;

/// <summary>What the page's buttons do with the emulator.</summary>
/// <param name="board">What is shown.</param>
/// <param name="settings">How the control room works.</param>
/// <param name="acted">Told that something was done, which is worth a look.</param>
internal sealed class Buttons(Board board, ControlRoomSettings settings, Action acted) : IButtons
{
    private const double MostSeconds = 1e9;
    private const string ReadOnly = "This stack is on the real service, which this page only reads, or was not looked at yet.";

    private static readonly Dictionary<string, Func<Func<string, string>, Act>> All = new(StringComparer.Ordinal)
    {
        ["end-task"] = EndTask,
        ["let-in"] = field => Users(field, isIn: true),
        ["let-out"] = field => Users(field, isIn: false),
        ["plan-fault"] = PlanFault,
        ["clear-faults"] = _ => ClearFaults,
        ["move-clock"] = MoveClock,
    };

    /// <summary>Does something, and tells what.</summary>
    private delegate Task<string> Act(EmulatorAdmin admin, CancellationToken cancellationToken);

    /// <inheritdoc/>
    public IReadOnlySet<string> Names { get; } = All.Keys.ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<(int Status, string Text)> PressAsync(string button, Func<string, string> field, CancellationToken cancellationToken)
    {
        if (!board.View.HasControls)
        {
            return (403, ReadOnly);
        }

        try
        {
            var act = All[button](field);
            await using var moment = await Moment.TakeAsync(settings, cancellationToken);
            if (moment.Service.Admin is not { } admin)
            {
                return (403, ReadOnly);
            }

            var text = await act(admin, cancellationToken);
            var facts = await admin.FactsAsync(cancellationToken);
            board.Update(view => view.With(facts));
            acted();
            return (200, text);
        }
        catch (StackBusyException e)
        {
            return (409, e.Message);
        }
        catch (Exception e) when (Troubles.Are(e) && !cancellationToken.IsCancellationRequested)
        {
            return (400, Troubles.Line(e));
        }
    }

    private static Act EndTask(Func<string, string> field)
    {
        var task = field("task");
        return async (admin, cancellationToken) =>
        {
            await admin.EndAsync(Given(task, "task"), cancellationToken);
            return $"Task {task} was ended.";
        };
    }

    private static Act Users(Func<string, string> field, bool isIn)
    {
        var user = Given(field("user").Trim(), "user");
        if (!ulong.TryParse(field("app"), NumberStyles.None, CultureInfo.InvariantCulture, out var app))
        {
            throw new UserException("The form names no application.");
        }

        var name = new RoomName(app, Given(field("room"), "room"), field("text") == "1");
        var wanted = new RoomUserView(user, null) { Audio = field("audio") == "on", Video = field("video") == "on" };
        return async (admin, cancellationToken) =>
        {
            var facts = await admin.FactsAsync(cancellationToken);
            var room = facts.Rooms.FirstOrDefault(r => r.IsOpen && r.Name == name);
            var there = room?.Users.Where(u => !u.IsRobot).ToArray() ?? [];
            if (there.Any(u => u.UserId == user) == isIn || room?.Users.Any(u => u.IsRobot && u.UserId == user) == true)
            {
                throw new UserException(isIn ? $"User {user} is in room {name.Id} already." : $"User {user} is not in room {name.Id}.");
            }

            await admin.SetUsersAsync(name, isIn ? there.Append(wanted) : there.Where(u => u.UserId != user), cancellationToken);
            return isIn ? $"User {user} is in room {name.Id}." : $"User {user} left room {name.Id}.";
        };
    }

    private static Act PlanFault(Func<string, string> field)
    {
        var action = field("call") is { Length: > 0 } named ? named : null;
        var code = Given(field("code").Trim(), "code");
        if (!int.TryParse(field("times"), NumberStyles.None, CultureInfo.InvariantCulture, out var times) || times is < 1 or > 1000)
        {
            throw new UserException($"\"{field("times")}\" is no number of calls from 1 to 1000.");
        }

        return async (admin, cancellationToken) =>
        {
            var planned = (await admin.FactsAsync(cancellationToken)).Faults;
            await admin.SetFaultsAsync(planned.Append(new FaultView(action, "Error", code, times, 0)), cancellationToken);
            return $"{Words.Count(times, "call")} of {action ?? "any action"} will meet {code}.";
        };
    }

    private static async Task<string> ClearFaults(EmulatorAdmin admin, CancellationToken cancellationToken)
    {
        await admin.SetFaultsAsync([], cancellationToken);
        return "No fault is planned any more.";
    }

    private static Act MoveClock(Func<string, string> field)
    {
        if (!double.TryParse(field("seconds"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            || !(Math.Abs(seconds) <= MostSeconds))
        {
            throw new UserException($"\"{field("seconds")}\" is no number of seconds that the clock can be moved by.");
        }

        return async (admin, cancellationToken) =>
        {
            await admin.MoveClockAsync(seconds, cancellationToken);
            var now = (await admin.FactsAsync(cancellationToken)).Clock;
            return $"The emulator’s clock shows {Words.Text(now)}.";
        };
    }

    private static string Given(string value, string field) =>
        value.Length > 0 ? value : throw new UserException($"The field {field} is empty.");
}
