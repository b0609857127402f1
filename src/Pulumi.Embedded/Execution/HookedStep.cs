using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>A step of a resource that has hooks.</summary>
/// <param name="operation">What it does, as hooks for errors name it.</param>
/// <param name="before">The hooks before it.</param>
/// <param name="after">The hooks after it.</param>
/// <param name="old">The resource as it was; null where it comes.</param>
/// <param name="now">The resource as it is to be; null where it goes.</param>
internal sealed class HookedStep(string operation, string before, string after, ResourceState? old, ResourceState? now)
{
    /// <summary>How often an operation is tried again because a hook asks for it.</summary>
    private const int MostRetries = 100;

    /// <summary>The step with its hooks; null where it has none.</summary>
    public static HookedStep? Of(Step step)
    {
        var hooked = step.Operation switch
        {
            StepOperation.Create or StepOperation.Replace =>
                new HookedStep("create", HookKind.BeforeCreate, HookKind.AfterCreate, null, step.New),
            StepOperation.Update => new HookedStep("update", HookKind.BeforeUpdate, HookKind.AfterUpdate, step.Old, step.New),
            StepOperation.Delete or StepOperation.DeleteReplaced =>
                new HookedStep("delete", HookKind.BeforeDelete, HookKind.AfterDelete, step.Old, null),
            _ => null,
        };
        return hooked?.Subject.Hooks.IsEmpty == false ? hooked : null;
    }

    private ResourceState Subject => (now ?? old)!;

    /// <summary>Runs the step between its hooks.</summary>
    /// <param name="context">The deployment.</param>
    /// <param name="run">Does the step.</param>
    /// <param name="told">What people are told of a failure.</param>
    public async Task<ResourceState?> RunAsync(
        DeploymentContext context, Func<Task<ResourceState?>> run, Func<Exception, string> told)
    {
        // Where no program runs, as when a stack is taken down, nobody has registered any.
        if (context.HookRunner is not { } hooks)
        {
            return Subject.HooksAt(before).Concat(Subject.HooksAt(after)).FirstOrDefault() is { } name
                ? throw new HookException(
                    $"hook \"{name}\" was not registered, as no program runs here: take the resource out of a program that registers it, "
                    + "and run `up`")
                : await run();
        }

        await hooks.RunAsync(before, old, now, isDone: false);
        var result = await RetriedAsync(context, hooks, run, told);

        // A component is done when its outputs are.
        if (Subject.Custom || now is null)
        {
            await AfterAsync(context, hooks, result);
        }
        else
        {
            context.HookedComponents[Subject.Urn] = this;
        }

        return result;
    }

    /// <summary>Runs the hooks after a step that is done: their failure is one of the run, not of the step.</summary>
    public async Task AfterAsync(DeploymentContext context, HookRunner hooks, ResourceState? result)
    {
        try
        {
            await hooks.RunAsync(after, old, result, isDone: true);
        }
        catch (HookException e)
        {
            context.Fail(Subject.Urn, e.Message);
        }
    }

    private async Task<ResourceState?> RetriedAsync(
        DeploymentContext context, HookRunner hooks, Func<Task<ResourceState?>> run, Func<Exception, string> told)
    {
        var errors = new List<string>();
        while (true)
        {
            try
            {
                return await run();
            }
            catch (Exception e) when (StepRunner.IsFailure(e) && !Subject.HooksAt(HookKind.OnError).IsEmpty && !context.Ends)
            {
                // The newest comes first.
                errors.Insert(0, told(e));
                if (errors.Count > MostRetries)
                {
                    context.Warn(Subject.Urn, $"maximum number of error hook retries ({MostRetries}) reached");
                    throw;
                }

                if (!await hooks.RetriesAsync(operation, old, now, errors))
                {
                    throw;
                }

                context.Warn(Subject.Urn, $"retrying {operation} due to on-error hook request ({errors.Count}/{MostRetries})");
            }
        }
    }
}
