namespace Pulumi.Embedded.Planning;

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

    /// <summary>It is there already and is taken over in the place of another.</summary>
    ImportReplacement,

    /// <summary>It is looked up in the place of one that was managed.</summary>
    ReadReplacement,

    /// <summary>What was taken down for a replacement that does not come leaves the state.</summary>
    RemovePendingReplace,
}
