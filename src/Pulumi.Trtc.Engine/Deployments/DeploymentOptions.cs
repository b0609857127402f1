namespace Pulumi.Trtc.Engine.Deployments;

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

    /// <summary>Whether a refresh forgets creations of which no end is known.</summary>
    public bool ClearPendingCreates { get; init; }

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

    /// <summary>Takes everything down.</summary>
    Destroy,
}

/// <summary>What came of a deployment.</summary>
/// <param name="Succeeded">Whether all was done.</param>
/// <param name="Counts">How many resources had which operation.</param>
public sealed record DeploymentResult(bool Succeeded, IReadOnlyDictionary<StepOperation, int> Counts)
{
    /// <summary>Whether something changed, or would change.</summary>
    public bool HasChanges => Counts.Any(c => c.Key is not (StepOperation.Same or StepOperation.Read or StepOperation.Refresh) && c.Value > 0);
}
