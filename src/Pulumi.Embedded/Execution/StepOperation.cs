namespace Pulumi.Embedded.Execution;

/// <summary>What a step does with a resource.</summary>
public enum StepOperation
{
    /// <summary>Nothing changes.</summary>
    Same,

    /// <summary>It comes.</summary>
    Create,

    /// <summary>It changes in place.</summary>
    Update,

    /// <summary>It goes.</summary>
    Delete,

    /// <summary>It is there no more, and goes from the state.</summary>
    Gone,

    /// <summary>It goes from the state and stays where it is.</summary>
    Retain,

    /// <summary>A new one comes in its place.</summary>
    Replace,

    /// <summary>The old one goes that a new one replaces.</summary>
    DeleteReplaced,

    /// <summary>It is looked up.</summary>
    Read,

    /// <summary>Its state is asked for.</summary>
    Refresh,

    /// <summary>It is there already and is taken over.</summary>
    Import,
}
