using System.Collections.Concurrent;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Trtc.Cli.Layouts;

/// <summary>Sees in a preview what a program's resources will be. Calls come from several threads at once.</summary>
internal sealed class MixObserver : IDeploymentObserver
{
    private readonly ConcurrentQueue<ResourceState> resources = new();
    private readonly ConcurrentQueue<Diagnostic> errors = new();

    /// <summary>The resources that will be there.</summary>
    public IReadOnlyList<ResourceState> Resources => [.. resources];

    /// <summary>Why something would not be done.</summary>
    public IReadOnlyList<Diagnostic> Errors => [.. errors];

    public void Began(Step step)
    {
    }

    public void Ended(Step step, TimeSpan took, bool failed)
    {
        if (!failed && !step.IsHidden && step.New is { } now && !Goes(step.Operation))
        {
            resources.Enqueue(now);
        }
    }

    public void Said(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error)
        {
            errors.Enqueue(diagnostic);
        }
    }

    public void HasOutputs(ObjectValue old, ObjectValue now)
    {
    }

    private static bool Goes(StepOperation operation) => operation is
        StepOperation.Delete or StepOperation.DeleteReplaced or StepOperation.Gone or StepOperation.Retain
        or StepOperation.RemovePendingReplace;
}
