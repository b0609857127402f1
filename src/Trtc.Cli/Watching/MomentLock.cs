using Pulumi.Embedded.State;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Watching;

/// <summary>
/// Takes a stack for a moment, as a watch and a control room do. Those of one process come one after the other, in the order in which they
/// asked; those of several wait for each other. Other runs have the stack for as long as they like, and are not waited for.
/// </summary>
internal sealed class MomentLock : IDisposable
{
    private const int Tries = 300;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Takes the stack.</summary>
    /// <param name="workspace">The stack.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StackBusyException">Another run has it, or one of these for more than a moment.</exception>
    public async Task<IDisposable> TakeAsync(Workspace workspace, TimeProvider time, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return new Held(await LockAsync(workspace, time, cancellationToken), turn);
        }
        catch
        {
            turn.Release();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private static async Task<IDisposable> LockAsync(Workspace workspace, TimeProvider time, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return workspace.Store.Lock(workspace.Stack, Workspace.WatchLock);
            }
            catch (StackBusyException e) when (IsForAMoment(e) && tries < Tries)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    // Whoever has just taken it may not have said yet who it is.
    private static bool IsForAMoment(StackBusyException e) => e.Command is Workspace.WatchLock or "";

    private sealed class Held(IDisposable file, SemaphoreSlim turn) : IDisposable
    {
        private SemaphoreSlim? turn = turn;

        public void Dispose()
        {
            file.Dispose();
            Interlocked.Exchange(ref turn, null)?.Release();
        }
    }
}
