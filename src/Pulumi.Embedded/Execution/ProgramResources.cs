using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Protocol;
using Pulumi.Embedded.Languages.Yaml.Evaluation;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Schemas;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>The resources of a program: their declarations, with all values worked out, become what the registrar wants to know.</summary>
/// <param name="context">The deployment.</param>
/// <param name="program">The program.</param>
/// <param name="evaluator">Works values out.</param>
/// <param name="registrar">Makes resources.</param>
/// <param name="stackUrn">URN of the stack.</param>
internal sealed class ProgramResources(
    DeploymentContext context, StackProgram program, Evaluator evaluator, ResourceRegistrar registrar, string stackUrn)
{
    private readonly Dictionary<string, ResourceDeclaration> resources = program.Resources.ToDictionary(r => r.Key, StringComparer.Ordinal);
    private readonly Dictionary<string, ResourceDeclaration> defaultProviders = program.Resources
        .Where(r => r is { IsProvider: true, IsDefaultProvider: true }).ToDictionary(r => r.Package, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, (ResourceState State, LoadedProvider Provider)> registered = new(StringComparer.Ordinal);

    /// <summary>A resource's URN before its package is known: for what is said of it.</summary>
    public string UrnAsWritten(ResourceDeclaration resource) =>
        UrnOf(resource.IsProvider ? resource.Type : PackageSchema.Canonical(resource.Type), resource, null);

    /// <summary>What a resource of the program was wanted to be, for its children to take over.</summary>
    public (ResourceState State, LoadedProvider Provider) Registered(string urn) => registered.GetValueOrDefault(urn);

    /// <summary>The provider of a resource or a call: the one that it names, its parent's, the program's default, or the stack's.</summary>
    public async Task<LoadedProvider> ProviderAsync(
        string package, string? version, Expression? chosen, (ResourceState? State, LoadedProvider Provider) above)
    {
        if (chosen is not null)
        {
            return await DeclaredProviderAsync(chosen);
        }

        if (above.State is { } parent && parent.Type.Split(':')[0] == package)
        {
            return above.Provider;
        }

        return defaultProviders.TryGetValue(package, out var declared)
            ? await DeclaredProviderAsync(new AccessExpression(declared.At, new Access(declared.Key, [])))
            : await context.Registry.DefaultAsync(package, version);
    }

    /// <summary>Makes a resource what the program says; its value is what the program can name of it.</summary>
    /// <exception cref="EvaluationException">The program is wrong.</exception>
    /// <exception cref="SkippedException">It could not be; all has been told.</exception>
    public async Task<Valued> RegisterAsync(ResourceDeclaration resource)
    {
        var options = resource.Options;
        var parent = options.Parent is { } named ? await UrnOfAsync(named, "parent") : stackUrn;
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
            Protect = options.Protect is { } protect
                ? (await evaluator.EvaluateAsync(protect)).Value.Plain is BooleanValue { Value: true }
                : above.State?.Protect ?? false,
            Dependencies = [.. before
                .Concat(members.Values.SelectMany(m => m.Dependencies))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)],
            PropertyDependencies = resource.Get is null
                ? members.ToImmutableSortedDictionary(
                    m => m.Key, m => m.Value.Dependencies.Order(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal)
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

        var provider = await ProviderAsync(resource.Package, options.Version, options.Provider, above);
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
            return Reference(
                await registrar.ReadAsync(
                    provider, wanted, id.AsText ?? throw new EvaluationException(get.Id.At, "the id must be a text")));
        }

        var aliases = options.Aliases is { } former ? await AliasesAsync(former, parent, wanted.Type, resource) : [];
        try
        {
            return Reference(
                await registrar.RegisterAsync(
                    provider,
                    new Wanted(wanted, aliases, options, (path, message) => program.File.ProblemAt(resource.AtProperty(path), message))));
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
            ? known.Members.ToDictionary(
                m => m.Key, m => whole with { Value = whole.Value.IsSecret ? m.Value.AsSecret() : m.Value }, StringComparer.Ordinal)
            : throw new EvaluationException(properties.At, "properties must be a mapping of names to values, whose names are known");
    }

    private async Task<CustomTimeouts> TimeoutsAsync(TimeoutExpressions timeouts)
    {
        return new CustomTimeouts(
            await SecondsAsync(timeouts.Create),
            await SecondsAsync(timeouts.Update),
            await SecondsAsync(timeouts.Delete),
            await SecondsAsync(timeouts.Read));

        async Task<double> SecondsAsync(Expression? expression)
        {
            if (expression is null || (await evaluator.EvaluateAsync(expression)).Value is not { Plain: not UnknownValue } value)
            {
                return 0;
            }

            return Durations.Parse(value.Shown) ?? throw new EvaluationException(expression.At, TimeoutExpressions.Wrong(value.Shown));
        }
    }

    private async Task<LoadedProvider> DeclaredProviderAsync(Expression expression)
    {
        await evaluator.EvaluateAsync(expression);
        var resource = expression is AccessExpression { Access: { Steps: [], Root: var name } }
            && resources.TryGetValue(name, out var found)
            && found.IsProvider
            ? found
            : throw new EvaluationException(expression.At, "provider must be a provider that the program declares, such as ${mine}");
        var above = resource.Options.Parent is { } parent ? await UrnOfAsync(parent, "parent") : null;
        var declared = new ResourceState { Urn = UrnOf(resource.Type, resource, above), Type = resource.Type };
        return await context.Registry.DeclaredAsync(declared, ObjectValue.Empty, null);
    }

    /// <summary>URN of the resource that an expression is.</summary>
    /// <exception cref="EvaluationException">It is none.</exception>
    public async Task<string> UrnOfAsync(Expression expression, string option) =>
        (await evaluator.EvaluateAsync(expression)).Value.Plain is SignedValue { Signature: ResourceValue.Signature } reference
            && reference.Content["urn"]?.AsText is { } urn
            ? urn
            : throw new EvaluationException(expression.At, $"{option} must be a resource of the program, such as ${{ingest}}");

    /// <summary>URNs of the resources that an expression lists.</summary>
    /// <exception cref="EvaluationException">One is none.</exception>
    public async Task<IReadOnlyList<string>> UrnsOfAsync(Expression expression, string option)
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
                    : alias["parentUrn"]?.AsText
                        ?? ((alias["parent"]?.Plain as SignedValue)?.Content["urn"]?.AsText)
                        ?? alias["parent"]?.AsText
                        ?? parent,
                alias["type"]?.AsText is { } former ? PackageSchema.Canonical(former) : type,
                alias["name"]?.AsText ?? resource.Name).ToString(),
            _ =>
                throw new EvaluationException(
                    expression.At, "an alias is a URN, a former name, or an object with name, type, parent, stack or project"),
        })];
    }

    private static Valued Reference(ResourceState state)
    {
        var id = state.Id.Length == 0 || state.Id == PropertyWire.UnknownText ? PropertyValue.Unknown : PropertyValue.Of(state.Id);
        return new Valued(new ResourceValue(state.Outputs.With("id", id).With("urn", PropertyValue.Of(state.Urn))), [state.Urn]);
    }

    private string UrnOf(string type, ResourceDeclaration resource, string? parent) =>
        Urn.Of(context.Stack, context.Project, parent, type, resource.Name).ToString();
}
