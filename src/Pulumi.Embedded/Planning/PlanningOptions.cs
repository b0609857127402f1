namespace Pulumi.Embedded.Planning;

/// <summary>What a person lets a run do, as far as it decides about steps.</summary>
internal sealed record PlanningOptions
{
    /// <summary>Whether nothing is done, so that values may be unknown and every problem is told.</summary>
    public bool Preview { get; init; }

    /// <summary>The resources that alone may change.</summary>
    public TargetSet Targets { get; init; } = TargetSet.None;

    /// <summary>Whether what depends on a target is one, too.</summary>
    public bool TargetDependents { get; init; }

    /// <summary>The resources that may not change.</summary>
    public TargetSet Excludes { get; init; } = TargetSet.None;

    /// <summary>Whether what depends on an excluded resource is left out as well.</summary>
    public bool ExcludeDependents { get; init; }

    /// <summary>The resources that are replaced whether they changed or not.</summary>
    public TargetSet Replaces { get; init; } = TargetSet.None;

    /// <summary>The plan that the run may not exceed, and the one that it makes; null where neither is asked for.</summary>
    public UpdatePlanRun? Plans { get; init; }

    /// <summary>URNs of resources that are not made now where they are not there.</summary>
    public IReadOnlySet<string> HeldBack { get; init; } = new HashSet<string>();
}
