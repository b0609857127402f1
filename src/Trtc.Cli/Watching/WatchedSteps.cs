using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Planning;
using Pulumi.Protocol;

namespace Trtc.Cli.Watching;

/// <summary>What a deployment does, gathered for the watcher. Calls come from several threads at once.</summary>
/// <param name="ended">Told of each step when it ends.</param>
internal sealed class WatchedSteps(Action<Step, bool> ended) : IDeploymentObserver
{
    private readonly Lock gate = new();
    private readonly List<(Step Step, bool Failed)> steps = [];
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>The steps that ended.</summary>
    public IReadOnlyList<(Step Step, bool Failed)> Steps => Copy(steps);

    /// <summary>Errors and warnings.</summary>
    public IEnumerable<Diagnostic> Said(Severity severity) => Copy(diagnostics).Where(d => d.Severity == severity);

    /// <summary>The resources that failed.</summary>
    public IEnumerable<string> FailedUrns => Steps.Where(s => s.Failed).Select(s => s.Step.Urn)
        .Concat(Said(Severity.Error).Select(d => d.Urn).OfType<string>()).Distinct(StringComparer.Ordinal);

    public void Began(Step step)
    {
    }

    public void Ended(Step step, TimeSpan took, bool failed)
    {
        if (!step.IsHidden)
        {
            lock (gate)
            {
                steps.Add((step, failed));
            }

            ended(step, failed);
        }
    }

    public void Said(Diagnostic diagnostic)
    {
        lock (gate)
        {
            diagnostics.Add(diagnostic);
        }
    }

    public void HasOutputs(ObjectValue old, ObjectValue now)
    {
    }

    private IReadOnlyList<T> Copy<T>(List<T> list)
    {
        lock (gate)
        {
            return [.. list];
        }
    }
}
