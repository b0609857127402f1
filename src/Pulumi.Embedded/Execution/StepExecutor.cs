using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>Runs plans: as many at once as the person lets it, each step after the one before, and nothing new after a failure.</summary>
internal sealed class StepExecutor
{
    private readonly DeploymentContext context;
    private readonly Planner planner;
    private readonly StepRunner runner;

    public StepExecutor(DeploymentContext context, Planner planner)
    {
        (this.context, this.planner) = (context, planner);
        runner = new StepRunner(context, planner.GoesWithAnother);
    }

    /// <summary>Plans a registration and does its steps. Answers the record that the program is told of.</summary>
    /// <param name="plan">Plans it.</param>
    /// <param name="placed">A message about a path with its place in the program.</param>
    /// <param name="failed">What is said of a step that failed, with the place of the resource.</param>
    /// <exception cref="SkippedException">It could not be; all has been told.</exception>
    public async Task<ResourceState> RunAsync(
        Func<Task<Plan>> plan, Func<string, string, string>? placed, Func<string, string>? failed = null)
    {
        var next = plan;
        while (true)
        {
            var (planned, result) = await PlanAndRunAsync(next, placed, failed);
            if (planned.IsHeldBack)
            {
                context.HoldBack();
                throw new SkippedException();
            }

            var record = result ?? planned.Result ?? throw new SkippedException();
            if (planned.Then is not { } then)
            {
                return record;
            }

            next = () => then(record);
        }
    }

    /// <summary>Does the deletions of a plan, group after group. What could not go keeps what it needs.</summary>
    public async Task DeleteAsync(DeletionPlan plan)
    {
        Refuse(plan.Refusals, null);

        // Before anything goes: whoever must be asked can be.
        var asked = plan.Groups.SelectMany(g => g).Select(s => s.Old!.Provider).OfType<string>();
        foreach (var reference in asked.Distinct(StringComparer.Ordinal))
        {
            await context.Registry.GetAsync(reference);
        }

        await RunAllAsync(plan.Untargeted);
        var failed = new HashSet<int>();
        foreach (var group in plan.Groups)
        {
            var steps = plan.Possible(group, failed).ToArray();
            failed.UnionWith(await RunAllAsync(steps));
            if (context.Ends)
            {
                return;
            }
        }
    }

    private async Task<(Plan Plan, ResourceState? Result)> PlanAndRunAsync(
        Func<Task<Plan>> plan, Func<string, string, string>? placed, Func<string, string>? failed)
    {
        Plan planned;
        await context.Planning.WaitAsync(context.Kill);
        try
        {
            if (context.Ends)
            {
                throw new SkippedException();
            }

            planned = await plan();
            Refuse(planned.Refusals, placed);
            await context.Slots.WaitAsync(context.Kill);
        }
        catch (PlanningException e)
        {
            Refuse(e.Refusals, placed);
            context.End();
            throw new SkippedException();
        }
        finally
        {
            context.Planning.Release();
        }

        try
        {
            ResourceState? result = null;
            foreach (var step in planned.Steps)
            {
                result = await StepAsync(step, failed);
            }

            return (planned, result);
        }
        finally
        {
            context.Slots.Release();
        }
    }

    private void Refuse(IEnumerable<Refusal> refusals, Func<string, string, string>? placed)
    {
        foreach (var refusal in refusals)
        {
            context.Fail(
                refusal.Urn, refusal.Path is { } path && placed is not null ? placed(path, refusal.Message) : refusal.Message);
        }
    }

    private async Task<ResourceState?> StepAsync(Step step, Func<string, string>? failed = null)
    {
        if (context.Ends)
        {
            throw new SkippedException();
        }

        try
        {
            var result = await runner.RunAsync(step);
            if (result is not null && step is { IsSkippedCreate: false })
            {
                planner.Put(result);
            }

            return result;
        }
        catch (StepFailedException e)
        {
            context.Fail(step.Urn, failed?.Invoke(e.Message) ?? e.Message);
            throw new SkippedException();
        }
    }

    // Answers the keys of those that failed or were left out.
    private async Task<IReadOnlyList<int>> RunAllAsync(IReadOnlyList<Step> steps)
    {
        var failed = await Task.WhenAll(steps.Select(async step =>
        {
            await context.Slots.WaitAsync(context.Kill);
            try
            {
                await StepAsync(step);
                return ResourceState.NoKey;
            }
            catch (SkippedException)
            {
                return step.Old!.Key;
            }
            catch (ProtectedException e)
            {
                // Others may go all the same.
                context.FailAlone(step.Urn, e.Message);
                return step.Old!.Key;
            }
            finally
            {
                context.Slots.Release();
            }
        }));
        return [.. failed.Where(k => k >= 0)];
    }
}
