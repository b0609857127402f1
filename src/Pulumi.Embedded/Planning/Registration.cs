using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Planning;

/// <summary>A registration on its way to steps.</summary>
/// <param name="Goal">What the program wants.</param>
/// <param name="Old">The record that it goes on with.</param>
/// <param name="New">The record as it is to be.</param>
/// <param name="Recreates">Whether the old one was taken down in this run, so that another could be replaced.</param>
/// <param name="Refusals">What is wrong so far.</param>
internal sealed record Registration(
    ResourceGoal Goal, ResourceState? Old, ResourceState New, bool Recreates, IReadOnlyList<Refusal> Refusals)
{
    public string Urn => New.Urn;

    /// <summary>Whether the old inputs do not count: it was not ours, is replaced anyway, or is there no more.</summary>
    public bool IsFresh(bool isReplaced) => Recreates || Old is null || Old.External || isReplaced;
}
