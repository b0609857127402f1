using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <content>What takes part in a run, and what stands untouched beside it.</content>
internal sealed partial class Planner
{
    private bool IsIncluded(ResourceState record) =>
        options.Targets.IsConstrained ? IsTargeted(record)
        : !options.Excludes.IsConstrained || !IsExcluded(record);

    private bool IsTargeted(ResourceState record) =>
        (options.Targets.IsConstrained && options.Targets.Names(record.Urn))
        || (options.TargetDependents && options.Targets.IsConstrained && NeedsOneOf(record, run.Targets));

    private bool IsExcluded(ResourceState record) =>
        options.Excludes.Names(record.Urn) || (options.ExcludeDependents && NeedsOneOf(record, run.Excludes));

    private static bool NeedsOneOf(ResourceState record, TargetSet set) => record.AllDependencies.Any(set.Names);

    private bool IsReplaced(string urn, ResourceState? old) => options.Replaces.Names(urn) || old?.Taint == true;

    // An untargeted resource stays as it is, and before it what it needs: nobody else may put that into the new state.
    private List<Step> Untouched(ResourceState old, string urn)
    {
        if (old.Provider is { } reference
            && !run.Providers.ContainsKey(ProviderReference.Parse(reference).Urn)
            && run.OldProvider(reference) is { } provider
            && run.Providers.Values.Any(p => p.Type == provider.Type))
        {
            throw new PlanningException(new Refusal(
                urn,
                $"provider {reference} for resource {urn} has not been registered yet, this is due to a change of providers mixed with "
                + "--target. Change your program back to the original providers, or leave --target out."));
        }

        var steps = new List<Step>();
        Add(old);
        return steps;

        void Add(ResourceState record)
        {
            if (record.Delete)
            {
                return;
            }

            run.Urns.Add(record.Urn);
            run.Sames.Add(urn);
            run.Sames.Add(record.Urn);
            if (record.ProviderUrn is { } by && !run.HasStep(by) && !run.IsOperatedOn(by) && run.OldProvider(record.Provider!) is { } found)
            {
                Add(found);
            }

            foreach (var needed in record.OwnDependencies.Concat(record.Parent is { } parent ? [parent] : []).Where(n => !run.HasStep(n)))
            {
                Add(run.Olds.GetValueOrDefault(needed) ?? throw new PlanningException(new Refusal(
                    urn, $"{needed}, which the untargeted resource {urn} needs, is not in the state.")));
            }

            steps.Add(Untargeted(record));
        }
    }

    // What a targeted resource needs of the state and nobody registers.
    private void QueueUntargeted(ResourceState record)
    {
        if (!options.Targets.IsConstrained)
        {
            return;
        }

        foreach (var needed in record.OwnDependencies.Concat(record.Parent is { } parent ? [parent] : []))
        {
            Queue(needed);
        }

        void Queue(string urn)
        {
            if (run.HasStep(urn) || run.Urns.Contains(urn) || run.Untargeted.Any(u => u.Urn == urn)
                || !run.Olds.TryGetValue(urn, out var old))
            {
                return;
            }

            foreach (var needed in old.AllDependencies)
            {
                Queue(needed);
            }

            run.Untargeted.Add(old);
        }
    }

    private static Step Untargeted(ResourceState record) =>
        new(StepOperation.Same, record.Urn, record, record, []) { IsUntargeted = true };

    // A plan with what must stand before it, and with what is wrong about it where it needs something that is not made.
    private Plan Checked(Plan plan)
    {
        var before = run.Untargeted.Where(u => !run.HasStep(u.Urn) && !run.IsOperatedOn(u.Urn)).Select(Untargeted).ToArray();
        run.Untargeted.Clear();
        foreach (var step in before)
        {
            run.Urns.Add(step.Urn);
            run.Sames.Add(step.Urn);
        }

        plan = plan with { Steps = [.. before, .. plan.Steps] };
        Follow(plan.Steps);
        if (!options.Targets.IsConstrained && !options.Replaces.IsConstrained)
        {
            return plan;
        }

        var refusals = new List<Refusal>(plan.Refusals);
        foreach (var step in plan.Steps.Where(s => s is { New: not null, IsSkippedCreate: false }))
        {
            foreach (var needed in step.New!.AllDependencies.Distinct(StringComparer.Ordinal).Where(run.SkippedCreates.Contains).ToArray())
            {
                refusals.Add(new Refusal(
                    step.Urn,
                    $"Resource '{step.Urn}' depends on '{needed}' which was not specified in --target list. "
                    + $"Name it too: --target {Urn.NameOf(needed)}"));
                run.SkippedCreates.Remove(needed);
            }
        }

        return refusals.Count == 0 ? plan
            : options.Preview ? plan with { Refusals = refusals }
            : throw new PlanningException(refusals);
    }
}
