using System.Collections.Immutable;
using System.Security.Cryptography;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <summary>Follows a plan through a run, and writes down the plan of that run. Calls may come from several threads at once.</summary>
/// <param name="plan">What the run may not exceed; null where it is free.</param>
internal sealed class UpdatePlanRun(UpdatePlan? plan)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> done = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResourcePlan> made = new(StringComparer.Ordinal);

    /// <summary>The plan of what the run did so far.</summary>
    public UpdatePlan Made
    {
        get
        {
            lock (gate)
            {
                return new UpdatePlan(made.ToImmutableSortedDictionary(StringComparer.Ordinal));
            }
        }
    }

    /// <summary>The random bytes for the provider's check of a resource: those of the plan, or new ones.</summary>
    public byte[] Seed(string urn) =>
        plan?.Find(urn)?.Seed is { IsEmpty: false } planned ? [.. planned] : RandomNumberGenerator.GetBytes(32);

    /// <summary>A registration: notes it, and says what about it is not as planned, or null.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="old">The resource before; null where it was not there.</param>
    /// <param name="oldInputs">Its inputs before; empty where it is made anew.</param>
    /// <param name="inputs">Its inputs, checked.</param>
    /// <param name="goal">What the program wants.</param>
    /// <param name="seed">The random bytes that the check was given.</param>
    public string? Register(string urn, ResourceState? old, ObjectValue oldInputs, ObjectValue inputs, PlanGoal goal, byte[] seed)
    {
        lock (gate)
        {
            made[urn] = (made.GetValueOrDefault(urn) ?? new ResourcePlan()) with
            {
                Goal = goal with { InputDiff = PlanDiff.Between(oldInputs, inputs) },
                Seed = [.. seed],
            };
        }

        return plan is null ? null : UpdatePlanCheck.Goal(plan.Find(urn), old, oldInputs, inputs, goal);
    }

    /// <summary>A step: notes it, and says why it is not planned, or null.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="step">Name of the step, of <see cref="PlanStep"/>.</param>
    public string? Step(string urn, string step)
    {
        lock (gate)
        {
            var number = done.GetValueOrDefault(urn);
            done[urn] = number + 1;

            // What is neither registered nor changed, such as what is no target, is no part of a plan.
            if (made.ContainsKey(urn) || step != PlanStep.Same)
            {
                var own = made.GetValueOrDefault(urn) ?? new ResourcePlan();
                made[urn] = own with { Steps = own.Steps.Add(step) };
            }

            return plan is null ? null : UpdatePlanCheck.Step(plan.Find(urn), number, step);
        }
    }

    /// <summary>Outputs of a component or of the stack: notes them, and says what about them is not as planned, or null.</summary>
    public string? Outputs(string urn, ObjectValue old, ObjectValue now)
    {
        lock (gate)
        {
            if (made.GetValueOrDefault(urn) is { Goal: { } goal } own)
            {
                made[urn] = own with { Goal = goal with { OutputDiff = PlanDiff.Between(old, now) }, Outputs = now.Simplified };
            }
        }

        return plan is null ? null : UpdatePlanCheck.Outputs(plan.Find(urn), old, now);
    }

    /// <summary>What was planned and did not come; asked at the end of a run that did not fail.</summary>
    /// <param name="before">URNs of what there was before the run.</param>
    public IReadOnlyList<(string Urn, string Message)> Left(IReadOnlySet<string> before)
    {
        lock (gate)
        {
            return plan is null ? [] : [.. UpdatePlanCheck.Left(plan, done, before)];
        }
    }
}
