using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.ControlRoom.Looking;

/// <summary>
/// A moment with the stack and with what its tasks are on. The stack is locked for it, except on the real service, which has no part of it
/// in a file.
/// </summary>
internal sealed class Moment : IAsyncDisposable
{
    private readonly Workspace workspace;
    private IDisposable? held;

    private Moment(Workspace workspace) => this.workspace = workspace;

    /// <summary>The stack.</summary>
    public Workspace Workspace => workspace;

    /// <summary>The embedded emulator, where it stands in.</summary>
    public EmbeddedEmulator? Local { get; private set; }

    /// <summary>What the stack's tasks are on.</summary>
    public StackService Service { get; private set; } = StackService.Real;

    /// <summary>Takes the stack.</summary>
    /// <exception cref="StackBusyException">Another run has it for longer than a moment.</exception>
    public static async Task<Moment> TakeAsync(ControlRoomSettings settings, CancellationToken cancellationToken)
    {
        var moment = new Moment(settings.Open());
        try
        {
            var held = await settings.Turns.TakeAsync(moment.workspace, settings.Time, cancellationToken);
            moment.held = held;
            moment.Local = await EmbeddedEmulator.StartIfWantedAsync(
                moment.workspace, settings.Emulator, "", TextWriter.Null, cancellationToken);
            moment.Service = await StackService.OfAsync(moment.workspace, moment.Local, settings.Http, cancellationToken);
            if (moment.Local is null)
            {
                moment.held = null;
                held.Dispose();
            }

            return moment;
        }
        catch
        {
            await moment.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks the provider's functions, one after the other.</summary>
    public Task<IReadOnlyList<ObjectValue>> AskAsync(
        IReadOnlyList<(string Token, ObjectValue Arguments)> calls, CancellationToken cancellationToken) =>
        StackFunctions.CallAsync(workspace, Local, calls, _ => { }, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Local is not null)
        {
            await Local.DisposeAsync();
        }

        held?.Dispose();
        workspace.Dispose();
    }
}
