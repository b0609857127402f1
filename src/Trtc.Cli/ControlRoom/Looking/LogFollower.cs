using Trtc.Cli.Watching;

namespace Trtc.Cli.ControlRoom.Looking;

/// <summary>Shows what watches of the stack did: this process's own, or any other's by the file that it leaves.</summary>
/// <param name="board">What is shown.</param>
/// <param name="file">The file.</param>
/// <param name="time">The clock.</param>
internal sealed class LogFollower(Board board, string file, TimeProvider time)
{
    private const int Most = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private string seen = "";

    /// <summary>Shows another event of this process's watch.</summary>
    public void Add(WatchEvent happened) => board.Update(view => view with { Log = [.. view.Log.Append(happened).TakeLast(Most)] });

    /// <summary>Shows what is in the file, where it is not what was shown last.</summary>
    public void Read()
    {
        try
        {
            var now = new FileInfo(file) is { Exists: true } there ? $"{there.Length} {there.LastWriteTimeUtc.Ticks}" : "";
            if (now != seen)
            {
                var events = WatchHistory.Read(file, Most);
                board.Update(view => view with { Log = events });
                seen = now;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is being written anew; the next try sees it.
        }
    }

    /// <summary>Follows the file until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            Read();
            await Task.Delay(Pause, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
