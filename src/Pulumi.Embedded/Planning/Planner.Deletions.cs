using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <content>What goes at the end of a run.</content>
internal sealed partial class Planner
{
    /// <summary>
    /// What goes because the program did not register it, or because it was replaced; and what would, but is no target, so that it stays.
    /// </summary>
    /// <param name="current">A record of the base as it is now; null where it is no more.</param>
    /// <exception cref="PlanningException">Something would go that is no target; nothing is to be done.</exception>
    public async Task<DeletionPlan> DeletionsAsync(Func<int, ResourceState?> current)
    {
        var isTargeted = await DeletableAsync(current);
        var (untargeted, deletions) = (new List<Step>(), new List<Step>());
        lock (gate)
        {
            foreach (var record in run.Base.Records)
            {
                if (current(record.Key) is not { } now)
                {
                    continue;
                }

                if (!isTargeted(record.Urn))
                {
                    if (!run.IsOperatedOn(record.Urn) && !now.Delete)
                    {
                        untargeted.Add(Untargeted(now));
                    }
                }
                else if (now.Delete)
                {
                    if (run.Going.Add(now.Key))
                    {
                        run.Deletes.Add(now.Urn);
                        deletions.Add(new Step(StepOperation.DeleteReplaced, now.Urn, now, null, []));
                    }
                }
                else if (!run.IsOperatedOn(record.Urn))
                {
                    run.Deletes.Add(now.Urn);
                    deletions.Add(new Step(
                        now.PendingReplacement ? StepOperation.RemovePendingReplace
                            : now.RetainOnDelete ? StepOperation.Retain : StepOperation.Delete,
                        now.Urn,
                        now,
                        null,
                        []));
                }
            }
        }

        lock (gate)
        {
            Follow(untargeted.Concat(deletions));
        }

        var refusals = deletions.Where(d => !options.Targets.Contains(d.Urn) && !options.TargetDependents)
            .Select(d => new Refusal(
                d.Urn,
                $"Resource '{d.Urn}' will be destroyed but was not specified in --target list. "
                + $"Name it too (--target {Urn.NameOf(d.Urn)}), or say --target-dependents."))
            .ToArray();
        return refusals.Length > 0 && !options.Preview
            ? throw new PlanningException(refusals)
            : new DeletionPlan(untargeted, InOrder(deletions), run.Base) { Refusals = refusals };
    }

    /// <summary>Whether a record goes with another that goes in this run, so that its provider need not be asked.</summary>
    public bool GoesWithAnother(ResourceState record)
    {
        lock (gate)
        {
            return record.DeletedWith is { } with && run.Deletes.Contains(with);
        }
    }

    private async Task<Func<string, bool>> DeletableAsync(Func<int, ResourceState?> current)
    {
        if (options.Targets.IsConstrained)
        {
            var all = new HashSet<string>(StringComparer.Ordinal);
            var targets = Closure(options.Targets, next => run.Base.DependingOn(next, all.Contains, withChildren: true));
            foreach (var record in run.Base.Records.Where(r => targets.Contains(r.Urn) && current(r.Key) is not null))
            {
                all.Add(record.Urn);
                all.UnionWith((await DependentReplacementsAsync(record)).Select(d => d.Urn));
                all.UnionWith(GoingWith(record.Urn).Select(d => d.Urn));
            }

            return all.Contains;
        }

        if (options.Excludes.IsConstrained)
        {
            var kept = Closure(options.Excludes, next => [
                .. run.Base.DependenciesOf(next),
                .. options.ExcludeDependents ? run.Base.DependingOn(next, _ => false, withChildren: true) : [],
            ]);
            return urn => !kept.Contains(urn);
        }

        return _ => true;
    }

    private HashSet<string> Closure(TargetSet from, Func<ResourceState, IEnumerable<ResourceState>> follow)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<ResourceState>(run.Base.Records.Where(r => from.Names(r.Urn)));
        while (next.TryDequeue(out var record))
        {
            if (found.Add(record.Urn))
            {
                foreach (var further in follow(record))
                {
                    next.Enqueue(further);
                }
            }
        }

        return found;
    }

    // Groups of deletions: those of a group may go at once, and after all groups before.
    private IReadOnlyList<IReadOnlyList<Step>> InOrder(IReadOnlyList<Step> deletions)
    {
        // By the records that the run began with, which say what needed what.
        var byKey = deletions.ToDictionary(d => d.Old!.Key);
        var depth = new Dictionary<int, int>();
        foreach (var record in run.Base.Records.Where(r => byKey.ContainsKey(r.Key)))
        {
            depth[record.Key] = run.Base.DependenciesOf(record)
                .Select(n => depth.TryGetValue(n.Key, out var level) ? level + 1 : 0)
                .Append(0)
                .Max();
        }

        return [.. deletions.GroupBy(d => depth[d.Old!.Key]).OrderByDescending(g => g.Key).Select(g => g.ToArray())];
    }
}

/// <summary>What goes at the end of a run.</summary>
/// <param name="Untargeted">What stays because it is no target.</param>
/// <param name="Groups">Deletions that may go at once, group after group.</param>
/// <param name="Graph">What needs what.</param>
internal sealed record DeletionPlan(IReadOnlyList<Step> Untargeted, IReadOnlyList<IReadOnlyList<Step>> Groups, DependencyGraph Graph)
{
    /// <summary>What would go though it is no target.</summary>
    public IReadOnlyList<Refusal> Refusals { get; init; } = [];

    /// <summary>A group without what others that could not go need.</summary>
    /// <param name="group">The group.</param>
    /// <param name="failed">Keys of records that could not go.</param>
    public IEnumerable<Step> Possible(IReadOnlyList<Step> group, IReadOnlyCollection<int> failed)
    {
        if (failed.Count == 0)
        {
            return group;
        }

        var needed = Graph.Records.Where(r => failed.Contains(r.Key)).SelectMany(Graph.AllDependenciesOf).Select(r => r.Key).ToHashSet();
        return group.Where(s => !needed.Contains(s.Old!.Key));
    }
}
