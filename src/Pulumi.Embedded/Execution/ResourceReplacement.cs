using Pulumi.Protocol;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>Makes a new resource in the place of an old one, and takes down what cannot stay meanwhile.</summary>
internal sealed class ResourceReplacement(DeploymentContext context, ResourceSteps steps, Deletions deletions, ResourceQuestions questions)
{
    /// <summary>Replaces a resource.</summary>
    /// <param name="provider">Its provider.</param>
    /// <param name="wanted">What the program wants.</param>
    /// <param name="old">The resource as it is.</param>
    /// <param name="state">The resource as it is to be.</param>
    /// <param name="given">Its inputs, not yet checked.</param>
    /// <param name="seed">What the provider makes names of.</param>
    /// <param name="changes">What changes.</param>
    /// <param name="deleteFirst">Whether the provider has the old one go first; the program may want otherwise.</param>
    /// <exception cref="SkippedException">It may not be replaced; all has been told.</exception>
    public async Task<ResourceState> ReplaceAsync(
        LoadedProvider provider,
        Wanted wanted,
        ResourceState old,
        ResourceState state,
        ObjectValue given,
        byte[] seed,
        IReadOnlyList<PropertyChange> changes,
        bool deleteFirst)
    {
        if (old.Protect && state.Protect)
        {
            var why = string.Join(", ", changes.Where(c => c.Replaces).Select(c => c.Path));
            context.Fail(
                old.Urn,
                $"resource \"{old.Urn}\" cannot be replaced\nbecause it is protected ({why} would replace it). "
                + "Take the protect option off and run `up` first.");
            throw new SkippedException();
        }

        // What a new one is like does not depend on the old one.
        state = state with { Inputs = await questions.CheckAsync(provider, wanted, null, given, seed), ImportId = null };
        if (!(wanted.Options.DeleteBeforeReplace ?? deleteFirst))
        {
            return await steps.CreateAsync(provider, state, StepOperation.Replace, old, changes);
        }

        var dependents = await DependentReplacementsAsync(old);
        RefuseUntouchable(old, dependents);
        foreach (var dependent in dependents.Reverse().Where(context.Take))
        {
            context.Replaced(dependent.Urn);
            await deletions.DeleteReplacedAsync(dependent);
        }

        await deletions.DeleteReplacedAsync(old);
        return await steps.CreateAsync(provider, state, StepOperation.Replace, null, changes);
    }

    // Those that cannot stay while the resource is away: a property that comes from it would replace them.
    private async Task<IReadOnlyList<ResourceState>> DependentReplacementsAsync(ResourceState root)
    {
        var replaced = new HashSet<string>(StringComparer.Ordinal) { root.Urn };
        var dependents = new List<ResourceState>();
        var live = context.Book.Resources
            .Where(r => r is { Custom: true, External: false, Delete: false, IsProvider: false, Provider: not null });
        foreach (var candidate in live.Where(r => r.Urn != root.Urn))
        {
            var touched = candidate.PropertyDependencies?.Where(p => p.Value.Any(replaced.Contains)).Select(p => p.Key).ToHashSet() ?? [];
            if (touched.Count == 0 || context.IsTaken(candidate))
            {
                continue;
            }

            var provider = await context.Registry.OfStateAsync(candidate.Provider!);
            var inputs = touched.Aggregate(candidate.Inputs, (all, name) => all.With(name, PropertyValue.Unknown));
            var without = candidate with { Inputs = inputs, IgnoreChanges = [] };
            var answer = await questions.AskAsync(candidate.Urn, () => questions.DiffCallAsync(provider, candidate, without));
            if (answer.Replaces.Count > 0)
            {
                replaced.Add(candidate.Urn);
                dependents.Add(candidate);
            }
        }

        return dependents;
    }

    // Before anything is taken down: those that must go with it may all have to stay.
    private void RefuseUntouchable(ResourceState root, IReadOnlyList<ResourceState> dependents)
    {
        var refused = false;
        foreach (var dependent in dependents)
        {
            var why = dependent.Protect
                ? "it is protected. Take its protect option off and run `up` first."
                : context.IsTarget(dependent.Urn) ? null : $"it is no target of this run. Name it too: --target {dependent.Name}";
            if (why is not null)
            {
                refused = true;
                context.Fail(
                    dependent.Urn,
                    $"resource \"{dependent.Urn}\" would have to be replaced with \"{root.Urn}\", which it depends on,\nbut {why}");
            }
        }

        if (refused)
        {
            throw new SkippedException();
        }
    }
}
