namespace Pulumi.Embedded.Planning;

/// <summary>Names of steps in plans, which are Pulumi's.</summary>
public static class PlanStep
{
    /// <summary>Nothing changes.</summary>
    public const string Same = "same";

    /// <summary>It comes.</summary>
    public const string Create = "create";

    /// <summary>It changes in place.</summary>
    public const string Update = "update";

    /// <summary>It goes.</summary>
    public const string Delete = "delete";

    /// <summary>It is exchanged for a new one.</summary>
    public const string Replace = "replace";

    /// <summary>The new one comes.</summary>
    public const string CreateReplacement = "create-replacement";

    /// <summary>The old one goes.</summary>
    public const string DeleteReplaced = "delete-replaced";

    /// <summary>It is looked up.</summary>
    public const string Read = "read";

    /// <summary>It is taken over.</summary>
    public const string Import = "import";

    /// <summary>Whether a step is within a planned one: it may do less, never more.</summary>
    public static bool IsWithin(string step, string planned) => step == planned || planned switch
    {
        Create or Update => step == Same,
        Replace or CreateReplacement or DeleteReplaced => step is Same or Update,
        _ => false,
    };
}
