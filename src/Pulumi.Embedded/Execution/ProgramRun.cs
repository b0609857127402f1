using System.Collections.Concurrent;
using Pulumi.Protocol;
using Pulumi.Embedded.Languages.Yaml.Evaluation;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Source;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>Runs a program: every value is worked out once, as soon as what it needs is there.</summary>
internal sealed class ProgramRun
{
    private readonly DeploymentContext context;
    private readonly StackProgram program;
    private readonly IReadOnlyDictionary<string, PropertyValue> config;
    private readonly Evaluator evaluator;
    private readonly ProgramResources declared;
    private readonly ProgramCalls calls;
    private readonly string root;
    private readonly string folder;
    private readonly Dictionary<string, ResourceDeclaration> resources;
    private readonly Dictionary<string, Expression> variables;
    private readonly ConcurrentDictionary<string, Lazy<Task<Valued>>> values = new(StringComparer.Ordinal);

    public ProgramRun(
        DeploymentContext context,
        StackProgram program,
        IReadOnlyDictionary<string,
        PropertyValue> config,
        ResourceRegistrar registrar,
        string root,
        string folder)
    {
        (this.context, this.program, this.config, this.root, this.folder) = (context, program, config, root, folder);
        evaluator = new Evaluator(
            ResolveAsync,
            (call, arguments) => calls!.InvokeAsync(call, arguments),
            folder,
            context.Reads,
            context.Secrets.Add,
            context.Options.Preview);
        resources = program.Resources.ToDictionary(r => r.Key, StringComparer.Ordinal);
        variables = program.Variables.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        StackUrn = Urn.OfStack(context.Stack, context.Project).ToString();
        declared = new ProgramResources(context, program, evaluator, registrar, StackUrn);
        calls = new ProgramCalls(context, evaluator, declared);
    }

    /// <summary>URN of the stack.</summary>
    public string StackUrn { get; }

    /// <summary>Runs the whole program.</summary>
    public async Task RunAsync()
    {
        var stack = await RegisterStackAsync();
        await Task.WhenAll(
            resources.Keys.Concat(variables.Keys).Select(name => ToldAsync(() => ResolveAsync(name, program.File.At(program.File.Root)))));
        var outputs = ObjectValue.Empty;
        foreach (var output in program.Outputs)
        {
            await ToldAsync(() => TellingAsync(StackUrn, async () =>
            {
                var value = await evaluator.EvaluateAsync(output.Value);
                if (!value.Value.IsFinite)
                {
                    throw new EvaluationException(output.Value.At, "a number here is infinite or none, which no state can hold");
                }

                outputs = outputs.With(output.Name, value.Value);
                return value;
            }));
        }

        // After a failure, outputs that could not be worked out are as they were.
        if (context.Failed || context.Ends)
        {
            outputs = new ObjectValue(
                stack.Outputs.Members.Where(o => program.Outputs.Any(p => p.Name == o.Key))
                    .Aggregate(outputs.Members, (all, o) => all.ContainsKey(o.Key) ? all : all.SetItem(o.Key, o.Value)));
        }

        context.Observer.HasOutputs(stack.Outputs, outputs);
        if (!context.Options.Preview && !Equals(stack.Outputs, outputs))
        {
            await context.Book.ChangeAsync(stack, stack with { Outputs = outputs });
        }
    }

    private async Task<ResourceState> RegisterStackAsync()
    {
        var old = context.TakeOld(StackUrn);
        var now = old
            ?? new ResourceState { Urn = StackUrn, Type = Urn.StackType, Custom = false, Created = context.Now, Modified = context.Now };
        var step = new Step(old is null ? StepOperation.Create : StepOperation.Same, StackUrn, old, now, []);
        context.Began(step);
        if (old is null)
        {
            await context.Book.ChangeAsync(null, now);
        }

        context.Ended(step, TimeSpan.Zero, failed: false);
        return now;
    }

    // Failures are told where they happen first; what needs the failed is only left out.
    private async Task ToldAsync(Func<Task<Valued>> run)
    {
        try
        {
            await run();
        }
        catch (SkippedException)
        {
            // Told already.
        }
        catch (OperationCanceledException) when (context.Kill.IsCancellationRequested)
        {
            // Stopped.
        }
    }

    private async Task<Valued> TellingAsync(string? urn, Func<Task<Valued>> run)
    {
        try
        {
            return await run();
        }
        catch (EvaluationException e)
        {
            context.Fail(urn, program.File.ProblemAt(e.At, e.Message));
        }
        catch (Exception e) when (e is PluginException or InterruptedException or IOException)
        {
            context.Fail(urn, e.Message);
        }

        throw new SkippedException();
    }

    private Task<Valued> ResolveAsync(string name, Position at)
    {
        if (name == "pulumi")
        {
            return Task.FromResult(Valued.Of(ObjectValue.Empty
                .With("cwd", PropertyValue.Of(folder)).With("rootDirectory", PropertyValue.Of(root))
                .With("project", PropertyValue.Of(context.Project))
                .With("stack", PropertyValue.Of(context.Stack))
                .With("organization", PropertyValue.Of("organization"))));
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
        })).Value.WaitAsync(context.Kill);
    }
}
