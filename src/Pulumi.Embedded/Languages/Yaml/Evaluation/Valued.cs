using System.Collections.Immutable;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Languages.Yaml.Evaluation;

/// <summary>A value and the resources that it depends on.</summary>
/// <param name="Value">The value; unknown or secret anywhere in it.</param>
/// <param name="Dependencies">URNs of the resources that it came from.</param>
internal sealed record Valued(PropertyValue Value, ImmutableHashSet<string> Dependencies)
{
    /// <summary>A value that depends on nothing.</summary>
    public static Valued Of(PropertyValue value) => new(value, []);

    /// <summary>A value as programs send it: what is null in an object is not there; in a list it is.</summary>
    public static PropertyValue Sent(PropertyValue value) => value switch
    {
        SecretValue secret => new SecretValue(Sent(secret.Element)),
        ListValue list => list.Map(Sent),
        ObjectValue members => members.Where((_, member) => member is not NullValue).Map((_, member) => Sent(member)),
        _ => value,
    };

    /// <summary>The same dependencies with another value, secret where this one is.</summary>
    public Valued With(PropertyValue value) => this with { Value = Value.IsSecret && !value.IsSecret ? value.AsSecret() : value };
}
