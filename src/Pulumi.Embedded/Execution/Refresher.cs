using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>Asks for the state of what is there. What is gone leaves the state; what differs is kept as it is now.</summary>
internal sealed class Refresher(DeploymentContext context, StepRunner steps, PlanningOptions options)
{
    /// <summary>Refreshes everything.</summary>
    public Task RefreshAllAsync() => RefreshAsync(_ => true, isLook: false);

    /// <summary>
    /// Looks at all, or at what wants to be looked at before an update. Of what is as it was nothing is told, and nothing written.
    /// </summary>
    public Task LookAsync(bool all) => RefreshAsync(r => all || r.RefreshBeforeUpdate, isLook: true);

    private async Task RefreshAsync(Func<ResourceState, bool> which, bool isLook)
    {
        // In the order of the state, so that what depends on a target comes after it.
        var records = context.Book.ToSnapshot().Resources;
        var (targets, excludes) = (options.Targets.Copy(), options.Excludes.Copy());
        var wanted = records.Where(r => which(r) && IsIncluded(r, targets, excludes)).ToArray();
        var gone = new HashSet<int>();
        var results = await Task.WhenAll(wanted
            .Where(r => r is { Custom: true, IsProvider: false, PendingReplacement: false, Provider: not null })
            .Select(async r => await RefreshAsync(r, isLook) ? r.Key : ResourceState.NoKey));
        gone.UnionWith(results.Where(k => k >= 0));
        if (gone.Count == 0 && isLook)
        {
            return;
        }

        var change = RefreshedBase.Of([.. records.Select(r => context.Book.Current(r.Key)).OfType<ResourceState>()], gone);
        if (!change.Drop.IsEmpty || !change.Put.IsEmpty)
        {
            context.Book.Change(change);
        }
    }

    private bool IsIncluded(ResourceState record, TargetSet targets, TargetSet excludes)
    {
        if (excludes.IsConstrained)
        {
            var isExcluded = excludes.Names(record.Urn) || (options.ExcludeDependents && record.AllDependencies.Any(excludes.Names));
            if (isExcluded)
            {
                excludes.Add(record.Urn);
            }

            return !isExcluded;
        }

        if (targets.Contains(record.Urn))
        {
            return true;
        }

        if (options.TargetDependents && record.OwnDependencies.Concat(record.Parent is { } p ? [p] : []).Any(targets.Names))
        {
            targets.Add(record.Urn);
            return true;
        }

        return false;
    }

    // Answers whether it is gone.
    private async Task<bool> RefreshAsync(ResourceState old, bool isLook)
    {
        await context.Slots.WaitAsync(context.Kill);
        try
        {
            if (context.Stop.IsCancellationRequested)
            {
                return false;
            }

            var began = context.Time.GetTimestamp();
            var asked = new Step(StepOperation.Refresh, old.Urn, old, null, []);
            context.Began(asked);
            ResourceState? now;
            IReadOnlyList<PropertyChange> changes;
            try
            {
                var provider = await context.Registry.GetAsync(old.Provider!);
                now = await steps.RefreshedAsync(provider, old);
                changes = now is null || old.External || (isLook && Equals(old.Inputs, now.Inputs)) ? [] : await DiffAsync(old, now);
                now = now is null ? null : steps.Marked(now);
            }
            catch (Exception e) when (StepRunner.IsFailure(e))
            {
                context.Ended(asked, context.Time.GetElapsedTime(began), failed: true);

                // A look changes nothing, so that one failed is no reason to leave out another.
                context.FailAlone(old.Urn, StepRunner.Told(e));
                return false;
            }

            context.Ended(asked, context.Time.GetElapsedTime(began), failed: false);
            if (now is null)
            {
                Told(new Step(StepOperation.Gone, old.Urn, old, null, []));
                return true;
            }

            var isSame = RecordComparison.AreSame(old, now);
            if (!isLook || changes.Count > 0)
            {
                Told(new Step(changes.Count > 0 ? StepOperation.Update : StepOperation.Same, old.Urn, old, now, changes));
            }

            if (!isSame)
            {
                var isChanged = !old.Inputs.Equals(now.Inputs) || !old.Outputs.Equals(now.Outputs);
                context.Book.Change(new StateChange([], [isChanged ? now with { Modified = context.Now } : now]));
            }

            return false;
        }
        finally
        {
            context.Slots.Release();
        }
    }

    // How what is there differs from what the program last asked for.
    private async Task<IReadOnlyList<PropertyChange>> DiffAsync(ResourceState old, ResourceState now)
    {
        var diff = await new ProviderAnswers(context).DiffAsync(now, now.Urn, old.Inputs, old.IgnoreChanges);

        // Outputs that changed by themselves, such as a status, are worth a line.
        return diff.IsChanged ? diff.Changes : [.. PropertyChanges.Between(old.Outputs, now.Outputs)];
    }

    private void Told(Step step)
    {
        context.Began(step);
        context.Ended(step, TimeSpan.Zero, failed: false);
    }
}
