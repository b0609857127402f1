using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>What a deployment is to do.</summary>
public sealed record DeploymentOptions
{
    /// <summary>The kind of deployment.</summary>
    public required DeploymentKind Kind { get; init; }

    /// <summary>Whether it only tells what it would do.</summary>
    public bool Preview { get; init; }

    /// <summary>Whether the state is refreshed first.</summary>
    public bool Refresh { get; init; }

    /// <summary>How many operations run at once.</summary>
    public int Parallel { get; init; } = 16;

    /// <summary>URNs, patterns of URNs with <c>*</c>, or names of the resources that alone change; empty for all.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Whether what depends on a target may change with it.</summary>
    public bool TargetDependents { get; init; }

    /// <summary>URNs, patterns or names of the resources that are left as they are; never together with targets.</summary>
    public IReadOnlyList<string> Excludes { get; init; } = [];

    /// <summary>Whether what depends on what is left as it is, is left so as well.</summary>
    public bool ExcludeDependents { get; init; }

    /// <summary>URNs, patterns or names of the resources that are replaced, whether they change or not.</summary>
    public IReadOnlyList<string> ReplaceTargets { get; init; } = [];

    /// <summary>What the run may not exceed; null where it is free.</summary>
    public UpdatePlan? Plan { get; init; }

    /// <summary>Whether the run's own plan is asked for, in <see cref="DeploymentResult.Plan"/>.</summary>
    public bool MakesPlan { get; init; }

    /// <summary>What an import takes over, parents before their children; the program is not run then.</summary>
    public IReadOnlyList<ImportRequest> Imports { get; init; } = [];

    /// <summary>
    /// URNs of resources that are not made now where they are not there; what depends on them waits, and nothing is taken down meanwhile.
    /// </summary>
    public IReadOnlySet<string> HeldBack { get; init; } = new HashSet<string>();

    /// <summary>Whether what wants to be looked at before an update is looked at; not where that was just done.</summary>
    public bool LooksFirst { get; init; } = true;

    /// <summary>Whether what does not depend on a failure goes on after it.</summary>
    public bool ContinueOnError { get; init; }

    /// <summary>Whether a refresh forgets creations of which no end is known.</summary>
    public bool ClearPendingCreates { get; init; }

    /// <summary>
    /// Address of the language runtime that runs the program, as <c>HOST:PORT</c>; null where the engine starts one itself.
    /// </summary>
    public string? Client { get; init; }

    /// <summary>Variables that plugins get besides this process's own.</summary>
    public IReadOnlyDictionary<string, string> PluginEnvironment { get; init; } = new Dictionary<string, string>();
}

/// <summary>Kinds of deployments.</summary>
public enum DeploymentKind
{
    /// <summary>Makes what the program says.</summary>
    Update,

    /// <summary>Asks for the state of what is there.</summary>
    Refresh,

    /// <summary>Looks whether what is there still is. What is as it was is neither told of nor written.</summary>
    Look,

    /// <summary>Takes everything down.</summary>
    Destroy,

    /// <summary>Takes over what is there already, without a program.</summary>
    Import,
}

/// <summary>What came of a deployment.</summary>
/// <param name="Succeeded">Whether all was done.</param>
/// <param name="Counts">How many resources had which operation.</param>
/// <param name="Files">Files that the program read besides its own.</param>
public sealed record DeploymentResult(bool Succeeded, IReadOnlyDictionary<StepOperation, int> Counts, IReadOnlyCollection<string> Files)
{
    /// <summary>The plan of the run, where it was asked for.</summary>
    public UpdatePlan? Plan { get; init; }

    /// <summary>What an import took over, or would take over, in the order of the requests.</summary>
    public IReadOnlyList<ResourceState> Imported { get; init; } = [];

    /// <summary>Whether something changed, or would change.</summary>
    public bool HasChanges =>
        Counts.Any(c => c.Key is not (StepOperation.Same or StepOperation.Read or StepOperation.Refresh) && c.Value > 0);
}
