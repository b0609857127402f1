using Pulumi.Protocol;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>Takes resources down, each after those that depend on it.</summary>
internal sealed class Deletions(DeploymentContext context, ResourceSteps steps)
{
    /// <summary>Takes down what a new one replaces.</summary>
    public async Task DeleteReplacedAsync(ResourceState old)
    {
        await steps.DeleteAsync(old, StepOperation.DeleteReplaced);
    }

    /// <summary>Takes down resources of the state, at once where they do not depend on each other.</summary>
    public async Task DeleteAllAsync(IReadOnlyCollection<ResourceState> goners)
    {
        if (RefusesUntargeted(goners))
        {
            return;
        }

        // Components go when what is in them is gone; default providers after what they made.
        var done = new Dictionary<ResourceState, Lazy<Task<bool>>>(ReferenceEqualityComparer.Instance);
        var dependents = goners.ToDictionary(
            g => g, _ => new List<ResourceState>(), (IEqualityComparer<ResourceState>)ReferenceEqualityComparer.Instance);
        var byUrn = goners.ToLookup(g => g.Urn, StringComparer.Ordinal);
        foreach (var goner in goners)
        {
            var needed = goner.AllDependencies.Distinct(StringComparer.Ordinal).SelectMany(urn => byUrn[urn]);
            foreach (var dependency in needed.Where(d => !ReferenceEquals(d, goner)))
            {
                dependents[dependency].Add(goner);
            }
        }

        foreach (var goner in goners)
        {
            done[goner] = new Lazy<Task<bool>>(() => DeleteAfterAsync(goner, dependents[goner], done));
        }

        await Task.WhenAll(goners.Select(g => done[g].Value));
    }

    private async Task<bool> DeleteAfterAsync(
        ResourceState goner, IReadOnlyList<ResourceState> dependents, Dictionary<ResourceState, Lazy<Task<bool>>> done)
    {
        await Task.Yield();
        var gone = await Task.WhenAll(dependents.Select(d => done[d].Value));
        if (gone.Contains(false))
        {
            // What needs it is there still.
            return false;
        }

        try
        {
            if (goner is { Protect: true, Delete: false })
            {
                RefuseProtected(goner);
            }

            return await steps.DeleteAsync(goner, goner.Delete ? StepOperation.DeleteReplaced : StepOperation.Delete);
        }
        catch (SkippedException)
        {
            return false;
        }
    }

    // Nothing may stay that depends on what goes: Pulumi takes no such state.
    private bool RefusesUntargeted(IReadOnlyCollection<ResourceState> goners)
    {
        if (context.Options.Targets.Count == 0)
        {
            return false;
        }

        var going = goners.Where(g => !g.Delete).Select(g => g.Urn).ToHashSet(StringComparer.Ordinal);
        var staying = context.Book.Resources.Except(goners, ReferenceEqualityComparer.Instance).Cast<ResourceState>()
            .Where(r => r.AllDependencies.Any(going.Contains)).ToArray();
        foreach (var resource in staying)
        {
            context.Fail(
                resource.Urn,
                $"resource \"{resource.Urn}\" depends on "
                + $"{NameList.Of(resource.AllDependencies.Where(going.Contains).Distinct().Select(Urn.NameOf))}, "
                + $"which would be deleted,\nbut it is no target of this run. Name it too: --target {resource.Name}");
        }

        return staying.Length > 0;
    }

    private void RefuseProtected(ResourceState old)
    {
        context.Fail(
            old.Urn,
            $"resource \"{old.Urn}\" cannot be deleted\nbecause it is protected. "
            + "Take the protect option off its declaration and run `up` first.");
        throw new SkippedException();
    }
}
