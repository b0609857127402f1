using System.Collections.Concurrent;
using System.Collections.Immutable;
using Pulumi.Embedded.Languages.Yaml.Evaluation;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Schemas;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Running;

/// <summary>The resources of a program: their declarations, with all values worked out, become goals of the monitor.</summary>
/// <param name="surroundings">Where the program runs.</param>
/// <param name="program">The program.</param>
/// <param name="evaluator">Works values out.</param>
/// <param name="options">Works options out.</param>
/// <param name="packages">The packages of the program.</param>
/// <param name="monitor">Makes resources.</param>
internal sealed class ProgramResources(
    ProgramSurroundings surroundings,
    StackProgram program,
    Evaluator evaluator,
    OptionValues options,
    ProgramPackages packages,
    IResourceMonitor monitor)
{
    private readonly ConcurrentDictionary<string, ResourceValue> made = new(StringComparer.Ordinal);

    /// <summary>What came of a resource of the program; null where the URN is of no such one.</summary>
    public ResourceValue? Made(string urn) => made.GetValueOrDefault(urn);

    /// <summary>A resource's URN before its package is known: for what is said of it.</summary>
    public string UrnAsWritten(ResourceDeclaration resource) =>
        options.UrnOf(resource.IsProvider ? resource.Type : PackageSchema.Canonical(resource.Type), resource, null);

    /// <summary>A reference to another stack.</summary>
    /// <param name="name">Name of the reference.</param>
    /// <param name="stack">Name of the stack.</param>
    /// <param name="parent">URN of its parent.</param>
    public static ReadGoal StackReference(string name, string stack, string? parent) => new()
    {
        Type = PulumiSchema.StackReference,
        Name = name,
        Id = stack,
        Parent = parent,
        State = ObjectValue.Empty.With("name", PropertyValue.Of(stack)),
        Package = new PackageDescriptor("pulumi"),
    };

    /// <summary>Makes a resource what the program says; its value is what the program can name of it.</summary>
    /// <exception cref="EvaluationException">The program is wrong.</exception>
    /// <exception cref="SkippedException">It could not be; all has been told.</exception>
    public async Task<Valued> RegisterAsync(ResourceDeclaration resource)
    {
        var written = resource.Options;
        var parent = await options.ParentAsync(written.Parent);
        var (found, schema, token, type) = packages.Resource(resource)!;
        var urn = options.UrnOf(token, resource, parent);
        var members = await MembersAsync(resource.Get?.State ?? resource.Properties);
        var inputs = InputsOf(resource, schema, type, members);
        surroundings.Hides(inputs);
        var before = await options.UrnsAsync(written.DependsOn, "dependsOn");
        var (provider, handedDown) = await options.ProvidersAsync(
            resource.IsProvider ? "pulumi" : resource.Package, written.Provider, written.Providers, parent);
        options.HandDown(urn, handedDown);
        IReadOnlyCollection<string> dependencies =
        [
            .. before.Concat(members.Values.SelectMany(m => m.Dependencies)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        if (token == PulumiSchema.StackReference)
        {
            var stack = inputs["name"] is null ? resource.Key : inputs["name"]!.AsText;
            var goal = StackReference(resource.Name, stack ?? "", parent) with { Dependencies = dependencies };
            return stack is null ? Unknown(urn) : Reference(await monitor.ReadAsync(goal), null);
        }

        if (resource.Get is { } get)
        {
            return await ReadAsync(get.Id, urn, written.Version, new ReadGoal
            {
                Type = token,
                Name = resource.Name,
                Id = "",
                Parent = parent,
                State = inputs,
                Package = ProgramPackages.Asked(resource, found),
                Provider = provider,
                Dependencies = dependencies,
                AdditionalSecretOutputs = SecretOutputs(type, written),
            });
        }

        return await MakeAsync(urn, written.Version, new ResourceGoal
        {
            Type = token,
            Name = resource.Name,
            Custom = !type.IsComponent,
            Remote = type.IsComponent,
            Inputs = inputs,
            Parent = parent,
            Package = ProgramPackages.Asked(resource, found),
            Provider = provider,
            Providers = type.IsComponent ? handedDown : ImmutableSortedDictionary<string, string>.Empty,
            Dependencies = dependencies,
            PropertyDependencies = members.ToDictionary(
                m => m.Key,
                m => (IReadOnlyCollection<string>)(m.Value.Dependencies.IsEmpty
                    ? ImmutableArray<string>.Empty
                    : m.Value.Dependencies.Order(StringComparer.Ordinal).ToImmutableArray()),
                StringComparer.Ordinal),
            Aliases = [.. await options.AliasesAsync(written.Aliases), .. type.Aliases.Select(a => new AliasGoal { Type = a })],
            AdditionalSecretOutputs = SecretOutputs(type, written),
            CustomTimeouts = await options.TimeoutsAsync(written.CustomTimeouts),
            DeleteBeforeReplace = written.DeleteBeforeReplace,
            DeletedWith = written.DeletedWith is { } with ? await options.UrnAsync(with, "deletedWith") : null,
            EnvVarMappings = await options.TextsAsync(written.EnvVarMappings, "envVarMappings"),
            HideDiffs = written.HideDiffs,
            IgnoreChanges = written.IgnoreChanges,
            ImportId = written.Import,
            Protect = await options.FlagAsync(written.Protect),
            ReplacementTrigger = written.ReplacementTrigger is { } trigger ? (await evaluator.EvaluateAsync(trigger)).Value : null,
            ReplaceOnChanges = [.. written.ReplaceOnChanges, .. schema.ReplaceOnChanges(type.Outputs)],
            ReplaceWith = await options.UrnsAsync(written.ReplaceWith, "replaceWith"),
            RetainOnDelete = written.RetainOnDelete,
            Placed = (path, message) => program.File.ProblemAt(resource.AtProperty(path), message).Told,
        });
    }

    private static ObjectValue InputsOf(
        ResourceDeclaration resource, PackageSchema schema, ResourceSchema type, IReadOnlyDictionary<string, Valued> members)
    {
        var inputs = schema.MarkSecrets(
            new ObjectValue(members.Where(m => m.Value.Value is not NullValue || m.Value.Dependencies.Count > 0)
                .ToPropertyDictionary(m => m.Key, m => Valued.Sent(m.Value.Value))),
            type.Inputs);
        foreach (var (name, value) in resource.Get is null ? type.Constants : [])
        {
            inputs = inputs.With(name, value);
        }

        return inputs.IsFinite
            ? inputs
            : throw new EvaluationException(resource.Properties.At, "a number here is infinite or none, which no state can hold");
    }

    private async Task<Valued> MakeAsync(string urn, string? version, ResourceGoal goal)
    {
        try
        {
            return Reference(await monitor.RegisterAsync(goal), version);
        }
        catch (SkippedException) when (surroundings.Preview)
        {
            // So that mistakes in what depends on this one are named as well.
            return Unknown(urn);
        }
    }

    private async Task<Valued> ReadAsync(Expression id, string urn, string? version, ReadGoal goal)
    {
        var value = (await evaluator.EvaluateAsync(id)).Value;
        return value.Plain is UnknownValue
            ? Unknown(urn)
            : Reference(
                await monitor.ReadAsync(
                    goal with { Id = value.AsText ?? throw new EvaluationException(id.At, "the id must be a text") }),
                version);
    }

    private static IReadOnlyList<string> SecretOutputs(ResourceSchema type, ResourceOptions written) =>
        [.. type.SecretOutputs.Union(written.AdditionalSecretOutputs)];

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

    private Valued Unknown(string urn) => Reference(new RegisteredResource(urn, null, ObjectValue.Empty), null);

    private Valued Reference(RegisteredResource registered, string? version)
    {
        // Where there is none, as of a component, it is known that there is none.
        var id = registered.Id is null && (surroundings.Preview || registered.IsUnknown)
            ? PropertyValue.Unknown
            : PropertyValue.Of(registered.Id ?? "");
        var value = new ResourceValue(registered.Outputs.With("id", id).With("urn", PropertyValue.Of(registered.Urn)))
        {
            Origins = registered.Dependencies,
            Version = version,
        };
        made[registered.Urn] = value;
        return new Valued(value, [registered.Urn]);
    }
}
