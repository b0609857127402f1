using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <summary>Marks on values: which are secret, and on what they depend.</summary>
internal static class ValueMarks
{
    /// <summary>A value without any.</summary>
    public static PropertyValue Without(PropertyValue value) => value.Plain switch
    {
        ListValue list => list.Map(Without),
        ObjectValue members => Without(members),
        var other => other,
    };

    /// <summary>An object without any.</summary>
    public static ObjectValue Without(ObjectValue value) => value.Map((_, member) => Without(member));
}
