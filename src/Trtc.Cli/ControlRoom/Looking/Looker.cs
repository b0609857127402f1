using Pulumi.Embedded.Execution;
using Pulumi.Embedded.State;
using Trtc.Cli.Stacks;
using Trtc.Cli.Watching;

namespace Trtc.Cli.ControlRoom.Looking;

/// <summary>Looks at a stack from time to time, as a watch does, and changes nothing.</summary>
/// <param name="shower">Shows what is found.</param>
/// <param name="settings">How the control room works.</param>
/// <param name="stop">Nothing new begins after this.</param>
/// <param name="kill">Nothing is waited for after this.</param>
internal sealed class Looker(StackShower shower, ControlRoomSettings settings, CancellationToken stop, CancellationToken kill)
    : IAsyncDisposable
{
    private readonly WatchedFiles files = new();
    private readonly SemaphoreSlim wake = new(0, 1);
    private readonly WatchRounds rounds = new(
        new WatchSettings(settings.Every, Once: false, settings.Emulator, Parallel: 16),
        new WatchLog(TextWriter.Null, json: false, "", settings.Time),
        settings.Time,
        stop,
        kill);

    private Workspace? workspace;
    private string opened = "";

    /// <summary>Looks soon.</summary>
    public void Wake()
    {
        try
        {
            wake.Release();
        }
        catch (SemaphoreFullException)
        {
            // It will look soon already.
        }
    }

    /// <summary>Looks until it is stopped.</summary>
    public async Task RunAsync()
    {
        while (!stop.IsCancellationRequested)
        {
            await LookAsync();
            await wake.WaitAsync(settings.Every, stop);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await rounds.DisposeAsync();
        workspace?.Dispose();
        wake.Dispose();
    }

    private async Task LookAsync()
    {
        try
        {
            var current = Current();
            if (!current.Store.Has(current.Stack))
            {
                // Not even a lock is made of what is not there.
                shower.IsNotThere();
                return;
            }

            using var held = await settings.Turns.TakeAsync(current, settings.Time, stop);
            await using var round = await rounds.BeginAsync(current);
            var seen = new WatchedSteps((_, _) => { });
            await rounds.DeployAsync(current, DeploymentKind.Look, preview: true, round.Local, seen);
            await shower.SeenAsync(current, round.Local, seen, new HashSet<string>());
        }
        catch (StackBusyException e)
        {
            shower.IsBusy(e.Message);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
        catch (Exception e) when (Troubles.Are(e))
        {
            shower.Fail(Troubles.Told(e));
            await rounds.ForgetPluginsAsync();
        }
    }

    // The program as its files are: opened anew only when they change, since secrets take their time.
    private Workspace Current()
    {
        if (workspace is null || files.Now(workspace) != opened)
        {
            var fresh = settings.Open();
            workspace?.Dispose();
            workspace = fresh;
            opened = files.Now(fresh);
        }

        return workspace;
    }
}
