using System.Collections.Immutable;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <content>What cannot stay while a resource is away.</content>
internal sealed partial class Planner
{
    // Steps that take down what depends on a resource and must go before it, the last first.
    private async Task<List<Step>> TakeDownAsync(ResourceState root, string urn)
    {
        var dependents = run.Base.Contains(root) ? await DependentReplacementsAsync(root) : [];
        lock (gate)
        {
            dependents.AddRange(GoingWith(urn).Where(d => !dependents.Contains(d, ReferenceEqualityComparer.Instance)));
            RefuseUntouchable(urn, dependents);
            foreach (var dependent in dependents.Where(d => !IsIncluded(d)))
            {
                // As Pulumi does it; but what it comes back with may be of the resource that went.
                answers.Warn(
                    dependent.Urn,
                    $"It is no target, but must be replaced with {Urn.NameOf(urn)}, on which it depends, and comes back with the inputs "
                    + $"that it had. Name it too, so that it gets those of the program: --target {dependent.Name}");
            }

            var steps = new List<Step>();
            foreach (var dependent in dependents.AsEnumerable().Reverse().Where(d => run.Going.Add(d.Key)))
            {
                run.Deletes.Add(dependent.Urn);
                steps.Add(
                    dependent.Delete
                        ? new Step(StepOperation.DeleteReplaced, dependent.Urn, dependent, null, [])
                        : new Step(StepOperation.DeleteReplaced, dependent.Urn, dependent, null, []) { KeepsPlace = true });
            }

            return steps;
        }
    }

    // Those whose provider would replace them if a property that comes from the resource became another.
    private async Task<List<ResourceState>> DependentReplacementsAsync(ResourceState root)
    {
        IReadOnlyList<ResourceState> candidates;
        lock (gate)
        {
            candidates = run.Base.DependingOn(
                root, run.HasStep, withChildren: false);
        }

        var replaced = new HashSet<string>(StringComparer.Ordinal) { root.Urn };
        var dependents = new List<ResourceState>();
        foreach (var candidate in candidates.Where(c => c is { Custom: true, External: false }))
        {
            if (await IsReplacedWithAsync(candidate, replaced))
            {
                replaced.Add(candidate.Urn);
                dependents.Add(candidate);
            }
        }

        return dependents;
    }

    private async Task<bool> IsReplacedWithAsync(ResourceState candidate, HashSet<string> replaced)
    {
        if (candidate.ProviderUrn is { } provider && replaced.Contains(provider))
        {
            return true;
        }

        if (candidate.DeletedWith is { } with && replaced.Contains(with))
        {
            return true;
        }

        var touched = candidate.PropertyDependencies?
            .Where(p => candidate.Inputs.Members.ContainsKey(p.Key) && p.Value.Any(replaced.Contains))
            .Select(p => p.Key).ToArray() ?? [];
        if (touched.Length == 0)
        {
            return false;
        }

        var inputs = touched.Aggregate(candidate.Inputs, (all, name) => all.With(name, PropertyValue.Unknown));
        var diff = await answers.DiffAsync(candidate, candidate.Urn, inputs, candidate.IgnoreChanges);
        return diff.Replacing(candidate.ReplaceOnChanges, hasInitErrors: false).Replaces;
    }

    // Those that the program says go, or are replaced, with a resource.
    private IEnumerable<ResourceState> GoingWith(string urn) => run.Base.Records
        .Where(r => !r.Delete && !run.News.ContainsKey(r.Urn) && (r.DeletedWith == urn || r.ReplaceWith.Contains(urn)));

    // Before anything is taken down: those that must go with it may all have to stay.
    private static void RefuseUntouchable(string urn, IReadOnlyList<ResourceState> dependents)
    {
        var refusals = dependents.Where(d => d is { Protect: true, Delete: false }).Select(dependent => new Refusal(
            dependent.Urn,
            $"unable to replace resource \"{dependent.Urn}\" as part of replacing \"{urn}\" as it is currently marked for protection. "
            + "To unprotect the resource, remove the `protect` flag from the resource in your Pulumi program and run `up` first."))
            .ToArray();
        if (refusals.Length > 0)
        {
            throw new PlanningException(refusals);
        }
    }
}
