using System.Collections.Immutable;
using System.Text;
using Pulumi.Protocol;
using Pulumi.Embedded.Languages.Yaml.Programs;
using Pulumi.Embedded.Languages.Yaml.Running;
using Pulumi.Embedded.Source;

namespace Pulumi.Embedded.Languages.Yaml.Evaluation;

/// <summary>Works out expressions. What is unknown stays unknown, what is secret stays secret.</summary>
/// <param name="resolve">Value of a name.</param>
/// <param name="invoke">Result of a provider's function.</param>
/// <param name="surroundings">Where the program runs.</param>
internal sealed class Evaluator(
    Func<string, Position, Task<Valued>> resolve,
    Func<InvokeExpression, Valued, Task<Valued>> invoke,
    ProgramSurroundings surroundings)
{
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
                return await invoke(call, await ObjectAsync(call.Arguments));
            case BuiltInExpression builtIn:
                var result = new BuiltInFunctions(surroundings.Folder, surroundings.Reads).Run(builtIn, await EvaluateAsync(builtIn.Argument));
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
        var members = await MembersAsync(expression);
        return new Valued(
            new ObjectValue(members.ToImmutableSortedDictionary(m => m.Key, m => m.Value.Value, StringComparer.Ordinal)),
            Union(members.Values));
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
            text.Append(value.Value.Plain switch
            {
                TextValue t => t.Value,
                NumberValue n => NumberText.Plain(n.Value),
                BooleanValue b => b.Value ? "true" : "false",
                UnknownValue => "",
                NullValue => "",
                _ =>
                    throw new EvaluationException(
                        expression.At,
                        $"${{{access}}} is no text, number or boolean and cannot stand in a text; fn::toJSON makes a text of it"),
            });
        }

        var joined = unknown ? PropertyValue.Unknown : PropertyValue.Of(text.ToString());
        return new Valued(secret ? joined.AsSecret() : joined, dependencies);
    }

    private async Task<Valued> AccessAsync(Access access, Position at)
    {
        var found = await resolve(access.Root, at);
        var (value, secret) = (found.Value, false);
        foreach (var step in access.Steps)
        {
            secret |= value.IsSecret;
            value = value.Plain switch
            {
                UnknownValue => PropertyValue.Unknown,
                ObjectValue members when step.Name is not null => members[step.Name] ?? Missing,
                ResourceValue resource when step.Name is not null => resource.Members[step.Name] ?? Missing,
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
