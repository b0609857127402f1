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

    /// <summary>The same dependencies with another value, secret where this one is.</summary>
    public Valued With(PropertyValue value) => this with { Value = Value.IsSecret && !value.IsSecret ? value.AsSecret() : value };
}
