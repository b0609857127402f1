using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <summary>
/// What a preview proposed, which an update may then not exceed: as <c>preview --save-plan</c> writes it and <c>up --plan</c> takes it.
/// </summary>
/// <param name="Resources">What is planned, by URN.</param>
public sealed record UpdatePlan(ImmutableSortedDictionary<string, ResourcePlan> Resources)
{
    /// <summary>A plan of nothing.</summary>
    public static UpdatePlan Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, ResourcePlan>(StringComparer.Ordinal));

    /// <summary>The configuration that it was made with, as the stack's file holds it; for those who read the plan.</summary>
    public JsonObject? Config { get; init; }

    /// <summary>What is planned for a resource; null where nothing is.</summary>
    public ResourcePlan? Find(string urn) => Resources.GetValueOrDefault(urn);
}

/// <summary>What is planned for a resource.</summary>
public sealed record ResourcePlan
{
    /// <summary>The resource as the program wanted it; null where it is only deleted.</summary>
    public PlanGoal? Goal { get; init; }

    /// <summary>The steps, in their order, by their names in <see cref="PlanStep"/>.</summary>
    public ImmutableArray<string> Steps { get; init; } = [];

    /// <summary>The outputs that a component or the stack would have; null where it had none to tell.</summary>
    public ObjectValue? Outputs { get; init; }

    /// <summary>The random bytes that the provider's check was given, so that it answers the same again.</summary>
    public ImmutableArray<byte> Seed { get; init; } = [];
}
