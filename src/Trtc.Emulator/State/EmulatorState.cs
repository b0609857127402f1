using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Trtc.Client.Types;

namespace Trtc.Emulator.State;

/// <summary>
/// The tasks, rooms and voices that the emulator has seen. Nothing happens by timer: what time brings about
/// is worked out when somebody looks. Callers hold <see cref="Gate"/>.
/// </summary>
public sealed class EmulatorState : IDisposable
{
    private readonly TaskIndex tasks = new();
    private readonly List<Room> rooms = [];
    private readonly Dictionary<RoomKey, int> openRooms = [];
    private readonly Dictionary<string, int> calls = [];
    private readonly Dictionary<string, ClonedVoice> voices = [];
    private readonly DataFile? file;

    /// <summary>Creates the state, reading the data file if there is one.</summary>
    internal EmulatorState(EmulatorClock clock, KeptSettings settings, string? dataFile)
    {
        Clock = clock;
        if (dataFile is not null)
        {
            file = DataFile.Open(dataFile, line => Load(line, settings));
            var kept = rooms.Select(r => new DataLine(Room: r)).Concat(tasks.All.Select(t => new DataLine(Task: t)));
            DataLine[] folded = [.. kept, .. voices.Values.Select(v => new DataLine(Voice: v)), .. settings.Lines];

            // Folded together, so that it does not grow with every change for ever.
            if (file.Lines > folded.Length)
            {
                file.Replace(folded);
            }

            settings.KeepIn(file);
        }
    }

    /// <summary>Guards the state.</summary>
    public Lock Gate { get; } = new();

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; }

    /// <summary>All tasks, ended ones too.</summary>
    public IReadOnlyCollection<RoomTask> Tasks => tasks.All;

    /// <summary>All rooms, closed ones too, in the order of their opening.</summary>
    public IReadOnlyList<Room> Rooms => rooms;

    /// <summary>The running tasks.</summary>
    public IEnumerable<RoomTask> LiveTasks => tasks.Live;

    /// <inheritdoc/>
    public void Dispose() => file?.Dispose();

    /// <summary>A task, ended or not.</summary>
    public RoomTask? Find(string taskId) => tasks.Find(taskId);

    /// <summary>A voice that was cloned.</summary>
    public ClonedVoice? Voice(string voiceId) => voices.GetValueOrDefault(voiceId);

    /// <summary>The open room with an ID.</summary>
    public Room? OpenRoom(RoomKey? key) => key is not null && openRooms.TryGetValue(key, out var index) ? rooms[index] : null;

    /// <summary>Starts a task: its robots enter their rooms, which ends the tasks whose robots had these users.</summary>
    public void Start(RoomTask task)
    {
        foreach (var robot in task.Robots)
        {
            TakeOver(robot);
            Enter(robot.Room, new RoomUser { UserId = robot.UserId, JoinedAt = Clock.GetUtcNow(), IsRobot = true });
        }

        Keep(task);
    }

    /// <summary>Keeps a changed task.</summary>
    public void Keep(RoomTask task)
    {
        Place(task);
        file?.Append(new DataLine(Task: task));
    }

    /// <summary>Keeps a new voice.</summary>
    public void Keep(ClonedVoice voice)
    {
        voices[voice.VoiceId] = voice;
        file?.Append(new DataLine(Voice: voice));
    }

    /// <summary>Ends a task; its robots leave.</summary>
    public void End(RoomTask task, string reason, DateTimeOffset? at = null)
    {
        var when = at ?? Clock.GetUtcNow();
        Keep(task with { EndedAt = when, EndReason = reason });
        foreach (var robot in task.Robots)
        {
            Leave(robot.Room, robot.UserId, when, because: 0);
        }
    }

    /// <summary>A user enters; a robot who was there under the same name is kicked out.</summary>
    public void Enter(RoomKey key, RoomUser user)
    {
        if (!user.IsRobot)
        {
            TakeOver(new Robot(key, user.UserId));
        }

        var room = OpenRoom(key) ?? Open(key);
        var others = room.Users.Where(u => !(u.UserId == user.UserId && u.LeftAt is null));
        Keep(room with { Users = [.. others, user] });
    }

    /// <summary>A user leaves. With the last one the room closes.</summary>
    public void Leave(RoomKey key, string userId, DateTimeOffset at, int because)
    {
        if (OpenRoom(key) is { } room && room.Present(userId) is { } user)
        {
            var users = room.Users.Select(u => u == user ? u with { LeftAt = at, LeftBecause = because } : u).ToArray();
            Keep(room with { Users = users, ClosedAt = users.All(u => u.LeftAt is not null) ? at : null });
        }
    }

    /// <summary>Kicks a user out of a room, and ends the task whose robot it is.</summary>
    public void Kick(RoomKey key, string userId)
    {
        TakeOver(new Robot(key, userId));
        Leave(key, userId, Clock.GetUtcNow(), because: 2);
    }

    /// <summary>Changes what is switched off for a user.</summary>
    public void Mute(Room room, RoomUser user, MuteMode muted) =>
        Keep(room with { Users = room.Users.Select(u => u == user ? u with { Muted = muted } : u).ToArray() });

    /// <summary>Says who is in a room; who is not named leaves.</summary>
    public void SetUsers(RoomKey key, IReadOnlyList<RoomUser> users)
    {
        var now = Clock.GetUtcNow();
        foreach (var user in users)
        {
            if (OpenRoom(key)?.Present(user.UserId) is not { IsRobot: false } present
                || present.Audio != user.Audio || present.Video != user.Video)
            {
                Enter(key, user);
            }
        }

        var room = OpenRoom(key) ?? Open(key);
        Keep(room with { UsersAreKnown = true });
        foreach (var gone in room.Users.Where(u => u.LeftAt is null && !u.IsRobot && users.All(x => x.UserId != u.UserId)).ToArray())
        {
            Leave(key, gone.UserId, now, because: 0);
        }
    }

    /// <summary>Brings about what time has brought about: idle and finished tasks end.</summary>
    public void CatchUp()
    {
        var now = Clock.GetUtcNow();
        foreach (var task in tasks.Due(now))
        {
            if (IdleEnd(task) is var idleEnd && idleEnd <= now)
            {
                End(task, "nobody published in the room", idleEnd);
            }
            else if (LongestEnd(task) is var end && end <= now)
            {
                End(task, "its longest duration passed", end);
            }
        }
    }

    /// <summary>The running tasks that work in a room.</summary>
    internal IEnumerable<RoomTask> LiveIn(RoomKey? room) => tasks.In(room);

    /// <summary>The tasks of a kind with the caller's own ID, ended ones too, in the order in which they started.</summary>
    internal IEnumerable<RoomTask> OfSession(string kind, ulong sdkAppId, string? sessionId) => sessionId is null
        ? Tasks.Where(t => t.Kind == kind && t.SdkAppId == sdkAppId && t.SessionId is null)
        : tasks.OfSession(kind, sdkAppId, sessionId);

    private static DateTimeOffset LongestEnd(RoomTask task) =>
        task.MaxDuration is { } longest ? task.StartedAt.Plus(longest) : DateTimeOffset.MaxValue;

    private DateTimeOffset IdleEnd(RoomTask task) =>
        task.MaxIdle is { } idle && OpenRoom(task.Room)?.IdleSince is { } since
            ? Times.Later(since, task.StartedAt).Plus(idle)
            : DateTimeOffset.MaxValue;

    private void TakeOver(Robot robot)
    {
        if (tasks.Of(robot) is { } task)
        {
            End(task, $"its user {robot.UserId} was taken over or removed");
        }
    }

    private void Place(RoomTask task)
    {
        tasks.Place(task);
        if (task.IsLive)
        {
            tasks.SetDue(task, Times.Earlier(IdleEnd(task), LongestEnd(task)));
        }
    }

    private Room Open(RoomKey key)
    {
        var now = Clock.GetUtcNow();
        var hash = BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes($"{key.RoomId}/{key.IsString}")));
        return new Room
        {
            Key = key,
            CommId = string.Create(CultureInfo.InvariantCulture, $"{key.SdkAppId}_{hash}_{now.ToUnixTimeSeconds()}"),
            CreatedAt = now,
        };
    }

    private void Keep(Room room)
    {
        if (room.UsersAreKnown)
        {
            room = room with { IdleSince = room.Users.Any(u => u.IsPublishing) ? null : room.IdleSince ?? Clock.GetUtcNow() };
        }

        Place(room);
        file?.Append(new DataLine(Room: room));
    }

    private void Place(Room room)
    {
        // The same ID opened twice within a second is one call.
        if (openRooms.TryGetValue(room.Key, out var index) || calls.TryGetValue(room.CommId, out index))
        {
            rooms[index] = room;
        }
        else
        {
            index = rooms.Count;
            rooms.Add(room);
            calls[room.CommId] = index;
        }

        if (room.IsOpen)
        {
            openRooms[room.Key] = index;
        }
        else
        {
            openRooms.Remove(room.Key);
        }

        // Whoever was there may have left it idle, or have come back.
        foreach (var task in tasks.In(room.Key))
        {
            tasks.SetDue(task, Times.Earlier(IdleEnd(task), LongestEnd(task)));
        }
    }

    private void Load(DataLine line, KeptSettings settings)
    {
        settings.Load(line);
        if (line.Room is { } room)
        {
            Place(room);
        }

        if (line.Task is { } task)
        {
            Place(task);
        }

        if (line.Voice is { } voice)
        {
            voices[voice.VoiceId] = voice;
        }
    }
}
