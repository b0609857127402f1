using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Planning;
using Pulumi.Protocol;

namespace Trtc.Cli.Reports;

/// <summary>What is about to happen.</summary>
/// <param name="Kind">The kind of deployment.</param>
/// <param name="Preview">Whether it is only looked at.</param>
/// <param name="Stack">The stack.</param>
internal sealed record ReportTitle(DeploymentKind Kind, bool Preview, string Stack)
{
    /// <summary>Names of the program's resources, of which one that failed may leave some undone.</summary>
    public IReadOnlyList<string> Resources { get; init; } = [];

    public override string ToString() => (Preview, Kind) switch
    {
        (true, DeploymentKind.Update) => "Previewing update",
        (true, DeploymentKind.Refresh) => "Previewing refresh",
        (true, DeploymentKind.Destroy) => "Previewing destroy",
        (true, DeploymentKind.Import) => "Previewing import",
        (_, DeploymentKind.Import) => "Importing",
        (_, DeploymentKind.Refresh) => "Refreshing",
        (_, DeploymentKind.Destroy) => "Destroying",
        _ => "Updating",
    } + $" ({Stack}):";
}

/// <summary>Tells what a deployment does. Calls that come at once are taken one after the other.</summary>
internal abstract class Report : IDeploymentObserver, IAsyncDisposable
{
    private readonly Lock gate = new();

    protected ReportTitle Title { get; private set; } = new(DeploymentKind.Update, true, "");

    /// <summary>The steps that ended, with how long they took and whether they failed.</summary>
    protected List<(Step Step, TimeSpan Took, bool Failed)> Done { get; } = [];

    protected List<Diagnostic> Diagnostics { get; } = [];

    /// <summary>The steps that ended well.</summary>
    public IReadOnlyList<Step> Steps
    {
        get
        {
            lock (gate)
            {
                return [.. Done.Where(d => !d.Failed).Select(d => d.Step)];
            }
        }
    }

    /// <summary>The resources that failed.</summary>
    protected IReadOnlyList<string> FailedUrns => [.. Done.Where(d => d.Failed).Select(d => d.Step.Urn)
        .Concat(
            Diagnostics.Where(d => d is { Severity: Severity.Error, Urn: not null }).Select(d => d.Urn!)).Distinct(StringComparer.Ordinal)];

    /// <summary>Names of the resources that were not begun, because one failed or the run was stopped.</summary>
    protected IReadOnlyList<string> NotBegun =>
        [.. Title.Resources.Except(Done.Select(d => d.Step.Urn).Concat(FailedUrns).Select(Urn.NameOf), StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)];

    protected (ObjectValue Old, ObjectValue Now)? Outputs { get; private set; }

    public virtual Task BeginAsync(ReportTitle title)
    {
        Title = title;
        return Task.CompletedTask;
    }

    public abstract Task EndAsync(DeploymentResult result, TimeSpan took);

    public void Began(Step step)
    {
        lock (gate)
        {
            if (!step.IsHidden)
            {
                OnBegan(step);
            }
        }
    }

    public void Ended(Step step, TimeSpan took, bool failed)
    {
        lock (gate)
        {
            if (!step.IsHidden)
            {
                Done.Add((step, took, failed));
                OnEnded(step, took, failed);
            }
        }
    }

    public void Said(Diagnostic diagnostic)
    {
        lock (gate)
        {
            if (diagnostic.Severity != Severity.Debug)
            {
                Diagnostics.Add(diagnostic);
                OnSaid(diagnostic);
            }
        }
    }

    public void HasOutputs(ObjectValue old, ObjectValue now)
    {
        lock (gate)
        {
            Outputs = (old, now);
        }
    }

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected virtual void OnBegan(Step step)
    {
    }

    protected virtual void OnEnded(Step step, TimeSpan took, bool failed)
    {
    }

    protected virtual void OnSaid(Diagnostic diagnostic)
    {
    }
}

/// <summary>Tells nothing.</summary>
internal sealed class SilentReport : Report
{
    public override Task EndAsync(DeploymentResult result, TimeSpan took)
    {
        // Nobody would learn otherwise why nothing is done.
        foreach (var diagnostic in Diagnostics.Where(d => d.Severity == Severity.Error))
        {
            Console.Error.WriteLine(
                $"error: {(diagnostic.Urn is { } urn ? $"{Urn.TypeOf(urn)} {Urn.NameOf(urn)}: " : "")}{diagnostic.Message}");
        }

        return Task.CompletedTask;
    }
}
