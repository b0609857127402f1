namespace Trtc.Emulator.State;

/// <summary>All tasks, and the ways to find some of them without looking at each.</summary>
internal sealed class TaskIndex
{
    private readonly Dictionary<string, RoomTask> tasks = [];

    // The running ones, numbered as they started.
    private readonly Dictionary<string, long> live = [];
    private readonly Dictionary<RoomKey, List<string>> inRooms = [];

    // All that have a caller's own ID, ended ones too.
    private readonly Dictionary<Session, List<string>> sessions = [];

    // Which running task a robot user belongs to; it is one, for the next ends the former.
    private readonly Dictionary<Robot, string> robots = [];
    private readonly DueTimes due = new();
    private long started;

    /// <summary>All tasks, ended ones too.</summary>
    public IReadOnlyCollection<RoomTask> All => tasks.Values;

    /// <summary>The running tasks.</summary>
    public IEnumerable<RoomTask> Live => live.Keys.Select(id => tasks[id]);

    /// <summary>A task, ended or not.</summary>
    public RoomTask? Find(string taskId) => tasks.GetValueOrDefault(taskId);

    /// <summary>The running task that a robot belongs to.</summary>
    public RoomTask? Of(Robot robot) => robots.TryGetValue(robot, out var taskId) ? tasks[taskId] : null;

    /// <summary>The running tasks that work in a room.</summary>
    public IEnumerable<RoomTask> In(RoomKey? room) =>
        room is null ? Live.Where(t => t.Room is null) : inRooms.TryGetValue(room, out var ids) ? ids.Select(id => tasks[id]) : [];

    /// <summary>The tasks of a kind with the caller's own ID, in the order in which they started.</summary>
    public IEnumerable<RoomTask> OfSession(string kind, ulong sdkAppId, string sessionId) =>
        sessions.TryGetValue(new(kind, sdkAppId, sessionId), out var ids) ? ids.Select(id => tasks[id]) : [];

    /// <summary>The running tasks that are due, in the order in which they started.</summary>
    public IReadOnlyList<RoomTask> Due(DateTimeOffset now) =>
        due.Until(now) is { Count: > 0 } ids ? [.. ids.Select(id => tasks[id])] : [];

    /// <summary>Says when time brings something about for a running task.</summary>
    public void SetDue(RoomTask task, DateTimeOffset at) => due.Set(task.TaskId, live[task.TaskId], at);

    /// <summary>Keeps a new or a changed task.</summary>
    public void Place(RoomTask task)
    {
        if (tasks.TryGetValue(task.TaskId, out var before))
        {
            Forget(before);
        }
        else if (task.SessionId is { } session)
        {
            GetOrAdd(sessions, new(task.Kind, task.SdkAppId, session)).Add(task.TaskId);
        }

        tasks[task.TaskId] = task;
        if (task.IsLive)
        {
            Enter(task);
        }
        else
        {
            live.Remove(task.TaskId);
            due.Remove(task.TaskId);
        }
    }

    private static TValue GetOrAdd<TKey, TValue>(Dictionary<TKey, TValue> all, TKey key)
        where TKey : notnull
        where TValue : new()
    {
        if (!all.TryGetValue(key, out var value))
        {
            all[key] = value = new();
        }

        return value;
    }

    private void Enter(RoomTask task)
    {
        if (live.TryAdd(task.TaskId, started))
        {
            started++;
        }

        if (task.Room is { } room)
        {
            GetOrAdd(inRooms, room).Add(task.TaskId);
        }

        foreach (var robot in task.Robots)
        {
            robots[robot] = task.TaskId;
        }
    }

    private void Forget(RoomTask before)
    {
        foreach (var robot in before.Robots)
        {
            if (robots.GetValueOrDefault(robot) == before.TaskId)
            {
                robots.Remove(robot);
            }
        }

        if (before.Room is { } room && inRooms.TryGetValue(room, out var ids) && ids.Remove(before.TaskId) && ids.Count == 0)
        {
            inRooms.Remove(room);
        }
    }

    private readonly record struct Session(string Kind, ulong SdkAppId, string SessionId);
}
