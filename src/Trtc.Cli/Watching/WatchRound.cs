using System.Globalization;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.Source;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Trtc.Cli.Stacks;

namespace Trtc.Cli.Watching;

/// <summary>One look at a stack, and what has to be done after it.</summary>
internal sealed class WatchRound(WatchRounds rounds, Workspace workspace, EmbeddedEmulator? local) : IAsyncDisposable
{
    private readonly HashSet<string> gone = new(StringComparer.Ordinal);
    private bool isNew;
    private WatchedSteps? look;

    /// <summary>Files that the program read, where it ran.</summary>
    public IReadOnlyCollection<string>? Files { get; private set; }

    /// <summary>The embedded emulator, where it stands in.</summary>
    public EmbeddedEmulator? Local => local;

    private DateTimeOffset Now => rounds.Time.GetUtcNow();

    /// <summary>Looks at everything. What is gone is undone from then on.</summary>
    /// <returns>Whether everything was seen; null where nothing can be relied on, such as with a wrong key.</returns>
    public async Task<bool?> LookAsync()
    {
        if (!workspace.Store.Has(workspace.Stack))
        {
            return true;
        }

        var seen = new WatchedSteps((step, failed) =>
        {
            if (step.Operation == StepOperation.Gone)
            {
                rounds.Log.Write(WatchEventKind.Gone, step.Urn, "is gone: it ended, or was stopped elsewhere", step.Old?.Id);
            }
        });
        look = seen;
        var result = await rounds.DeployAsync(workspace, DeploymentKind.Look, preview: false, local, seen);
        foreach (var (step, _) in seen.Steps.Where(s => s.Step.Operation == StepOperation.Gone))
        {
            gone.Add(step.Urn);
            rounds.Undone.Add(step.Urn);
            TellPause(step.Urn, step.Old, rounds.Deaths.Befell(step.Urn, Now));
        }

        // What is there, but is not what it was made to be, is mended.
        rounds.Undone.UnionWith(seen.Steps.Where(s => s.Step.Operation == StepOperation.Update).Select(s => s.Step.Urn));
        foreach (var said in seen.Said(Severity.Warning))
        {
            rounds.Log.WriteOnce(WatchEventKind.Unseen, said.Urn, said.Message);
        }

        foreach (var urn in rounds.Log.Pass(WatchEventKind.Unseen, urn => seen.Said(Severity.Warning).Any(d => (d.Urn ?? "") == urn)))
        {
            rounds.Log.Write(WatchEventKind.Seen, urn.Length > 0 ? urn : null, "can be looked at again");
        }

        if (gone.Count > 0)
        {
            // It is mended soon, and is to be seen before.
            await rounds.ShowAsync(workspace, local, look);
        }

        return Tell(seen, result) ? !seen.Said(Severity.Warning).Any() : null;
    }

    /// <summary>Sees whether a program can be applied, and tells why it cannot.</summary>
    public async Task<bool> PreviewAsync(Workspace candidate)
    {
        var seen = new WatchedSteps((_, _) => { });
        try
        {
            isNew = (await rounds.DeployAsync(candidate, DeploymentKind.Update, preview: true, local, seen)).Succeeded;
            foreach (var said in isNew ? [] : seen.Said(Severity.Error))
            {
                rounds.Log.Write(WatchEventKind.Refused, said.Urn, said.Message);
            }
        }
        catch (SourceException e)
        {
            foreach (var problem in e.Problems)
            {
                rounds.Log.Write(WatchEventKind.Refused, null, problem.ToString());
            }
        }

        return isNew;
    }

    /// <summary>Makes the stack what a program says, where it is not.</summary>
    /// <returns>Whether nothing is left undone.</returns>
    public async Task<bool> MakeSoAsync(Workspace program)
    {
        var held = rounds.Held;
        if (!isNew && rounds.Undone.All(held.Contains))
        {
            return rounds.Undone.Count == 0;
        }

        var seen = new WatchedSteps(Tell);
        var result = await rounds.DeployAsync(program, DeploymentKind.Update, preview: false, local, seen);
        Files = result.Files;
        foreach (var (step, failed) in seen.Steps.Where(s => s.Step.Operation is StepOperation.Create or StepOperation.Replace))
        {
            if (!failed)
            {
                rounds.Deaths.Came(step.Urn, Now);
                rounds.Refusals.Clear(step.Urn);
            }
            else
            {
                TellPause(step.Urn, null, rounds.Refusals.Befell(step.Urn, Now));
            }
        }

        foreach (var said in seen.Said(Severity.Warning))
        {
            rounds.Log.WriteOnce(WatchEventKind.Warning, said.Urn, said.Message);
        }

        rounds.Undone.IntersectWith(held);
        rounds.Undone.UnionWith(seen.FailedUrns);
        Tell(seen, result);
        if (!result.Succeeded && rounds.Undone.Count == 0)
        {
            rounds.Undone.Add("");
        }

        return rounds.Undone.Count == 0;
    }

    public async ValueTask DisposeAsync()
    {
        await rounds.ShowAsync(workspace, local, look);
        await rounds.EndAsync(workspace, local);
    }

    private static string Words(TimeSpan span) => span < TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} minutes");

    // What failed, and that what had failed before does so no more.
    private bool Tell(WatchedSteps seen, DeploymentResult result)
    {
        var errors = seen.Said(Severity.Error).ToArray();
        foreach (var said in errors)
        {
            rounds.Log.WriteOnce(WatchEventKind.Failed, said.Urn, said.Message);
        }

        rounds.Log.Pass(WatchEventKind.Failed, urn => rounds.Undone.Contains(urn) || errors.Any(e => (e.Urn ?? "") == urn));
        return result.Succeeded;
    }

    private void Tell(Step step, bool failed)
    {
        if (failed || step.Type == Urn.StackType)
        {
            return;
        }

        var id = step.New?.Id is { Length: > 0 } known ? known : null;
        switch (step.Operation)
        {
            case StepOperation.Create:
                var isAgain = gone.Contains(step.Urn) || rounds.Undone.Contains(step.Urn);
                rounds.Log.Write(WatchEventKind.Started, step.Urn, isAgain ? "started again" : "started", id);
                break;
            case StepOperation.Update:
                var paths = NameList.Of(step.Changes.Select(c => c.Path));
                rounds.Log.Write(WatchEventKind.Updated, step.Urn, $"changed in place: {paths}", id);
                break;
            case StepOperation.Replace:
                rounds.Log.Write(WatchEventKind.Replaced, step.Urn, "started anew in the place of the old one", id);
                break;
            case StepOperation.Delete:
                rounds.Log.Write(WatchEventKind.Stopped, step.Urn, "stopped: the program has it no more", step.Old?.Id);
                break;
            case StepOperation.Retain:
                rounds.Log.Write(WatchEventKind.Stopped, step.Urn, "left as it is, and no longer managed", step.Old?.Id);
                break;
            case StepOperation.Import:
                rounds.Log.Write(WatchEventKind.Imported, step.Urn, "taken over", id);
                break;
        }
    }

    // Of a task that is gone, or, without one, of a start that was refused.
    private void TellPause(string urn, ResourceState? task, Setback setback)
    {
        if (setback.Pause == TimeSpan.Zero)
        {
            return;
        }

        var often = $"{setback.Times} times in {Words(setback.Within)}";
        var next = $"next try is in {Words(setback.Pause)}";
        var robot = task is null ? null : Robots.Of(task);
        rounds.Log.Write(
            WatchEventKind.Paused,
            urn,
            task is null ? $"could not be started {often}; the {next}"
            : robot is not null ? $"robot {robot} was kicked, or its task ended, {often}: does another program use it? The {next}"
            : $"its task ended {often}; the {next}");
    }
}
