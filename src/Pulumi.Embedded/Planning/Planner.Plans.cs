using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <content>What a saved plan allows, and what goes into a new one.</content>
internal sealed partial class Planner
{
    private void Follow(Registration registration, bool isFresh)
    {
        var (record, goal) = (registration.New, registration.Goal);
        var plan = options.Plans?.Register(
            record.Urn,
            registration.Old,
            isFresh ? ObjectValue.Empty : registration.Old!.Inputs,
            record.Inputs,
            PlanGoal.Of(goal, record.Parent, record.Provider, record.Protect),
            answers.SeedOf(record.Urn));
        if (plan is not null)
        {
            throw new PlanningException(new Refusal(record.Urn, plan));
        }
    }

    // Each step must be in the plan.
    private void Follow(IEnumerable<Step> steps)
    {
        foreach (var step in steps)
        {
            foreach (var name in NamesOf(step))
            {
                if (options.Plans?.Step(step.Urn, name) is { } refusal)
                {
                    throw new PlanningException(new Refusal(step.Urn, refusal));
                }
            }
        }
    }

    // A replacement is two steps in Pulumi's plans, in the order in which they are seen.
    private static IEnumerable<string> NamesOf(Step step) => step.Operation switch
    {
        StepOperation.Create => [PlanStep.Create],
        StepOperation.Update => [PlanStep.Update],
        StepOperation.Replace when step.SetsAside => [PlanStep.CreateReplacement, PlanStep.Replace],
        StepOperation.Replace => [PlanStep.Replace, PlanStep.CreateReplacement],
        StepOperation.Delete or StepOperation.Retain or StepOperation.Gone => [PlanStep.Delete],
        StepOperation.DeleteReplaced => [PlanStep.DeleteReplaced],
        StepOperation.Read or StepOperation.ReadReplacement => [PlanStep.Read],
        StepOperation.Import or StepOperation.ImportReplacement => [PlanStep.Import],
        StepOperation.Same => [PlanStep.Same],
        _ => [],
    };
}
