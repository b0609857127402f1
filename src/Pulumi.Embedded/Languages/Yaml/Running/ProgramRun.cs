using System.Collections.Concurrent;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Languages.Yaml.Evaluation;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.Source;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Running;

/// <summary>Runs a program: every value is worked out once, as soon as what it needs is there.</summary>
internal sealed class ProgramRun : IProgramValues
{
    // Values that are worked out at once. More than are ever made at once, and few enough that they need little memory.
    private const int AtOnce = 128;

    private readonly ProgramSurroundings surroundings;
    private readonly StackProgram program;
    private readonly IReadOnlyDictionary<string, PropertyValue> config;
    private readonly IResourceMonitor monitor;
    private readonly Evaluator evaluator;
    private readonly ProgramResources declared;
    private readonly ProgramCalls calls;
    private readonly HashSet<string> wholeNumbers;
    private readonly Dictionary<string, ResourceDeclaration> resources;
    private readonly Dictionary<string, Expression> variables;
    private readonly ConcurrentDictionary<string, Lazy<Task<Valued>>> values = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<ResourceValue>>> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<PropertyValue>>> stacks = new(StringComparer.Ordinal);

    /// <summary>Gets ready to run a program.</summary>
    /// <param name="surroundings">Where it runs.</param>
    /// <param name="program">The program.</param>
    /// <param name="config">Values of its configuration.</param>
    /// <param name="packages">Its packages.</param>
    /// <param name="monitor">Makes what the program wants.</param>
    public ProgramRun(
        ProgramSurroundings surroundings,
        StackProgram program,
        IReadOnlyDictionary<string, PropertyValue> config,
        ProgramPackages packages,
        IResourceMonitor monitor)
    {
        (this.surroundings, this.program, this.config, this.monitor) = (surroundings, program, config, monitor);
        evaluator = new Evaluator(this, surroundings);
        wholeNumbers = program.Config.Where(c => c.Type == "integer").Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        resources = program.Resources.ToDictionary(r => r.Key, StringComparer.Ordinal);
        variables = program.Variables.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        var stackUrn = Urn.OfStack(surroundings.Stack, surroundings.Project).ToString();
        var options = new OptionValues(surroundings, program, evaluator, stackUrn);
        declared = new ProgramResources(surroundings, program, evaluator, options, packages, monitor);
        calls = new ProgramCalls(surroundings, options, packages, monitor);
    }

    /// <summary>Runs the whole program.</summary>
    public async Task RunAsync()
    {
        var goal = new ResourceGoal
        {
            Type = Urn.StackType,
            Name = $"{surroundings.Project}-{surroundings.Stack}",
            Custom = false,
        };
        RegisteredResource stack;
        try
        {
            stack = await monitor.RegisterAsync(goal);
        }
        catch (SkippedException)
        {
            // Told already.
            return;
        }

        if (!await ToldAsync(() => TellingAsync(stack.Urn, RequireVersionAsync)))
        {
            return;
        }

        // Outputs are told as soon as they are there: what they do not need may go on, or fail, after that.
        await Task.WhenAll(RunAllAsync(), RegisterOutputsAsync(stack));
    }

    // In the order of the program. Whatever one of them needs is begun with it, so that those before never wait for those after.
    private async Task RunAllAsync()
    {
        using var room = new SemaphoreSlim(AtOnce);
        var all = new List<Task>();
        foreach (var name in resources.Keys.Concat(variables.Keys))
        {
            await room.WaitAsync();
            all.Add(RunAsync(name));
        }

        await Task.WhenAll(all);

        async Task RunAsync(string name)
        {
            try
            {
                await ToldAsync(() => ResolveAsync(name, new Position(program.File.Name, 1, 1)));
            }
            finally
            {
                room.Release();
            }
        }
    }

    private async Task RegisterOutputsAsync(RegisteredResource stack)
    {
        var outputs = ObjectValue.Empty;
        foreach (var output in program.Outputs)
        {
            await ToldAsync(() => TellingAsync(stack.Urn, async () =>
            {
                var value = await evaluator.EvaluateAsync(output.Value);
                if (!value.Value.IsFinite)
                {
                    throw new EvaluationException(output.Value.At, "a number here is infinite or none, which no state can hold");
                }

                outputs = value.Value is NullValue ? outputs : outputs.With(output.Name, Valued.Sent(value.Value));
                return value;
            }));
        }

        await monitor.RegisterOutputsAsync(stack.Urn, outputs);
    }

    /// <inheritdoc/>
    public bool IsWholeNumber(string name) => wholeNumbers.Contains(name);

    /// <inheritdoc/>
    public Task<Valued> InvokeAsync(InvokeExpression call, Valued arguments) => calls.InvokeAsync(call, arguments);

    /// <inheritdoc/>
    public Task<PropertyValue> StackOutputsAsync(string stack, Position at) => stacks.GetOrAdd(stack, _ => new(async () =>
    {
        var read = await monitor.ReadAsync(ProgramResources.StackReference(stack, stack, null));
        return read.Outputs["outputs"] ?? PropertyValue.Unknown;
    })).Value;

    /// <inheritdoc/>
    public Task<ResourceValue> ResourceAsync(string urn, Position at) => declared.Made(urn) is { } own
        ? Task.FromResult(own)
        : known.GetOrAdd(urn, _ => new(() => calls.ResourceAsync(urn, at))).Value;

    private async Task<Valued> RequireVersionAsync()
    {
        if (program.RequiredVersion is not { } range)
        {
            return Valued.Of(PropertyValue.Null);
        }

        var wanted = await evaluator.EvaluateAsync(range);
        return PulumiVersion.Refusal(wanted.Value.AsText ?? wanted.Value.Shown) is { } refusal
            ? throw new EvaluationException(range.At, refusal)
            : wanted;
    }

    // Failures are told where they happen first; what needs the failed is only left out.
    private async Task<bool> ToldAsync(Func<Task<Valued>> run)
    {
        try
        {
            await run();
            return true;
        }
        catch (SkippedException)
        {
            // Told already.
        }
        catch (OperationCanceledException) when (surroundings.Kill.IsCancellationRequested)
        {
            // Stopped.
        }

        return false;
    }

    private async Task<Valued> TellingAsync(string? urn, Func<Task<Valued>> run)
    {
        try
        {
            return await run();
        }
        catch (EvaluationException e)
        {
            surroundings.Fail(urn, program.File.ProblemAt(e.At, e.Message).Told);
        }
        catch (Exception e) when (e is PluginException or InterruptedException or IOException)
        {
            surroundings.Fail(urn, e.Message);
        }

        throw new SkippedException();
    }

    /// <inheritdoc/>
    public Task<Valued> ResolveAsync(string name, Position at)
    {
        if (name == "pulumi")
        {
            return Task.FromResult(Valued.Of(ObjectValue.Empty
                .With("cwd", PropertyValue.Of(surroundings.Folder)).With("rootDirectory", PropertyValue.Of(surroundings.Root))
                .With("project", PropertyValue.Of(surroundings.Project))
                .With("stack", PropertyValue.Of(surroundings.Stack))
                .With("organization", PropertyValue.Of(StackName.Organization))));
        }

        if (config.TryGetValue(name, out var value))
        {
            return Task.FromResult(Valued.Of(value));
        }

        return values.GetOrAdd(name, _ => new Lazy<Task<Valued>>(async () =>
        {
            await Task.Yield();
            return resources.TryGetValue(name, out var resource)
                ? await TellingAsync(declared.UrnAsWritten(resource), () => declared.RegisterAsync(resource))
                : variables.TryGetValue(name, out var variable) ? await TellingAsync(null, () => evaluator.EvaluateAsync(variable))
                : throw new EvaluationException(at, $"there is nothing named \"{name}\"");
        })).Value.WaitAsync(surroundings.Kill);
    }
}
