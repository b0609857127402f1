using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Planning;

/// <summary>What is to be done about a registration.</summary>
/// <param name="Steps">The steps, one after the other.</param>
internal sealed record Plan(IReadOnlyList<Step> Steps)
{
    /// <summary>What goes on when the steps are done, with the record that the last of them put; null where all is planned.</summary>
    public Func<ResourceState, Task<Plan>>? Then { get; init; }

    /// <summary>The record that the program is told of where no step puts one.</summary>
    public ResourceState? Result { get; init; }

    /// <summary>Whether it is left out for now, and with it what needs it.</summary>
    public bool IsHeldBack { get; init; }

    /// <summary>What is wrong, though a preview goes on.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];
}

/// <summary>Something that may not be done.</summary>
/// <param name="Urn">The resource.</param>
/// <param name="Message">What and why, and what would be right.</param>
/// <param name="Path">Path of the property that is wrong; null where it is none.</param>
internal sealed record Refusal(string Urn, string Message, string? Path = null);

/// <summary>A registration cannot be planned: the run ends.</summary>
/// <param name="refusals">Why.</param>
internal sealed class PlanningException(params IReadOnlyList<Refusal> refusals)
    : Exception(string.Join('\n', refusals.Select(r => r.Message)))
{
    public IReadOnlyList<Refusal> Refusals { get; } = refusals;
}
