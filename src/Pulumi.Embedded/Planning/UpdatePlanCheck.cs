using System.Collections.Immutable;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <summary>Whether what a run is about to do is within its plan. Each answer is what is not, for people, or null.</summary>
internal static class UpdatePlanCheck
{
    private const string Anew = "; make a new plan with `preview --save-plan`";

    /// <summary>Whether a step is planned.</summary>
    /// <param name="plan">What is planned for the resource; null where nothing is.</param>
    /// <param name="done">How many steps of the plan the resource had before.</param>
    /// <param name="step">Name of the step.</param>
    public static string? Step(ResourcePlan? plan, int done, string step)
    {
        var planned = plan is null ? PlanStep.Same : plan.Steps.ElementAtOrDefault(done);
        var has = plan is null ? "no steps" : planned ?? "no more steps";
        return planned is not null && PlanStep.IsWithin(step, planned) ? null
            : $"{step} is not allowed by the plan: it has {has} for this resource{Anew}";
    }

    /// <summary>Whether what the program wants is what was planned.</summary>
    /// <param name="plan">What is planned for the resource; null where nothing is.</param>
    /// <param name="old">The resource before; null where it was not there.</param>
    /// <param name="oldInputs">Its inputs before; empty where it is made anew.</param>
    /// <param name="inputs">Its inputs, checked.</param>
    /// <param name="goal">What the program wants.</param>
    public static string? Goal(ResourcePlan? plan, ResourceState? old, ObjectValue oldInputs, ObjectValue inputs, PlanGoal goal)
    {
        if (plan is null)
        {
            // Of what was not planned nothing may change; that it may not come, its step says.
            return old is null ? null : Violates(Difference(PlanGoal.Of(old), old.Inputs, inputs, goal));
        }

        return Violates(
            plan.Goal is null ? "it is to be deleted, but the program has it" : Difference(plan.Goal, oldInputs, inputs, goal));
    }

    /// <summary>Whether the outputs of a component or of the stack are what was planned.</summary>
    public static string? Outputs(ResourcePlan? plan, ObjectValue old, ObjectValue now) =>
        plan?.Goal is not { } goal ? Violates("it is not in the plan")
        : goal.OutputDiff.Violations(old, now) is { Count: > 0 } wrong ? Violates("outputs: " + string.Join(", ", wrong))
        : null;

    /// <summary>What was planned and did not come, with the resource that it is about.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="done">How many steps each resource had.</param>
    /// <param name="before">URNs of what there was before the run.</param>
    public static IEnumerable<(string Urn, string Message)> Left(
        UpdatePlan plan, IReadOnlyDictionary<string, int> done, IReadOnlySet<string> before) =>
        from planned in plan.Resources
        let left = planned.Value.Steps[Math.Min(done.GetValueOrDefault(planned.Key), planned.Value.Steps.Length)..]
        where !left.IsEmpty && !(left is [PlanStep.Delete] && !before.Contains(planned.Key))
        select (planned.Key, $"the plan has {string.Join(", ", left)} for this resource, but the run did not come to it{Anew}");

    private static string? Violates(string? what) => what is null ? null : $"this resource violates the plan: {what}{Anew}";

    private static string? Difference(PlanGoal plan, ObjectValue oldInputs, ObjectValue inputs, PlanGoal goal) =>
        plan.Custom != goal.Custom ? $"it was planned as a {(plan.Custom ? "resource of a provider" : "component")}"
        : !IsSameProvider(plan.Provider, goal.Provider) ? Other("provider", plan.Provider)
        : plan.Parent != goal.Parent ? Other("parent", plan.Parent)
        : plan.Protect != goal.Protect ? Other("protect", plan.Protect ? "true" : "false")
        : plan.DeleteBeforeReplace != goal.DeleteBeforeReplace
            ? Other("deleteBeforeReplace", plan.DeleteBeforeReplace switch { true => "true", false => "false", _ => "" })
        : plan.ImportId != goal.ImportId ? Other("import", plan.ImportId)
        : Timeout(plan.CustomTimeouts, goal.CustomTimeouts)
        ?? Sets("ignoreChanges", plan.IgnoreChanges, goal.IgnoreChanges)
        ?? Sets("additionalSecretOutputs", plan.AdditionalSecretOutputs, goal.AdditionalSecretOutputs)
        ?? Sets("dependencies", plan.Dependencies, goal.Dependencies)
        ?? Sets("aliases", plan.Aliases.Select(a => a.ToString()), goal.Aliases.Select(a => a.ToString()))
        ?? (plan.InputDiff.Violations(oldInputs, inputs) is { Count: > 0 } wrong ? "properties: " + string.Join(", ", wrong) : null)
        ?? plan.PropertyDependencies
            .Select(p => goal.PropertyDependencies.TryGetValue(p.Key, out var now) ? Sets($"dependencies of {p.Key}", p.Value, now) : null)
            .FirstOrDefault(m => m is not null);

    private static string Other(string option, string planned) =>
        $"{option} is another than planned, which is {(planned.Length == 0 ? "none" : planned)}";

    private static bool IsSameProvider(string planned, string actual)
    {
        if (planned == actual)
        {
            return true;
        }

        // The ID of a provider that was yet to come was not known.
        return planned.Length > 0 && actual.Length > 0
            && ProviderReference.Parse(planned) is { Id: PropertyWire.UnknownText, Urn: var urn }
            && ProviderReference.Parse(actual).Urn == urn;
    }

    private static string? Timeout(CustomTimeouts planned, CustomTimeouts actual) =>
        new[]
        {
            ("create", planned.Create, actual.Create), ("update", planned.Update, actual.Update),
            ("delete", planned.Delete, actual.Delete), ("read", planned.Read, actual.Read),
        }
        .Where(t => Math.Abs(t.Item2 - t.Item3) > 0)
        .Select(t => Other($"the {t.Item1} time-out", NumberText.Plain(t.Item2) + " s"))
        .FirstOrDefault();

    private static string? Sets(string what, IEnumerable<string> planned, IEnumerable<string> actual)
    {
        var (before, now) = (planned.ToImmutableSortedSet(StringComparer.Ordinal), actual.ToImmutableSortedSet(StringComparer.Ordinal));
        var (more, less) = (now.Except(before), before.Except(now));
        var changes = new[] { ("added", more), ("left out", less) }.Where(s => !s.Item2.IsEmpty)
            .Select(s => $"{s.Item1} {string.Join(", ", s.Item2)}")
            .ToArray();
        return changes.Length == 0 ? null : $"{what}: {string.Join("; ", changes)}";
    }
}
