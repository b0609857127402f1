using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Execution;

/// <summary>The parts of a deployment, one after the other: a look at what is there, the program, and what goes at the end.</summary>
internal sealed class DeploymentRun(DeploymentContext context)
{
    private readonly PlanningOptions options = new()
    {
        Preview = context.Options.Preview,
        Targets = new TargetSet(context.Options.Targets),
        TargetDependents = context.Options.TargetDependents,
        Excludes = new TargetSet(context.Options.Excludes),
        ExcludeDependents = context.Options.ExcludeDependents,
        Replaces = new TargetSet(context.Options.ReplaceTargets),
        HeldBack = context.Options.HeldBack,
        Plans = context.Plans,
    };

    /// <summary>Refreshes or looks first where the run asks for it. Answers whether the run goes on.</summary>
    public async Task<bool> RefreshedAsync()
    {
        var kind = context.Options.Kind;
        var refresher = new Refresher(context, new StepRunner(context, _ => false), options);
        if (context.Options.Refresh || kind == DeploymentKind.Refresh)
        {
            if (context.Options.ClearPendingCreates)
            {
                context.Book.ForgetPending(p => p.Type == PendingOperation.Creating);
            }

            // What is refreshed shows whether the other operations were done.
            context.Book.ForgetPending(p => p.Type != PendingOperation.Creating);
            WarnOfUnknown(context.Book.Resources.Select(r => r.Urn).ToHashSet(StringComparer.Ordinal));
            await refresher.RefreshAllAsync();
        }
        else if (kind == DeploymentKind.Look || (context.Options.LooksFirst && context.Book.Resources.Any(r => r.RefreshBeforeUpdate)))
        {
            // What may have ended by itself is looked at before anything relies on it.
            await refresher.LookAsync(all: kind == DeploymentKind.Look);
        }
        else
        {
            return true;
        }

        if (kind is not (DeploymentKind.Refresh or DeploymentKind.Look))
        {
            context.Begin();
        }

        // On a state that could not be asked for, nothing is done.
        return !context.Failed || kind == DeploymentKind.Refresh;
    }

    /// <summary>Takes everything down.</summary>
    public async Task DestroyAsync()
    {
        var planner = NewPlanner();
        WarnOfUnknown(planner.Run.Base.Records.Select(r => r.Urn).ToHashSet(StringComparer.Ordinal));
        await DeleteAsync(planner, new StepExecutor(context, planner));
    }

    /// <summary>Makes what a program registers, and takes down what it does not register any more.</summary>
    /// <param name="program">Runs the program against a monitor.</param>
    public async Task UpdateAsync(Func<DeploymentMonitor, Task> program)
    {
        var planner = NewPlanner();
        var executor = new StepExecutor(context, planner);
        await using var monitor = new DeploymentMonitor(context, planner, executor);
        await RunAsync(program, monitor);

        // What a component has begun is brought to its end, whether or not anybody waits for the component.
        await monitor.Idle;
        WarnOfUnknown(planner.Run.Urns.Concat(planner.Run.Base.Records.Select(r => r.Urn)).ToHashSet(StringComparer.Ordinal));
        if (!context.Failed && !context.Ends && !context.HeldBack)
        {
            await DeleteAsync(planner, executor);
        }

        if (monitor.Stack is { } stack)
        {
            var old = planner.Run.Olds.GetValueOrDefault(stack.Urn)?.Outputs ?? ObjectValue.Empty;

            // After a failure, outputs that were not worked out are as they were.
            var now = monitor.StackOutputs is not { } outputs ? old
                : context.Failed ? outputs.Members.Aggregate(old, (all, o) => all.With(o.Key, o.Value))
                : outputs;
            context.Observer.HasOutputs(old, now);
            monitor.PutOutputs(stack, now);
        }

        var before = planner.Run.Base.Records.Select(r => r.Urn).ToHashSet(StringComparer.Ordinal);
        foreach (var (urn, message) in context.Failed ? [] : context.Plans?.Left(before) ?? [])
        {
            context.Fail(urn, message);
        }
    }

    /// <summary>Takes over what is there already, without a program.</summary>
    public async Task<IReadOnlyList<ResourceState>> ImportAsync()
    {
        var planner = NewPlanner();
        var monitor = new DeploymentMonitor(context, planner, new StepExecutor(context, planner));
        return await new ResourceImporter(context, planner, monitor).ImportAsync(context.Options.Imports);
    }

    // One at a time is also one after the other as the program has them, always alike.
    private Task RunAsync(Func<DeploymentMonitor, Task> program, DeploymentMonitor monitor) => context.Options.Parallel > 1
        ? program(monitor)
        : Task.Factory.StartNew(
            () => program(monitor),
            CancellationToken.None,
            TaskCreationOptions.DenyChildAttach,
            new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler).Unwrap();

    private Planner NewPlanner() => new(
        context.Stack, context.Project, context.Book.ToSnapshot().Resources, options, new ProviderAnswers(context));

    private async Task DeleteAsync(Planner planner, StepExecutor executor)
    {
        try
        {
            await executor.DeleteAsync(await planner.DeletionsAsync(context.Book.Current));
        }
        catch (PlanningException e)
        {
            foreach (var refusal in e.Refusals)
            {
                context.Fail(refusal.Urn, refusal.Message);
            }
        }
    }

    // A target that means nothing would leave everything as it is without a word. URNs are meant to the letter; names may be of what is
    // gone.
    private void WarnOfUnknown(IReadOnlyCollection<string> urns)
    {
        var names = urns.Select(Urn.NameOf).ToArray();
        var all = new[] { ("--target", options.Targets), ("--exclude", options.Excludes), ("--replace", options.Replaces) };
        foreach (var (option, set) in all)
        {
            foreach (var literal in set.Literals.Where(u => !urns.Contains(u)))
            {
                context.Fail(null, $"{option} {literal}: {MemberReader.Unknown("resource", Urn.NameOf(literal), names)}");
            }

            foreach (var pattern in set.WithoutMatch(urns))
            {
                context.Warn(
                    null,
                    $"{option} {pattern}: "
                    + (pattern.Contains('*', StringComparison.Ordinal)
                        ? "no resource's URN fits"
                        : MemberReader.Unknown("resource", pattern, names)));
            }
        }
    }
}
