namespace Pulumi.Embedded.Monitor;

/// <summary>What the children of a resource have from it where they say nothing themselves.</summary>
/// <param name="DeletedWith">URN of the resource with which they go.</param>
/// <param name="Protect">Whether they may not be deleted.</param>
/// <param name="RetainOnDelete">Whether they stay when they leave the program.</param>
/// <param name="Provider">URN and ID of its provider.</param>
/// <param name="Providers">Those that it hands down, by package.</param>
internal sealed record Heritage(
    string? DeletedWith, bool? Protect, bool? RetainOnDelete, string? Provider, IReadOnlyDictionary<string, string> Providers)
{
    /// <summary>What a resource hands down.</summary>
    public static Heritage Of(ResourceGoal goal) =>
        new(goal.DeletedWith, goal.Protect, goal.RetainOnDelete, goal.Provider, goal.Providers);
}
