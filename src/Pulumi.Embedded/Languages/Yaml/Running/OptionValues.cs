using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using Pulumi.Embedded.Languages.Yaml.Evaluation;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.Schemas;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Running;

/// <summary>Works out the options of resources and calls: which resources they name, and which providers come with a parent.</summary>
/// <param name="surroundings">Where the program runs.</param>
/// <param name="program">The program.</param>
/// <param name="evaluator">Works values out.</param>
/// <param name="stackUrn">URN of the stack.</param>
internal sealed class OptionValues(ProgramSurroundings surroundings, StackProgram program, Evaluator evaluator, string stackUrn)
{
    private readonly ILookup<string, ResourceDeclaration> defaultProviders = program.DefaultProviders();

    // By the URN of a resource, the providers that it hands down: references by package.
    private readonly ConcurrentDictionary<string, ImmutableSortedDictionary<string, string>> handedDown = new(StringComparer.Ordinal);

    private static readonly ImmutableSortedDictionary<string, string> None =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>URN of a resource's parent.</summary>
    public async Task<string> ParentAsync(Expression? parent) => parent is null ? stackUrn : await UrnAsync(parent, "parent");

    /// <summary>URN of the resource that an expression is.</summary>
    /// <exception cref="EvaluationException">It is none.</exception>
    public async Task<string> UrnAsync(Expression expression, string option) =>
        (await ReferenceAsync(expression, option))["urn"]!.AsText!;

    /// <summary>URNs of the resources that an expression lists.</summary>
    /// <exception cref="EvaluationException">One is none.</exception>
    public async Task<IReadOnlyList<string>> UrnsAsync(Expression? expression, string option) =>
        [.. (await ReferencesAsync(expression, option)).Select(r => r["urn"]!.AsText!)];

    /// <summary>The resources that an expression lists.</summary>
    /// <exception cref="EvaluationException">One is none.</exception>
    public async Task<IReadOnlyList<ObjectValue>> ReferencesAsync(Expression? expression, string option)
    {
        if (expression is null)
        {
            return [];
        }

        var value = (await evaluator.EvaluateAsync(expression)).Value.Plain;
        return [.. (value is ListValue list ? list.Items : [value]).Select(item => Reference(item, expression, option))];
    }

    /// <summary>
    /// The provider of a resource or a call of a package, and those that it hands down: the one that it names, the program's default,
    /// or its parent's; null for the stack's.
    /// </summary>
    public async Task<(string? Own, ImmutableSortedDictionary<string, string> All)> ProvidersAsync(
        string package, Expression? chosen, Expression? more, string? parent)
    {
        var all = parent is null ? None : handedDown.GetValueOrDefault(parent, None);
        foreach (var provider in await ReferencesAsync(more, "providers"))
        {
            all = Add(all, provider, more!, "providers");
        }

        if (chosen is null && defaultProviders[package].FirstOrDefault() is { } declared)
        {
            chosen = new AccessExpression(declared.At, new Access(declared.Key, []));
        }

        if (chosen is not null)
        {
            all = Add(all, await ReferenceAsync(chosen, "provider"), chosen, "provider");
        }

        return (all.GetValueOrDefault(package), all);
    }

    /// <summary>Notes the providers that a resource hands down.</summary>
    public void HandDown(string urn, ImmutableSortedDictionary<string, string> providers)
    {
        if (!providers.IsEmpty)
        {
            handedDown[urn] = providers;
        }
    }

    /// <summary>Former names of a resource.</summary>
    public async Task<IReadOnlyList<AliasGoal>> AliasesAsync(Expression? expression)
    {
        if (expression is null)
        {
            return [];
        }

        var value = (await evaluator.EvaluateAsync(expression)).Value.Plain;
        return [.. (value is ListValue list ? list.Items : [value]).Select(item => item.Plain switch
        {
            TextValue text when Urn.IsMeant(text.Value) => new AliasGoal { Urn = text.Value },
            TextValue text => new AliasGoal { Name = text.Value },
            ObjectValue alias => new AliasGoal
            {
                Urn = alias["urn"]?.AsText,
                Name = alias["name"]?.AsText,
                Type = alias["type"]?.AsText is { } former ? PackageSchema.Canonical(former) : null,
                Stack = alias["stack"]?.AsText,
                Project = alias["project"]?.AsText,
                ParentUrn = alias["parentUrn"]?.AsText
                    ?? (alias["parent"]?.Plain as SignedValue)?.Content["urn"]?.AsText
                    ?? alias["parent"]?.AsText,
                NoParent = alias["noParent"]?.Plain is BooleanValue { Value: true },
            },
            _ =>
                throw new EvaluationException(
                    expression.At, "an alias is a URN, a former name, or an object with name, type, parent, stack or project"),
        })];
    }

    /// <summary>Whether a resource is protected; null where nothing is said.</summary>
    public async Task<bool?> FlagAsync(Expression? expression) =>
        expression is null ? null
            : (await evaluator.EvaluateAsync(expression)).Value.Plain is BooleanValue flag ? flag.Value
            : throw new EvaluationException(expression.At, "protect must be true or false, and known before anything is made");

    /// <summary>Texts by name; empty where none is given.</summary>
    public async Task<IReadOnlyDictionary<string, string>> TextsAsync(Expression? expression, string option)
    {
        if (expression is null)
        {
            return ReadOnlyDictionary<string, string>.Empty;
        }

        return (await evaluator.EvaluateAsync(expression)).Value.Plain is ObjectValue members
            && members.Members.Values.All(v => v.AsText is not null)
            ? members.Members.ToDictionary(m => m.Key, m => m.Value.AsText!, StringComparer.Ordinal)
            : throw new EvaluationException(expression.At, $"{option} must be a mapping of names to texts");
    }

    /// <summary>Time-outs; null where none is given.</summary>
    public async Task<CustomTimeouts?> TimeoutsAsync(TimeoutExpressions? timeouts)
    {
        return timeouts is null ? null : new CustomTimeouts(
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

    /// <summary>URN of a resource of the program.</summary>
    public string UrnOf(string type, ResourceDeclaration resource, string? parent) =>
        Urn.Of(surroundings.Stack, surroundings.Project, parent, type, resource.Name).ToString();

    private async Task<ObjectValue> ReferenceAsync(Expression expression, string option) =>
        Reference((await evaluator.EvaluateAsync(expression)).Value, expression, option);

    private static ObjectValue Reference(PropertyValue value, Expression expression, string option) =>
        value.Plain is SignedValue { Signature: ResourceValue.Signature, Content: var content } && content["urn"]?.AsText is not null
            ? content
            : throw new EvaluationException(expression.At, $"{option} must be a resource of the program, such as ${{ingest}}");

    private static ImmutableSortedDictionary<string, string> Add(
        ImmutableSortedDictionary<string, string> all, ObjectValue provider, Expression expression, string option)
    {
        var urn = provider["urn"]!.AsText!;
        var type = Urn.TypeOf(urn);
        return ProviderType.Is(type)
            ? all.SetItem(
                ProviderType.PackageOf(type), new ProviderReference(urn, provider["id"]?.AsText ?? PropertyWire.UnknownText).ToString())
            : throw new EvaluationException(expression.At, $"{option} must be a provider that the program declares, such as ${{mine}}");
    }
}
