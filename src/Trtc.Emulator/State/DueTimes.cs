namespace Trtc.Emulator.State;

/// <summary>When time brings something about, task by task; to look and to change costs little however many there are.</summary>
internal sealed class DueTimes
{
    private readonly SortedSet<Entry> times = [];
    private readonly Dictionary<string, Entry> known = [];

    /// <summary>Says when a task is due.</summary>
    /// <param name="taskId">The task.</param>
    /// <param name="number">Its place among those that are due together.</param>
    /// <param name="at">The time; the last one there is stands for never.</param>
    public void Set(string taskId, long number, DateTimeOffset at)
    {
        Remove(taskId);
        if (at < DateTimeOffset.MaxValue)
        {
            times.Add(known[taskId] = new(at, number, taskId));
        }
    }

    /// <summary>A task is due no longer.</summary>
    public void Remove(string taskId)
    {
        if (known.Remove(taskId, out var before))
        {
            times.Remove(before);
        }
    }

    /// <summary>The tasks that are due, by their numbers.</summary>
    public IReadOnlyList<string> Until(DateTimeOffset now) => times.Count == 0 || times.Min.At > now ? [] : Found(now);

    // Apart, since what it captures would be garbage of every look.
    private string[] Found(DateTimeOffset now) =>
        [.. times.TakeWhile(t => t.At <= now).OrderBy(t => t.Number).Select(t => t.TaskId)];

    private readonly record struct Entry(DateTimeOffset At, long Number, string TaskId) : IComparable<Entry>
    {
        public int CompareTo(Entry other) => At.CompareTo(other.At) is not 0 and var order ? order : Number.CompareTo(other.Number);
    }
}
