using System.Collections.Immutable;

namespace Pulumi.Protocol;

/// <summary>Outputs in values: what says what a value depends on.</summary>
public static class OutputMarks
{
    /// <summary>
    /// Inputs in which each property says what it depends on. What depends on nothing stays a value, for transforms to work with.
    /// </summary>
    public static ObjectValue With(ObjectValue inputs, IReadOnlyDictionary<string, ImmutableSortedSet<string>> dependencies) =>
        inputs.Map((name, value) => With(value, dependencies.GetValueOrDefault(name, [])));

    /// <summary>URNs that anything in a value depends on.</summary>
    public static ImmutableSortedSet<string> DependenciesIn(PropertyValue value)
    {
        var found = ImmutableSortedSet.CreateBuilder<string>(StringComparer.Ordinal);
        Look(value);
        return found.ToImmutable();

        void Look(PropertyValue at)
        {
            switch (at)
            {
                case OutputValue output:
                    found.UnionWith(output.Dependencies);
                    Look(output.Element ?? PropertyValue.Null);
                    break;
                case SecretValue secret:
                    Look(secret.Element);
                    break;
                case ListValue list:
                    foreach (var item in list.Items)
                    {
                        Look(item);
                    }

                    break;
                case ObjectValue members:
                    foreach (var member in members.Members.Values)
                    {
                        Look(member);
                    }

                    break;
            }
        }
    }

    private static PropertyValue With(PropertyValue value, ImmutableSortedSet<string> urns) =>
        urns.IsSubsetOf(DependenciesIn(value)) ? value
            : value is OutputValue output ? output with { Dependencies = [.. urns.Union(output.Dependencies)] }
            : new OutputValue(
                value.Plain is UnknownValue ? null : value is SecretValue secret ? secret.Element : value, value.IsSecret, [.. urns]);
}
