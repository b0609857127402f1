using System.Collections.Concurrent;
using System.Collections.Immutable;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Engine.Evaluation;
using Pulumi.Trtc.Engine.Plugins;
using Pulumi.Trtc.Engine.Programs;
using Pulumi.Trtc.Engine.Schemas;
using Pulumi.Trtc.Engine.Source;
using Pulumi.Trtc.Engine.State;

namespace Pulumi.Trtc.Engine.Deployments;

/// <summary>Runs a program: every value is worked out once, as soon as what it needs is there.</summary>
internal sealed class ProgramRun
{
    private readonly DeploymentContext context;
    private readonly StackProgram program;
    private readonly IReadOnlyDictionary<string, PropertyValue> config;
    private readonly ResourceRegistrar registrar;
    private readonly Evaluator evaluator;
    private readonly string root;
    private readonly string folder;
    private readonly Dictionary<string, ResourceDeclaration> resources;
    private readonly Dictionary<string, Expression> variables;
    private readonly ConcurrentDictionary<string, Lazy<Task<Valued>>> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceDeclaration> defaultProviders;

    // What each resource was wanted to be, for its children to take over.
    private readonly ConcurrentDictionary<string, (ResourceState State, LoadedProvider Provider)> registered = new(StringComparer.Ordinal);

    public ProgramRun(
        DeploymentContext context, StackProgram program, IReadOnlyDictionary<string, PropertyValue> config, ResourceRegistrar registrar, string root, string folder)
    {
        (this.context, this.program, this.config, this.registrar, this.root, this.folder) = (context, program, config, registrar, root, folder);
        evaluator = new Evaluator(ResolveAsync, InvokeAsync, folder, context.Reads, context.Secrets.Add, context.Options.Preview);
        resources = program.Resources.ToDictionary(r => r.Key, StringComparer.Ordinal);
        variables = program.Variables.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        defaultProviders = program.Resources.Where(r => r is { IsProvider: true, IsDefaultProvider: true }).ToDictionary(r => r.Package, StringComparer.Ordinal);
        StackUrn = Urn.OfStack(context.Stack, context.Project).ToString();
    }

    /// <summary>URN of the stack.</summary>
    public string StackUrn { get; }

    /// <summary>Runs the whole program.</summary>
    public async Task RunAsync()
    {
        var stack = await RegisterStackAsync();
        await Task.WhenAll(resources.Keys.Concat(variables.Keys).Select(name => ToldAsync(() => ResolveAsync(name, program.File.At(program.File.Root)))));
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
            outputs = new ObjectValue(stack.Outputs.Members.Where(o => program.Outputs.Any(p => p.Name == o.Key)).Aggregate(outputs.Members, (all, o) => all.ContainsKey(o.Key) ? all : all.SetItem(o.Key, o.Value)));
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
        var now = old ?? new ResourceState { Urn = StackUrn, Type = Urn.StackType, Custom = false, Created = context.Now, Modified = context.Now };
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
                .With("project", PropertyValue.Of(context.Project)).With("stack", PropertyValue.Of(context.Stack)).With("organization", PropertyValue.Of("organization"))));
        }

        if (config.TryGetValue(name, out var value))
        {
            return Task.FromResult(Valued.Of(value));
        }

        return values.GetOrAdd(name, _ => new Lazy<Task<Valued>>(async () =>
        {
            await Task.Yield();
            return resources.TryGetValue(name, out var resource) ? await TellingAsync(UrnAsWritten(resource), () => RegisterAsync(resource))
                : variables.TryGetValue(name, out var variable) ? await TellingAsync(null, () => evaluator.EvaluateAsync(variable))
                : throw new EvaluationException(at, $"there is nothing named \"{name}\"");
        })).Value.WaitAsync(context.Kill);
    }

    private string UrnOf(string type, ResourceDeclaration resource, string? parent) =>
        Urn.Of(context.Stack, context.Project, parent, type, resource.Name).ToString();

    // Before its package is known: for what is said of it.
    private string UrnAsWritten(ResourceDeclaration resource) =>
        UrnOf(resource.IsProvider ? resource.Type : PackageSchema.Canonical(resource.Type), resource, null);

    private async Task<Valued> RegisterAsync(ResourceDeclaration resource)
    {
        var options = resource.Options;
        var parent = options.Parent is { } named ? await UrnOfAsync(named, "parent") : StackUrn;
        var above = registered.GetValueOrDefault(parent);
        var schema = await context.Plugins.SchemaAsync(resource.Package, options.Version, context.Kill);
        var (token, type) = resource.IsProvider ? (resource.Type, schema.Provider) : schema.Resource(resource.Type)!.Value;
        var urn = UrnOf(token, resource, parent);
        var members = await MembersAsync(resource.Get?.State ?? resource.Properties);
        var before = options.DependsOn is { } dependsOn ? await UrnsOfAsync(dependsOn, "dependsOn") : [];
        var wanted = new ResourceState
        {
            Urn = urn,
            Type = token,
            Inputs = schema.MarkSecrets(
                new ObjectValue(members.Where(m => m.Value.Value is not NullValue)
                    .ToImmutableSortedDictionary(m => m.Key, m => m.Value.Value, StringComparer.Ordinal)),
                type.Inputs),
            Parent = parent,
            Protect = options.Protect is { } protect ? (await evaluator.EvaluateAsync(protect)).Value.Plain is BooleanValue { Value: true } : above.State?.Protect ?? false,
            Dependencies = [.. before.Concat(members.Values.SelectMany(m => m.Dependencies)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            PropertyDependencies = resource.Get is null
                ? members.ToImmutableSortedDictionary(m => m.Key, m => m.Value.Dependencies.Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal)
                : null,
            AdditionalSecretOutputs = [.. type.SecretOutputs.Union(options.AdditionalSecretOutputs)],
            CustomTimeouts = options.CustomTimeouts is { } timeouts ? await TimeoutsAsync(timeouts) : null,
            RetainOnDelete = options.RetainOnDelete ?? above.State?.RetainOnDelete ?? false,
            IgnoreChanges = options.IgnoreChanges,
        };
        if (!wanted.Inputs.IsFinite)
        {
            throw new EvaluationException(resource.Properties.At, "a number here is infinite or none, which no state can hold");
        }

        if (resource.IsProvider)
        {
            var loaded = await context.Registry.DeclaredAsync(wanted, wanted.Inputs, options.Version);
            return Reference(wanted with { Id = loaded.Reference.Id, Outputs = loaded.Outputs });
        }

        var provider = options.Provider is { } chosen ? await DeclaredProviderAsync(chosen)
            : above.State is { } mother && Package(mother) == resource.Package ? above.Provider
            : defaultProviders.TryGetValue(resource.Package, out var declared) ? await DeclaredProviderAsync(new AccessExpression(declared.At, new Access(declared.Key, [])))
            : await context.Registry.DefaultAsync(resource.Package, options.Version);
        wanted = wanted with { Provider = provider.Reference.ToString() };
        context.Secrets.Add(wanted.Inputs);
        registered[urn] = (wanted, provider);
        if (resource.Get is { } get)
        {
            var id = (await evaluator.EvaluateAsync(get.Id)).Value;
            if (id.Plain is UnknownValue)
            {
                return Reference(wanted with { Id = PropertyWire.UnknownText });
            }

            // A looked-up resource is asked with what is known of it as its state.
            wanted = wanted with { Outputs = wanted.Inputs };
            return Reference(await registrar.ReadAsync(provider, wanted, id.AsText ?? throw new EvaluationException(get.Id.At, "the id must be a text")));
        }

        var aliases = options.Aliases is { } former ? await AliasesAsync(former, parent, wanted.Type, resource) : [];
        try
        {
            return Reference(await registrar.RegisterAsync(provider, new Wanted(wanted, aliases, options, (path, message) => program.File.ProblemAt(resource.AtProperty(path), message))));
        }
        catch (SkippedException) when (context.Options.Preview)
        {
            // So that mistakes in what depends on this one are named as well.
            return Reference(wanted with { Inputs = ObjectValue.Empty });
        }
    }

    private async Task<IReadOnlyDictionary<string, Valued>> MembersAsync(Expression properties)
    {
        if (properties is ObjectExpression members)
        {
            return await evaluator.MembersAsync(members);
        }

        var whole = await evaluator.EvaluateAsync(properties);
        return whole.Value.Plain is ObjectValue known
            ? known.Members.ToDictionary(m => m.Key, m => whole with { Value = whole.Value.IsSecret ? m.Value.AsSecret() : m.Value }, StringComparer.Ordinal)
            : throw new EvaluationException(properties.At, "properties must be a mapping of names to values, whose names are known");
    }

    private async Task<CustomTimeouts> TimeoutsAsync(TimeoutExpressions timeouts)
    {
        return new CustomTimeouts(
            await SecondsAsync(timeouts.Create), await SecondsAsync(timeouts.Update), await SecondsAsync(timeouts.Delete), await SecondsAsync(timeouts.Read));

        async Task<double> SecondsAsync(Expression? expression)
        {
            if (expression is null || (await evaluator.EvaluateAsync(expression)).Value is not { Plain: not UnknownValue } value)
            {
                return 0;
            }

            return Durations.Parse(value.Shown) ?? throw new EvaluationException(expression.At, TimeoutExpressions.Wrong(value.Shown));
        }
    }

    private static string Package(ResourceState resource) => resource.Type.Split(':')[0];

    private async Task<LoadedProvider> DeclaredProviderAsync(Expression expression)
    {
        await evaluator.EvaluateAsync(expression);
        var resource = expression is AccessExpression { Access: { Steps: [], Root: var name } } && resources.TryGetValue(name, out var found) && found.IsProvider
            ? found
            : throw new EvaluationException(expression.At, "provider must be a provider that the program declares, such as ${mine}");
        var above = resource.Options.Parent is { } parent ? await UrnOfAsync(parent, "parent") : null;
        var declared = new ResourceState { Urn = UrnOf(resource.Type, resource, above), Type = resource.Type };
        return await context.Registry.DeclaredAsync(declared, ObjectValue.Empty, null);
    }

    private async Task<string> UrnOfAsync(Expression expression, string option) =>
        (await evaluator.EvaluateAsync(expression)).Value.Plain is SignedValue { Signature: ResourceValue.Signature } reference && reference.Content["urn"]?.AsText is { } urn
            ? urn
            : throw new EvaluationException(expression.At, $"{option} must be a resource of the program, such as ${{ingest}}");

    private async Task<IReadOnlyList<string>> UrnsOfAsync(Expression expression, string option)
    {
        var urns = new List<string>();
        foreach (var item in expression is ListExpression list ? list.Items : [expression])
        {
            urns.Add(await UrnOfAsync(item, option));
        }

        return urns;
    }

    private async Task<IReadOnlyList<string>> AliasesAsync(Expression expression, string parent, string type, ResourceDeclaration resource)
    {
        var value = (await evaluator.EvaluateAsync(expression)).Value.Plain;
        return [.. (value is ListValue list ? list.Items : [value]).Select(item => item.Plain switch
        {
            TextValue text when Urn.IsMeant(text.Value) => text.Value,
            TextValue text => Urn.Of(context.Stack, context.Project, parent, type, text.Value).ToString(),
            ObjectValue alias => Urn.Of(
                alias["stack"]?.AsText ?? context.Stack,
                alias["project"]?.AsText ?? context.Project,
                alias["noParent"]?.Plain is BooleanValue { Value: true } ? null
                    : alias["parentUrn"]?.AsText ?? ((alias["parent"]?.Plain as SignedValue)?.Content["urn"]?.AsText) ?? alias["parent"]?.AsText ?? parent,
                alias["type"]?.AsText is { } former ? PackageSchema.Canonical(former) : type,
                alias["name"]?.AsText ?? resource.Name).ToString(),
            _ => throw new EvaluationException(expression.At, "an alias is a URN, a former name, or an object with name, type, parent, stack or project"),
        })];
    }

    private static Valued Reference(ResourceState state)
    {
        var id = state.Id.Length == 0 || state.Id == PropertyWire.UnknownText ? PropertyValue.Unknown : PropertyValue.Of(state.Id);
        return new Valued(new ResourceValue(state.Outputs.With("id", id).With("urn", PropertyValue.Of(state.Urn))), [state.Urn]);
    }

    private async Task<Valued> InvokeAsync(InvokeExpression call, Valued arguments)
    {
        if (call.Options.DependsOn is { } dependsOn)
        {
            await UrnsOfAsync(dependsOn, "dependsOn");
            var (needed, _) = await evaluator.EvaluateAsync(dependsOn);
            if (context.Options.Preview && (needed is ListValue list ? list.Items : [needed]).Any(r => r is SignedValue { Content: var reference } && reference["id"] is UnknownValue))
            {
                // What is asked about does not exist yet.
                return arguments with { Value = PropertyValue.Unknown };
            }
        }

        var package = call.Token.Split(':')[0];
        if (!arguments.Value.IsKnown)
        {
            return arguments with { Value = PropertyValue.Unknown };
        }

        // As a child of its parent it asks the provider that the parent has.
        var above = call.Options.Parent is { } parent ? registered.GetValueOrDefault(await UrnOfAsync(parent, "parent")) : default;
        var schema = await context.Plugins.SchemaAsync(package, call.Options.Version, context.Kill);
        var (token, function) = schema.Function(call.Token)!.Value;
        arguments = arguments with { Value = schema.MarkSecrets((ObjectValue)arguments.Value.Plain, function.Inputs) };
        context.Secrets.Add(arguments.Value);
        var provider = call.Options.Provider is { } named ? await DeclaredProviderAsync(named)
            : above.State is { } mother && Package(mother) == package ? above.Provider
            : defaultProviders.TryGetValue(package, out var declared) ? await DeclaredProviderAsync(new AccessExpression(declared.At, new Access(declared.Key, [])))
            : await context.Registry.DefaultAsync(package, call.Options.Version);
        var request = new InvokeRequest { Tok = token, Args = PropertyWire.Write((ObjectValue)LoadedProvider.WithoutSecrets(arguments.Value)), Preview = context.Options.Preview };
        InvokeResponse answer;
        await context.Questions.WaitAsync(context.Kill);
        try
        {
            answer = await context.CallAsync(o => provider.Client.InvokeAsync(request, o), ProviderCalls.Unlimited);
        }
        catch (RpcException e)
        {
            throw new EvaluationException(call.At, $"{call.Token}: {e.Status.Detail}");
        }
        finally
        {
            context.Questions.Release();
        }

        if (answer.Failures.Count > 0)
        {
            throw new EvaluationException(call.At, string.Join("; ", answer.Failures.Select(ProviderCalls.Told)));
        }

        PropertyValue result = schema.MarkSecrets(PropertyWire.Read(answer.Return), function.Outputs);
        context.Secrets.Add(result);
        if (call.Return is { } member)
        {
            result = ((ObjectValue)result)[member] ?? PropertyValue.Null;
        }

        return arguments with { Value = arguments.Value.HasSecret ? result.AsSecret() : result };
    }
}
