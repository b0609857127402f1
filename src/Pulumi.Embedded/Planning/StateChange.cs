using System.Collections.Immutable;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Planning;

/// <summary>What an operation does to the records of a state.</summary>
/// <param name="Drop">Keys of those that are no more.</param>
/// <param name="Put">Those that are there: changed ones by their keys, and new ones without.</param>
internal sealed record StateChange(ImmutableArray<int> Drop, ImmutableArray<ResourceState> Put)
{
    /// <summary>Nothing.</summary>
    public static StateChange None { get; } = new([], []);
}
