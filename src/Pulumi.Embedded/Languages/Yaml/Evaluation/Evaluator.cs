using System.Collections.Immutable;
using System.Text;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Languages.Yaml.Running;
using Pulumi.Embedded.Source;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Evaluation;

/// <summary>Works out expressions. What is unknown stays unknown, what is secret stays secret.</summary>
/// <param name="values">What expressions take from the program and the engine.</param>
/// <param name="surroundings">Where the program runs.</param>
internal sealed class Evaluator(IProgramValues values, ProgramSurroundings surroundings)
{
    private readonly BuiltInFunctions functions = new(surroundings.Folder, surroundings.Reads);

    public async Task<Valued> EvaluateAsync(Expression expression)
    {
        switch (expression)
        {
            case LiteralExpression literal:
                return Valued.Of(literal.Value);
            case AccessExpression access:
                return await AccessAsync(access.Access, access.At);
            case TextExpression text:
                return await TextAsync(text);
            case ListExpression list:
                var items = new List<Valued>();
                foreach (var item in list.Items)
                {
                    items.Add(await EvaluateAsync(item));
                }

                return new Valued(new ListValue([.. items.Select(i => i.Value)]), Union(items));
            case ObjectExpression members:
                return await ObjectAsync(members);
            case InvokeExpression call:
                return await values.InvokeAsync(call, await ObjectAsync(call.Arguments));
            case BuiltInExpression { Function: "fn::stackReference" } reference:
                return await StackOutputAsync(reference);
            case BuiltInExpression builtIn:
                var result = functions.Run(builtIn, await EvaluateAsync(builtIn.Argument));
                surroundings.Hides(result.Value);
                return result;
            default:
                throw new EvaluationException(expression.At, "this has no value");
        }
    }

    // In a preview, what a provider leaves out may still come.
    private PropertyValue Missing => surroundings.Preview ? PropertyValue.Unknown : PropertyValue.Null;

    /// <summary>An object, member by member.</summary>
    public async Task<Valued> ObjectAsync(ObjectExpression expression)
    {
        if (expression.Members.All(m => m.Key is null))
        {
            var members = await MembersAsync(expression);
            return new Valued(
                new ObjectValue(members.ToPropertyDictionary(m => m.Key, m => m.Value.Value)),
                Union(members.Values));
        }

        // Where a name is not known, neither is the object; where one is secret, so is all of it.
        var (all, isKnown, isSecret) = (ObjectValue.Empty, true, false);
        var dependencies = ImmutableHashSet<string>.Empty;
        foreach (var member in expression.Members)
        {
            var name = member.Key is null ? Valued.Of(PropertyValue.Of(member.Name)) : await EvaluateAsync(member.Key);
            var value = await EvaluateAsync(member.Value);
            dependencies = dependencies.Union(name.Dependencies).Union(value.Dependencies);
            isKnown &= name.Value.IsKnown;
            isSecret |= name.Value.HasSecret;
            if (name.Value.IsKnown)
            {
                all = all.With(
                    name.Value.AsText ?? throw new EvaluationException(member.At, "a name must be a text; this is none"), value.Value);
            }
        }

        PropertyValue made = isKnown ? all : PropertyValue.Unknown;
        return new Valued(isSecret ? made.AsSecret() : made, dependencies);
    }

    private async Task<Valued> StackOutputAsync(BuiltInExpression reference)
    {
        if (reference.Argument is not ListExpression { Items: [LiteralExpression { Value: TextValue stack }, var name] })
        {
            throw new EvaluationException(
                reference.Argument.At, "fn::stackReference needs a list of two: the name of the stack, written out, and that of an output");
        }

        var wanted = await EvaluateAsync(name);
        var outputs = await values.StackOutputsAsync(stack.Value, reference.At);
        PropertyValue value = wanted.Value.IsKnown
            ? (outputs.Plain as ObjectValue)?[wanted.Value.AsText ?? ""] ?? Missing
            : PropertyValue.Unknown;
        return wanted with { Value = outputs.IsSecret ? value.AsSecret() : value };
    }

    /// <summary>The members of an object with the dependencies of each.</summary>
    public async Task<IReadOnlyDictionary<string, Valued>> MembersAsync(ObjectExpression expression)
    {
        var members = new Dictionary<string, Valued>(StringComparer.Ordinal);
        foreach (var member in expression.Members)
        {
            members[member.Name] = await EvaluateAsync(member.Value);
        }

        return members;
    }

    private async Task<Valued> TextAsync(TextExpression expression)
    {
        var text = new StringBuilder();
        var (secret, unknown) = (false, false);
        var dependencies = ImmutableHashSet<string>.Empty;
        foreach (var part in expression.Parts)
        {
            text.Append(part.Text);
            if (part.Access is not { } access)
            {
                continue;
            }

            var value = await AccessAsync(access, expression.At);
            dependencies = dependencies.Union(value.Dependencies);
            secret |= value.Value.HasSecret;
            unknown |= !value.Value.IsKnown;
            text.Append(value.Value switch
            {
                { IsKnown: false } => "",
                { Plain: NumberValue n } when access.Steps.IsEmpty && values.IsWholeNumber(access.Root) => NumberText.Plain(n.Value),
                var known => GoText.Of(known)
                    ?? throw new EvaluationException(
                        expression.At, $"${{{access}}} is a resource, an asset or an archive and cannot stand in a text"),
            });
        }

        var joined = unknown ? PropertyValue.Unknown : PropertyValue.Of(text.ToString());
        return new Valued(secret ? joined.AsSecret() : joined, dependencies);
    }

    private async Task<Valued> AccessAsync(Access access, Position at)
    {
        var found = await values.ResolveAsync(access.Root, at);
        var (value, secret) = (found.Value, false);
        foreach (var step in access.Steps)
        {
            secret |= value.IsSecret;
            if (value.Plain is SignedValue { Signature: ResourceValue.Signature, Content: var reference } && step.Name is not null)
            {
                value = step.Name is "id" or "urn" && reference[step.Name] is not null
                    ? new ResourceValue(reference)
                    : await values.ResourceAsync(reference["urn"]?.AsText ?? "", at);
            }

            if (value is ResourceValue { Origins: { } origins } && step.Name is not null)
            {
                found = found with { Dependencies = found.Dependencies.Union(origins.GetValueOrDefault(step.Name) ?? []) };
            }

            value = value.Plain switch
            {
                UnknownValue => PropertyValue.Unknown,
                ObjectValue members when step.Name is not null => members[step.Name] ?? Missing,
                ResourceValue resource when step.Name is not null => resource.Members[step.Name]
                    ?? (resource.Members["id"] is UnknownValue ? PropertyValue.Unknown : Missing),
                ListValue list when step.Name is null => step.Index >= 0 && step.Index < list.Items.Length
                    ? list.Items[step.Index]
                    : throw new EvaluationException(
                        at,
                        $"${{{access}}}: the list has {list.Items.Length} entries, so there is none at {step.Index}; the first is at 0"),
                NullValue => throw new EvaluationException(at, $"${{{access}}}: there is nothing above {step}"),
                var other =>
                    throw new EvaluationException(
                        at,
                        $"${{{access}}}: {step} cannot be taken of "
                        + $"{(other is ListValue ? "a list" : other is ObjectValue ? "an object" : "a single value")}"),
            };
        }

        if (value is ResourceValue whole)
        {
            value = whole.Reference;
        }

        return found with { Value = secret ? value.AsSecret() : value };
    }

    private static ImmutableHashSet<string> Union(IEnumerable<Valued> values) =>
        values.Aggregate(ImmutableHashSet<string>.Empty, (all, v) => all.Union(v.Dependencies));
}
