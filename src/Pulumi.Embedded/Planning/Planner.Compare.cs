using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <content>What is done about a resource that is there: nothing, a change in place, or a new one.</content>
internal sealed partial class Planner
{
    private async Task<Plan> CompareAsync(Registration registration)
    {
        var (goal, old, record, urn) = (registration.Goal, registration.Old!, registration.New, registration.Urn);
        var isTriggered = IsTriggered(record.ReplacementTrigger, old.ReplacementTrigger);
        if (!options.Preview && record.ReplacementTrigger is { IsKnown: false })
        {
            throw new PlanningException(new Refusal(urn, $"replacement trigger contains unknowns for {urn}"));
        }

        var diff = isTriggered ? new DiffAnswer(true, [], [], false) : await DiffAsync(goal, old, record);
        lock (gate)
        {
            // While the provider was asked, another replacement may have taken it down.
            if (run.Deletes.Remove(urn))
            {
                run.Replaces.Add(urn);
                return Checked(new Plan([new Step(StepOperation.Replace, urn, old, record, [])]));
            }
        }

        var hasInitErrors = !old.InitErrors.IsEmpty;
        diff = diff.Replacing(goal.ReplaceOnChanges, hasInitErrors);
        if ((diff.IsChanged || old.PendingReplacement) && (diff.Replaces || isTriggered || old.PendingReplacement))
        {
            return await ReplaceAsync(registration, diff);
        }

        lock (gate)
        {
            if (diff.IsChanged || hasInitErrors)
            {
                run.Updates.Add(urn);
                var updated = record with { Key = old.Key, Id = old.Id };
                return Checked(new Plan([new Step(StepOperation.Update, urn, old, updated, diff.Changes)]));
            }

            // Where its provider cannot tell what an imported resource was made with, that is what the program says now: whatever the
            // program says next is a change.
            var isImported = run.Imports.Contains(urn);
            if (isImported && !old.Inputs.Members.IsEmpty)
            {
                return new Plan([]) { Result = old };
            }

            run.Sames.Add(urn);
            var same = record with { Key = old.Key, Id = old.Id, Outputs = old.Outputs };
            return Checked(new Plan([new Step(StepOperation.Same, urn, old, same, []) { EndsImport = isImported }]));
        }
    }

    private async Task<DiffAnswer> DiffAsync(ResourceGoal goal, ResourceState old, ResourceState record)
    {
        lock (gate)
        {
            if (IsReplaced(record.Urn, old))
            {
                return DiffAnswer.Replace("id");
            }

            if (record.ReplaceWith.Any(run.Replaces.Contains))
            {
                return DiffAnswer.Replace("replaceWith");
            }

            if (record.DeletedWith is { } with && run.Replaces.Contains(with))
            {
                return DiffAnswer.Replace("deletedWith");
            }
        }

        if (await HasOtherProviderAsync(old, record))
        {
            return DiffAnswer.Replace("provider");
        }

        var asked = old with { Type = record.Type, Provider = record.Provider };
        return goal.Custom ? await answers.DiffAsync(asked, record.Urn, record.Inputs, goal.IgnoreChanges)
            : old.Inputs.Equals(record.Inputs) ? DiffAnswer.None
            : new DiffAnswer(true, [.. PropertyChanges.Between(old.Inputs, record.Inputs)], [], false);
    }

    private async Task<bool> HasOtherProviderAsync(ResourceState old, ResourceState record)
    {
        if (old.Provider == record.Provider)
        {
            return false;
        }

        if (string.IsNullOrEmpty(old.Provider) || string.IsNullOrEmpty(record.Provider))
        {
            return true;
        }

        var (before, now) = (ProviderReference.Parse(old.Provider), ProviderReference.Parse(record.Provider));
        ResourceState? provider;
        lock (gate)
        {
            if (run.Aliased.GetValueOrDefault(before.Urn) == now.Urn)
            {
                return false;
            }

            provider = run.Olds.GetValueOrDefault(before.Urn);
        }

        return provider is null || await answers.ProviderReplacesAsync(provider, now);
    }

    private static bool IsTriggered(PropertyValue? now, PropertyValue? old)
    {
        if (now is { IsKnown: false } || old is { IsKnown: false })
        {
            return true;
        }

        return now is not (null or NullValue) && old is not (null or NullValue)
            && !ValueMarks.Without(now).Equals(ValueMarks.Without(old));
    }

    private async Task<Plan> ReplaceAsync(Registration registration, DiffAnswer diff)
    {
        var (goal, old, record, urn) = (registration.Goal, registration.Old!, registration.New, registration.Urn);
        var refusals = new List<Refusal>();
        if (old.Protect && record.Protect)
        {
            Refuse(
                $"unable to replace resource \"{urn}\"\nas it is currently marked for protection"
                + $"{(Why(diff) is { Length: > 0 } why ? $" ({why} would replace it)" : "")}. To unprotect the resource, "
                + "remove the `protect` flag from the resource in your Pulumi program and run `up` first.");
        }

        if (goal.ImportId is { Length: > 0 })
        {
            var message = "previously-imported resources that still specify an ID may not be replaced; "
                + $"please remove the `import` declaration from your program ({Why(diff)} would replace it)";
            if (!options.Preview)
            {
                throw new PlanningException(new Refusal(urn, message));
            }

            answers.Tell(urn, message);
        }

        lock (gate)
        {
            run.Replaces.Add(urn);
        }

        // What a new one is like does not depend on the old one.
        if (goal.Custom && !IsReplaced(urn, old))
        {
            var answer = await answers.CheckAsync(record, null, goal.Inputs);
            if (answer.Failures.Count > 0)
            {
                throw new PlanningException([.. answer.Failures.Select(f => new Refusal(urn, f.Reason, f.Path))]);
            }

            record = record with { Inputs = answer.Inputs };
        }

        record = record with { Created = null, Modified = null };
        if (!(goal.DeleteBeforeReplace ?? diff.DeleteBeforeReplace))
        {
            lock (gate)
            {
                return Checked(new Plan([new Step(StepOperation.Replace, urn, old, record, diff.Changes) { SetsAside = true }])
                {
                    Refusals = refusals,
                });
            }
        }

        var steps = await TakeDownAsync(old, urn);
        lock (gate)
        {
            if (!old.PendingReplacement)
            {
                run.Deletes.Add(old.Urn);
                steps.Add(new Step(StepOperation.DeleteReplaced, old.Urn, old, null, []) { KeepsPlace = true });
            }

            steps.Add(new Step(StepOperation.Replace, urn, old, record, diff.Changes));
            return Checked(new Plan(steps) { Refusals = refusals });
        }

        // A preview goes on, so that people see what would be replaced, and why.
        void Refuse(string message)
        {
            refusals.Add(new Refusal(urn, message));
            if (!options.Preview)
            {
                throw new PlanningException(refusals);
            }
        }
    }

    private static string Why(DiffAnswer diff) =>
        string.Join(", ", diff.Changes.Where(c => c.Replaces).Select(c => c.Path).Union(diff.ReplaceKeys));
}
