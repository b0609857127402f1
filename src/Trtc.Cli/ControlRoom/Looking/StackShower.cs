using Pulumi.Embedded.Execution;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Trtc.Cli.ControlRoom.Views;
using Trtc.Cli.Stacks;
using Trtc.Cli.Watching;

namespace Trtc.Cli.ControlRoom.Looking;

/// <summary>Shows a stack as a look found it.</summary>
/// <param name="board">What is shown.</param>
/// <param name="settings">How the control room works.</param>
/// <param name="stop">Nothing is waited for after this.</param>
internal sealed class StackShower(Board board, ControlRoomSettings settings, CancellationToken stop) : IWatchObserver
{
    /// <inheritdoc/>
    public async Task SeenAsync(Workspace workspace, EmbeddedEmulator? local, WatchedSteps? seen, IReadOnlySet<string> undone)
    {
        try
        {
            var service = await StackService.OfAsync(workspace, local, settings.Http, stop);
            var facts = service.Admin is null ? null : await service.Admin.FactsAsync(stop);
            var isThere = workspace.Store.Has(workspace.Stack);
            var state = isThere ? workspace.Load().State : Snapshot.Empty;
            board.Update(view => Shown(view, workspace, service, facts, state, seen, undone) with { IsThere = isThere });
        }
        catch (Exception e) when (Troubles.Are(e) && !stop.IsCancellationRequested)
        {
            Fail(Troubles.Told(e));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
    }

    /// <inheritdoc/>
    public void IsBusy(string message) => board.Update(view => view with { Busy = message });

    /// <summary>The stack is not there.</summary>
    public void IsNotThere() => board.Update(view => view with
    {
        IsThere = false,
        Busy = null,
        Problems = [],
        Resources = [],
        Rooms = [],
        LookedAt = settings.Time.GetUtcNow(),
    });

    /// <summary>Nothing could be seen.</summary>
    public void Fail(IReadOnlyList<string> problems) => board.Update(view => view with { Busy = null, Problems = problems });

    private StackView Shown(
        StackView view,
        Workspace workspace,
        StackService service,
        EmulatorFacts? facts,
        Snapshot state,
        WatchedSteps? seen,
        IReadOnlySet<string> undone)
    {
        var shown = view with
        {
            Busy = null,
            Problems = [.. (seen?.Said(Severity.Error) ?? []).Where(d => d.Urn is null).Select(d => d.Message.Trim().Split('\n')[0])],
            LookedAt = settings.Time.GetUtcNow(),
            Secrets = SecretTexts.Of([.. state.Resources.SelectMany(r => new[] { r.Inputs, r.Outputs })]),
            Service = service.Kind,
            Endpoint = service.Endpoint,
            Resources = StackReader.Resources(state, seen, view.Resources, r => undone.Contains(r.Urn) || IsWanted(r, workspace, state)),
        };
        return facts is not null ? shown.With(facts)
            : view.Service == service.Kind ? shown
            : shown with { Rooms = [], RoomsAt = null, Clock = null, Faults = [] };
    }

    // What a program in YAML declares, or a component that is there still: of other programs it is not known before they run.
    private static bool IsWanted(ResourceView resource, Workspace workspace, Snapshot state)
    {
        var type = Urn.Parse(resource.Urn).QualifiedType;
        return type.LastIndexOf('$') is > 0 and var end
            ? state.Resources.Any(r => Urn.Parse(r.Urn).QualifiedType == type[..end])
            : workspace.Project.Runtime.IsYaml && workspace.Program.Resources.Any(r => r.Name == resource.Name);
    }
}
