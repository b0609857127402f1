using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.Secrets;
using Pulumi.Embedded.Source;
using Pulumi.Embedded.State;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Watching;

/// <summary>
/// Keeps a stack as its program says: looks, starts again what ended, and applies the program when its files change. The stack is
/// locked only while something is done.
/// </summary>
/// <param name="open">Reads the program and the stack's configuration.</param>
/// <param name="settings">How the stack is watched.</param>
/// <param name="log">Takes what happens.</param>
/// <param name="time">The clock.</param>
/// <param name="stop">Nothing new begins after this.</param>
/// <param name="kill">Nothing is waited for after this.</param>
/// <param name="observer">Sees what the watch sees, if anybody does.</param>
/// <param name="turns">Takes the stack, where others of this process do so as well.</param>
internal sealed class Watcher(
    Func<Workspace> open,
    WatchSettings settings,
    WatchLog log,
    TimeProvider time,
    CancellationToken stop,
    CancellationToken kill,
    IWatchObserver? observer = null,
    MomentLock? turns = null) : IAsyncDisposable
{
    private static readonly TimeSpan LookAtFiles = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(1);

    private readonly MomentLock? own = turns is null ? new MomentLock() : null;
    private readonly WatchedFiles files = new();
    private readonly WatchRounds rounds = new(settings, log, time, stop, kill, observer);
    private Workspace? inForce;

    /// <summary>Watches until it is stopped, or once.</summary>
    /// <returns>Whether all was well with the stack when it was last looked at.</returns>
    /// <exception cref="SourceException">The program is wrong from the start.</exception>
    public async Task<bool> RunAsync()
    {
        using var first = open();
        log.Write(WatchEventKind.Watching, null, settings.Once
            ? $"looking at stack {first.Stack} once"
            : $"watching stack {first.Stack}: a look every {settings.Every.TotalSeconds:0.###} s, until Ctrl-C");

        // The files are read after it is noted how they are, so that no edit falls between.
        var atFirst = files.Now(first);
        var turn = await TakeTurnAsync(open(), atFirst);
        var unwell = 0;
        while (!settings.Once && turn != Turn.Over && !stop.IsCancellationRequested && (inForce is not null || turn == Turn.Busy))
        {
            // What could not be seen or done is tried again soon, and then less and less soon.
            unwell = turn == Turn.Well || rounds.OnlyWaits ? 0 : unwell + 1;
            var pause = unwell == 0 ? settings.Every : Shorter(settings.Every, FirstRetry * Math.Pow(2, Math.Min(unwell - 1, 16)));
            var next = time.GetUtcNow() + pause;
            var changed = await WaitAsync(rounds.NextTry is { } due && due < next ? due : next, inForce ?? first);
            if (inForce is null)
            {
                // The stack could not be had at first; the program may be another by now.
                changed = files.Now(first);
            }

            var candidate = changed is null || stop.IsCancellationRequested ? null : Reopen(changed);
            if (!stop.IsCancellationRequested && (inForce ?? candidate) is not null)
            {
                turn = await TakeTurnAsync(candidate, changed);
            }
        }

        var isWell = turn is Turn.Well or Turn.Over && !files.AreRefused;
        log.Write(WatchEventKind.Ended, null, turn switch
        {
            Turn.Over => "another run destroyed the stack, so there is nothing to watch any more",
            _ when settings.Once => isWell ? "everything is as the program says" : "not everything is as it should be",
            _ when inForce is null => "no program is in force, so there is nothing to watch",
            _ => "stopped watching; what the stack has goes on",
        });
        return isWell;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await rounds.DisposeAsync();
        inForce?.Dispose();
        own?.Dispose();
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    // Waits until a time, or until the program's files have changed; then gives what they are now.
    private async Task<string?> WaitAsync(DateTimeOffset until, Workspace workspace)
    {
        string? changed = null;
        while (!stop.IsCancellationRequested && changed is null && time.GetUtcNow() < until)
        {
            var moment = Shorter(LookAtFiles, until - time.GetUtcNow());
            await Task.Delay(moment, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            changed = files.Changed(workspace);
        }

        return changed;
    }

    // The program as its files are now, or null where they are wrong.
    private Workspace? Reopen(string changed)
    {
        try
        {
            return open();
        }
        catch (Exception e) when (
            e is SourceException or UserException or StateException or SecretsException or IOException or UnauthorizedAccessException)
        {
            files.Refuse(changed);
            foreach (var message in e is SourceException source ? source.Problems.Select(p => p.ToString()) : [e.Message])
            {
                log.Write(WatchEventKind.Refused, null, message);
            }

            return null;
        }
    }

    // One turn with the stack. With a candidate, the program's files have changed.
    private async Task<Turn> TakeTurnAsync(Workspace? candidate, string? changed)
    {
        var current = inForce ?? candidate!;
        try
        {
            using var held = await (turns ?? own!).TakeAsync(current, time, stop);
            log.Pass(WatchEventKind.Waiting, _ => false);
            if (rounds.IsEmptiedByAnother(current))
            {
                return Turn.Over;
            }

            await using var round = await rounds.BeginAsync(current);
            var isSeen = await round.LookAsync();
            if (candidate is not null && isSeen is not null)
            {
                if (!await round.PreviewAsync(candidate))
                {
                    files.Refuse(changed!);
                }
                else
                {
                    files.Apply(changed!);
                    if (inForce is not null)
                    {
                        log.Write(WatchEventKind.Applied, null, "the program's files changed and are in force");
                        inForce.Dispose();
                    }

                    inForce = candidate;
                }
            }

            var isDone = isSeen is not null && inForce is not null && await round.MakeSoAsync(inForce);
            files.Read(inForce ?? current, round.Files);
            return isSeen == true && isDone ? Turn.Well : Turn.Unwell;
        }
        catch (StackBusyException e)
        {
            log.WriteOnce(WatchEventKind.Waiting, null, e.Message);
            observer?.IsBusy(e.Message);
            return Turn.Busy;
        }
        catch (Exception e) when (
            e is StateException or SecretsException or PluginException or IOException
                or UnauthorizedAccessException or InvalidDataException)
        {
            log.WriteOnce(WatchEventKind.Failed, null, e.Message);
            await rounds.ForgetPluginsAsync();
            return Turn.Unwell;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return Turn.Unwell;
        }
        finally
        {
            if (candidate is not null && candidate != inForce)
            {
                candidate.Dispose();
            }
        }
    }

    /// <summary>What came of a turn.</summary>
    private enum Turn
    {
        /// <summary>All was seen, and is as it should be.</summary>
        Well,

        /// <summary>Something could not be seen or done.</summary>
        Unwell,

        /// <summary>Another run has the stack.</summary>
        Busy,

        /// <summary>There is nothing to watch any more.</summary>
        Over,
    }
}
