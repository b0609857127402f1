namespace Trtc.Emulator.Admin;

/// <summary>
/// The last calls, without secrets: as many as are kept, and no more than fit. The very last one is always there, whatever its size.
/// </summary>
/// <param name="mostCalls">How many calls are kept.</param>
/// <param name="mostBytes">How many bytes they may take together.</param>
internal sealed class RequestLog(int mostCalls = RequestLog.MostCalls, long mostBytes = RequestLog.MostBytes)
{
    /// <summary>How many calls an emulator keeps.</summary>
    public const int MostCalls = 10_000;

    /// <summary>How many bytes they may take together.</summary>
    public const long MostBytes = 32 * 1024 * 1024;

    private readonly Queue<LogEntry> calls = new();
    private readonly Lock gate = new();
    private long bytes;

    /// <summary>Keeps a call; the oldest ones go where there is no room for it.</summary>
    public void Add(LogEntry call)
    {
        lock (gate)
        {
            calls.Enqueue(call);
            bytes += call.Size;
            while (calls.Count > mostCalls || (bytes > mostBytes && calls.Count > 1))
            {
                bytes -= calls.Dequeue().Size;
            }
        }
    }

    /// <summary>All that are kept, the oldest first.</summary>
    public IReadOnlyList<LoggedCall> All()
    {
        LogEntry[] kept;
        lock (gate)
        {
            kept = [.. calls];
        }

        return [.. kept.Select(c => c.Shown())];
    }

    /// <summary>Forgets them.</summary>
    public void Clear()
    {
        lock (gate)
        {
            calls.Clear();
            bytes = 0;
        }
    }
}
