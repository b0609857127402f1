using System.Collections.Immutable;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <summary>How an object's members change.</summary>
/// <param name="Adds">Members that come.</param>
/// <param name="Deletes">Members that go.</param>
/// <param name="Updates">Members that get another value.</param>
public sealed record PlanDiff(ObjectValue Adds, ImmutableArray<string> Deletes, ObjectValue Updates)
{
    /// <summary>Nothing changes.</summary>
    public static PlanDiff None { get; } = new(ObjectValue.Empty, [], ObjectValue.Empty);

    /// <summary>How one object becomes another one.</summary>
    public static PlanDiff Between(ObjectValue old, ObjectValue now)
    {
        (old, now) = (old.Simplified, now.Simplified);
        return new(
            Only(now, (name, _) => old[name] is null),
            [.. old.Members.Keys.Where(name => old[name] is not null && now[name] is null)],
            Only(now, (name, value) => old[name] is { } before && !Equals(before, value)));
    }

    /// <summary>What about the change of an object is not as planned, member by member; empty where all is.</summary>
    /// <param name="old">The object before.</param>
    /// <param name="now">The object after.</param>
    /// <remarks>What was not known when the plan was made may be anything now, or nothing at all.</remarks>
    public IReadOnlyList<string> Violations(ObjectValue old, ObjectValue now)
    {
        (old, now) = (old.Simplified, now.Simplified);
        return [.. old.Members.Keys.Concat(now.Members.Keys).Concat(Adds.Members.Keys).Concat(Deletes).Concat(Updates.Members.Keys)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .Select(name => Violation(name, old[name], now[name]))
            .OfType<string>()];
    }

    private static ObjectValue Only(ObjectValue all, Func<string, PropertyValue, bool> which) =>
        all.Where((name, member) => member.Plain is not NullValue && which(name, member));

    private string? Violation(string name, PropertyValue? old, PropertyValue? now)
    {
        var (added, updated, deleted) = (Adds[name], Updates[name], Deletes.Contains(name));
        if (deleted)
        {
            return now is null ? null : Says($"goes, but it {Becomes(old, now)}");
        }

        if ((added ?? updated) is { } planned)
        {
            // What was planned to change may have been given its value by somebody else; what was not there cannot be changed.
            return now is null ? planned.Plain is UnknownValue ? null : Says($"becomes {planned}, but it goes")
                : updated is not null && old is null ? Says($"changes to {planned}, but it was not there before")
                : !Fits(planned, now) ? Says($"becomes {planned}, but it {Becomes(old, now)}")
                : null;
        }

        return (old, now) switch
        {
            (null, null) => null,
            (null, { } added2) => Says($"is absent, but it becomes {added2}"),
            ({ Plain: UnknownValue }, null) => null,
            ({ }, null) => Says("stays, but it goes"),
            ({ } before, { } after) => Fits(before, after) ? null : Says($"stays, but it becomes {after}"),
        };

        string Says(string what) => $"{name} {what}";
    }

    private static string Becomes(PropertyValue? old, PropertyValue now) => Equals(old, now) ? $"stays {now}" : $"becomes {now}";

    private static bool Fits(PropertyValue planned, PropertyValue actual) => (planned, actual) switch
    {
        (UnknownValue, _) or (_, UnknownValue) => true,
        (SecretValue a, SecretValue b) => Fits(a.Element, b.Element),
        (ListValue a, ListValue b) => a.Items.Length == b.Items.Length && a.Items.Zip(b.Items).All(i => Fits(i.First, i.Second)),
        (ObjectValue a, ObjectValue b) => a.Members.Keys.Union(b.Members.Keys, StringComparer.Ordinal).All(name =>
            (a[name], b[name]) switch
            {
                (null, null) or (UnknownValue, null) => true,
                ({ } one, { } other) => Fits(one, other),
                _ => false,
            }),
        _ => Equals(planned, actual),
    };
}
