using System.Collections.Immutable;
using Pulumi.Protocol;
using Pulumi.Embedded.Languages.Yaml.Evaluation;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Plugins;
using Pulumi.Embedded.Schemas;

namespace Pulumi.Embedded.Languages.Yaml.Running;

/// <summary>The resources of a program: their declarations, with all values worked out, become goals of the monitor.</summary>
/// <param name="surroundings">Where the program runs.</param>
/// <param name="program">The program.</param>
/// <param name="evaluator">Works values out.</param>
/// <param name="options">Works options out.</param>
/// <param name="plugins">Have the schemas of packages.</param>
/// <param name="monitor">Makes resources.</param>
internal sealed class ProgramResources(
    ProgramSurroundings surroundings,
    StackProgram program,
    Evaluator evaluator,
    OptionValues options,
    PluginSet plugins,
    IResourceMonitor monitor)
{
    /// <summary>A resource's URN before its package is known: for what is said of it.</summary>
    public string UrnAsWritten(ResourceDeclaration resource) =>
        options.UrnOf(resource.IsProvider ? resource.Type : PackageSchema.Canonical(resource.Type), resource, null);

    /// <summary>Makes a resource what the program says; its value is what the program can name of it.</summary>
    /// <exception cref="EvaluationException">The program is wrong.</exception>
    /// <exception cref="SkippedException">It could not be; all has been told.</exception>
    public async Task<Valued> RegisterAsync(ResourceDeclaration resource)
    {
        var written = resource.Options;
        var parent = await options.ParentAsync(written.Parent);
        var package = new PackageDescriptor(resource.Package, written.Version);
        var schema = await plugins.SchemaAsync(package, surroundings.Kill);
        var (token, type) = resource.IsProvider ? (resource.Type, schema.Provider) : schema.Resource(resource.Type)!.Value;
        var urn = options.UrnOf(token, resource, parent);
        var members = await MembersAsync(resource.Get?.State ?? resource.Properties);
        var inputs = schema.MarkSecrets(
            new ObjectValue(members.Where(m => m.Value.Value is not NullValue)
                .ToImmutableSortedDictionary(m => m.Key, m => m.Value.Value, StringComparer.Ordinal)),
            type.Inputs);
        if (!inputs.IsFinite)
        {
            throw new EvaluationException(resource.Properties.At, "a number here is infinite or none, which no state can hold");
        }

        surroundings.Hides(inputs);
        var before = await options.UrnsAsync(written.DependsOn, "dependsOn");
        var made = resource.IsProvider ? "pulumi" : resource.Package;
        var (provider, handedDown) = await options.ProvidersAsync(made, written.Provider, null, parent);
        options.HandDown(urn, handedDown);
        IReadOnlyCollection<string> dependencies =
            [.. before.Concat(members.Values.SelectMany(m => m.Dependencies)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (resource.Get is { } get)
        {
            return await ReadAsync(get.Id, new ReadGoal
            {
                Type = token,
                Name = resource.Name,
                Id = "",
                Parent = parent,
                State = inputs,
                Package = package,
                Provider = provider,
                Dependencies = dependencies,
                AdditionalSecretOutputs = SecretOutputs(type, written),
            }, urn);
        }

        return await MakeAsync(urn, new ResourceGoal
        {
            Type = token,
            Name = resource.Name,
            Inputs = inputs,
            Parent = parent,
            Package = package,
            Provider = provider,
            Dependencies = dependencies,
            PropertyDependencies = members.ToDictionary(
                m => m.Key,
                m => (IReadOnlyCollection<string>)[.. m.Value.Dependencies.Order(StringComparer.Ordinal)],
                StringComparer.Ordinal),
            Aliases = await options.AliasesAsync(written.Aliases),
            AdditionalSecretOutputs = SecretOutputs(type, written),
            CustomTimeouts = await options.TimeoutsAsync(written.CustomTimeouts),
            DeleteBeforeReplace = written.DeleteBeforeReplace,
            IgnoreChanges = written.IgnoreChanges,
            ImportId = written.Import,
            Protect = await options.FlagAsync(written.Protect),
            ReplaceOnChanges = written.ReplaceOnChanges,
            RetainOnDelete = written.RetainOnDelete,
            Placed = (path, message) => program.File.ProblemAt(resource.AtProperty(path), message).Told,
        });
    }

    private async Task<Valued> MakeAsync(string urn, ResourceGoal goal)
    {
        try
        {
            return Reference(await monitor.RegisterAsync(goal));
        }
        catch (SkippedException) when (surroundings.Preview)
        {
            // So that mistakes in what depends on this one are named as well.
            return Reference(new RegisteredResource(urn, null, ObjectValue.Empty));
        }
    }

    private async Task<Valued> ReadAsync(Expression id, ReadGoal goal, string urn)
    {
        var value = (await evaluator.EvaluateAsync(id)).Value;
        return value.Plain is UnknownValue
            ? Reference(new RegisteredResource(urn, null, ObjectValue.Empty))
            : Reference(
                await monitor.ReadAsync(
                    goal with { Id = value.AsText ?? throw new EvaluationException(id.At, "the id must be a text") }));
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

    private static Valued Reference(RegisteredResource made)
    {
        var id = made.Id is null ? PropertyValue.Unknown : PropertyValue.Of(made.Id);
        return new Valued(new ResourceValue(made.Outputs.With("id", id).With("urn", PropertyValue.Of(made.Urn))), [made.Urn]);
    }
}
