using Pulumi.Protocol;

namespace Trtc.Cli.ControlRoom.Views;

/// <summary>What an emulator tells of itself.</summary>
/// <param name="Tasks">All tasks, ended ones too.</param>
/// <param name="Rooms">All rooms, closed ones too.</param>
/// <param name="Faults">What the next calls meet.</param>
/// <param name="Clock">Its clock.</param>
internal sealed record EmulatorFacts(
    IReadOnlyList<EmulatorTask> Tasks, IReadOnlyList<RoomView> Rooms, IReadOnlyList<FaultView> Faults, DateTimeOffset Clock)
{
    /// <summary>The facts without what the stack keeps secret: an emulator knows nothing of that.</summary>
    public EmulatorFacts Without(SecretTexts secrets)
    {
        return this with
        {
            Tasks = [.. Tasks.Select(t => t with { Robot = Text(t.Robot), Room = Room(t.Room) })],
            Rooms = [.. Rooms.Select(r => r with { Name = Room(r.Name)!, Users = [.. r.Users.Select(User)] })],
        };

        string? Text(string? text) => text is null ? null : secrets.Hide(text);
        RoomName? Room(RoomName? room) => room is null ? null : room with { Id = secrets.Hide(room.Id) };
        RoomUserView User(RoomUserView user) => user with { UserId = secrets.Hide(user.UserId) };
    }
}

/// <summary>A task of an emulator.</summary>
/// <param name="TaskId">Its ID.</param>
/// <param name="Kind">What it does, such as <c>StreamIngest</c>.</param>
/// <param name="Room">Room that it works in.</param>
/// <param name="Robot">User that it is there.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended; null while it runs.</param>
/// <param name="EndReason">Why it ended.</param>
internal sealed record EmulatorTask(
    string TaskId, string Kind, RoomName? Room, string? Robot, DateTimeOffset StartedAt, DateTimeOffset? EndedAt, string? EndReason);

/// <summary>A fault that calls are to meet.</summary>
/// <param name="Action">Action that it concerns; null for all.</param>
/// <param name="Kind">What goes wrong.</param>
/// <param name="Code">Error code, where it is an error.</param>
/// <param name="Times">How many calls it strikes.</param>
/// <param name="After">How many calls pass before.</param>
internal sealed record FaultView(string? Action, string Kind, string Code, int Times, int After);
