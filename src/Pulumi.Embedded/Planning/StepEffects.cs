using System.Collections.Immutable;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Planning;

/// <summary>What a step does to the records of a state once it is done.</summary>
internal static class StepEffects
{
    /// <summary>The change that a step makes.</summary>
    /// <param name="step">The step.</param>
    /// <param name="result">The record that came of it; null where it leaves none.</param>
    /// <param name="current">A record as it is now; null where it is no more.</param>
    /// <param name="all">All records as they are now; asked for where a URN changes.</param>
    public static StateChange Of(Step step, ResourceState? result, Func<int, ResourceState?> current, Func<IEnumerable<ResourceState>> all)
    {
        var old = step.Old is { Key: >= 0 } known ? current(known.Key) : null;
        switch (step.Operation)
        {
            case StepOperation.Same when step.IsSkippedCreate || step.IsUntargeted:
                return StateChange.None;
            case StepOperation.DeleteReplaced when step.KeepsPlace:
                return old is null ? StateChange.None : new StateChange([], [old with { PendingReplacement = true }]);
            case StepOperation.Delete or StepOperation.DeleteReplaced or StepOperation.Retain or StepOperation.RemovePendingReplace:
                return old is null ? StateChange.None : new StateChange([old.Key], []);
        }

        if (result is null)
        {
            return old is null ? StateChange.None : new StateChange([old.Key], []);
        }

        // What takes the place of one other keeps its place; what comes beside one has a place of its own.
        var (drop, put) = (ImmutableArray<int>.Empty, ImmutableArray<ResourceState>.Empty);
        if (step.SetsAside && old is not null)
        {
            put = [old with { Delete = true }, result with { Key = ResourceState.NoKey }];
        }
        else if (old is not null)
        {
            put = [result with { Key = old.Key }];
        }
        else
        {
            put = [result with { Key = ResourceState.NoKey }];
        }

        // References to a former URN mean the new one.
        if (old is not null && old.Urn != result.Urn)
        {
            var taken = put.Select(p => p.Key).ToHashSet();
            put = put.AddRange(
                all().Where(r => !taken.Contains(r.Key) && StateReferences.Of(r).Contains(old.Urn))
                    .Select(r => StateReferences.Renamed(r, urn => urn == old.Urn && urn != r.Urn ? result.Urn : urn)));
        }

        return new StateChange(drop, put);
    }
}
