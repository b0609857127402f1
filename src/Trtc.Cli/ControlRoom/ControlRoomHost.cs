using Trtc.Cli.ControlRoom.Looking;
using Trtc.Cli.ControlRoom.Serving;
using Trtc.Cli.ControlRoom.Views;
using Trtc.Cli.Watching;

namespace Trtc.Cli.ControlRoom;

/// <summary>A control room that is open: a page of a stack, and all that keeps it as things are.</summary>
internal sealed class ControlRoomHost : IAsyncDisposable
{
    private readonly CancellationTokenSource closing;
    private readonly StackShower shower;
    private readonly LogFollower log;
    private readonly Looker? looker;
    private readonly ControlRoomSettings settings;
    private PageServer? server;
    private Task working = Task.CompletedTask;

    private ControlRoomHost(
        ControlRoomSettings settings, Board board, string logFile, bool isWatched, CancellationTokenSource closing, CancellationToken kill)
    {
        (this.closing, this.settings) = (closing, settings);
        shower = new StackShower(board, settings, closing.Token);
        log = new LogFollower(board, logFile, settings.Time);
        looker = isWatched ? null : new Looker(shower, settings, closing.Token, kill);
    }

    /// <summary>Address of the page, with its token.</summary>
    public string Address => server!.Address;

    /// <summary>Sees the stack for the page, where a watch of this process looks at it.</summary>
    public IWatchObserver Observer => shower;

    /// <summary>Takes the stack for the watch, too, where there is one.</summary>
    public MomentLock Turns => settings.Turns;

    /// <summary>Opens a control room.</summary>
    /// <param name="settings">How it works.</param>
    /// <param name="watch">Log of the watch of this process, which looks at the stack; null where nobody does.</param>
    /// <param name="stop">Nothing new begins after this.</param>
    /// <param name="kill">Nothing is waited for after this.</param>
    /// <exception cref="UserException">The port cannot be had.</exception>
    public static async Task<ControlRoomHost> StartAsync(
        ControlRoomSettings settings, WatchLog? watch, CancellationToken stop, CancellationToken kill)
    {
        Board board;
        string logFile;
        using (var workspace = settings.Open())
        {
            board = new Board(new StackView
            {
                Project = workspace.Project.Name,
                Stack = workspace.Stack,
                IsWatched = watch is not null,
            });
            logFile = workspace.Store.WatchLogFile(workspace.Stack);
        }

        var closing = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var room = new ControlRoomHost(settings, board, logFile, watch is not null, closing, kill);
        try
        {
            var buttons = new Buttons(board, settings, () => room.looker?.Wake());
            room.server = await PageServer.StartAsync(board, buttons, settings.Port, settings.Time, stop);
            room.log.Read();
            if (watch is not null)
            {
                watch.Happened += room.log.Add;
            }

            room.working = room.WorkAsync(board, settings, isWatched: watch is not null);
            return room;
        }
        catch
        {
            await room.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until it is stopped.</summary>
    public Task WaitAsync() => working;

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync();
        await working;
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        if (looker is not null)
        {
            await looker.DisposeAsync();
        }

        settings.Http.Dispose();
        settings.Turns.Dispose();
        closing.Dispose();
    }

    private Task WorkAsync(Board board, ControlRoomSettings settings, bool isWatched) => Task.WhenAll(
        GoOnAsync(looker is null ? _ => Task.CompletedTask : _ => looker.RunAsync()),
        GoOnAsync(isWatched ? _ => Task.CompletedTask : log.RunAsync),
        GoOnAsync(new UsageAsker(board, settings).RunAsync),
        GoOnAsync(new RoomAsker(board, settings).RunAsync));

    private async Task GoOnAsync(Func<CancellationToken, Task> work)
    {
        try
        {
            await Task.Run(() => work(closing.Token));
        }
        catch (OperationCanceledException) when (closing.IsCancellationRequested)
        {
            // It is being closed.
        }
        catch (Exception e)
        {
            // The last defence: the page says that it is not whole any more, and the rest goes on.
            shower.Fail([$"A part of the control room has ended: {e.GetType().Name}, {e.Message.Split('\n')[0]}"]);
        }
    }
}
