using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <summary>Marks on values: which are secret, and on what they depend.</summary>
internal static class ValueMarks
{
    /// <summary>A value without any.</summary>
    public static PropertyValue Without(PropertyValue value) => value.Plain switch
    {
        ListValue list => new ListValue([.. list.Items.Select(Without)]),
        ObjectValue members => Without(members),
        var other => other,
    };

    /// <summary>An object without any.</summary>
    public static ObjectValue Without(ObjectValue value) => value.HasSecret || HasOutputs(value)
        ? new ObjectValue(value.Members.Aggregate(ObjectValue.Empty.Members, (all, m) => all.SetItem(m.Key, Without(m.Value))))
        : value;

    private static bool HasOutputs(PropertyValue value) => value switch
    {
        OutputValue => true,
        ListValue list => list.Items.Any(HasOutputs),
        ObjectValue members => members.Members.Values.Any(HasOutputs),
        SecretValue secret => HasOutputs(secret.Element),
        _ => false,
    };
}
