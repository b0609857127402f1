namespace Trtc.Cli.ControlRoom.Views;

/// <summary>Which room it is. Rooms with the number 1 and the text "1" are two.</summary>
/// <param name="App">The application.</param>
/// <param name="Id">The room's ID.</param>
/// <param name="IsString">Whether the ID is a text.</param>
internal sealed record RoomName(ulong App, string Id, bool IsString);

/// <summary>A room and who is in it.</summary>
/// <param name="Name">Which room.</param>
/// <param name="IsOpen">Whether it is open.</param>
/// <param name="Users">Who is in it.</param>
internal sealed record RoomView(RoomName Name, bool IsOpen, IReadOnlyList<RoomUserView> Users)
{
    /// <summary>Since when it is open.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Whether a task of the stack works in it.</summary>
    public bool IsOfStack { get; init; } = true;

    /// <summary>Whether it is known who is in it. Of others an emulator takes it that somebody sends.</summary>
    public bool UsersAreKnown { get; init; } = true;

    /// <summary>Since when nobody sends in it.</summary>
    public DateTimeOffset? IdleSince { get; init; }

    /// <summary>Those who send, as a mix shows them.</summary>
    public IEnumerable<string> Senders => Users.Where(u => u.Sends).Select(u => u.UserId);

    /// <summary>Open rooms of an emulator, and those that tasks of the stack work in.</summary>
    public static IReadOnlyList<RoomView> Of(EmulatorFacts facts, IReadOnlyList<ResourceView> resources)
    {
        var ids = resources.Select(r => r.TaskId).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var ours = facts.Tasks.Where(t => ids.Contains(t.TaskId) && t.Room is not null).Select(t => t.Room!).Distinct().ToArray();
        var open = facts.Rooms.Where(r => r.IsOpen).Select(r => r with { IsOfStack = ours.Contains(r.Name) }).ToArray();
        var closed = ours.Except(open.Select(r => r.Name)).Select(name => new RoomView(name, IsOpen: false, []));
        return [.. open.Concat(closed).OrderByDescending(r => r.IsOfStack).ThenBy(r => r.Name.Id, StringComparer.Ordinal)];
    }
}

/// <summary>A user in a room.</summary>
/// <param name="UserId">The user.</param>
/// <param name="Since">Since when.</param>
internal sealed record RoomUserView(string UserId, DateTimeOffset? Since)
{
    /// <summary>Whether it is a task's robot.</summary>
    public bool IsRobot { get; init; }

    /// <summary>Whether the user sends audio; null where that is not known.</summary>
    public bool? Audio { get; init; }

    /// <summary>Whether the user sends video; null where that is not known.</summary>
    public bool? Video { get; init; }

    /// <summary>Whether a mix could show the user: robots mostly only listen.</summary>
    public bool Sends { get; init; } = true;
}
