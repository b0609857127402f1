using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Pulumi.Protocol;

namespace Pulumi.Trtc.InProcess;

/// <summary>Property values as mocks of programs have them: texts, numbers, booleans, lists and maps.</summary>
/// <remarks>A <see cref="DBNull"/> stands for what is not known, where it matters that something is there.</remarks>
internal static class PlainValues
{
    /// <summary>No members.</summary>
    public static ImmutableDictionary<string, object> Nothing { get; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>Members that a program gave.</summary>
    public static ObjectValue Read(IEnumerable<KeyValuePair<string, object>> members) =>
        new(members.ToPropertyDictionary(m => m.Key, m => Read(m.Value)));

    /// <summary>Members for a program; it has none of what is not known.</summary>
    public static ImmutableDictionary<string, object> Write(ObjectValue value) => value.Members
        .Select(m => KeyValuePair.Create(m.Key, m.Value.IsKnown ? Write(m.Value) : null))
        .Where(m => m.Value is not null)
        .ToImmutableDictionary(m => m.Key, m => m.Value!);

    /// <summary>Members with what is not known.</summary>
    public static ImmutableDictionary<string, object> WriteAll(ObjectValue value) => value.Members
        .Select(m => KeyValuePair.Create(m.Key, Write(m.Value)))
        .Where(m => m.Value is not null)
        .ToImmutableDictionary(m => m.Key, m => m.Value!);

    private static PropertyValue Read(object? value) => value switch
    {
        null => PropertyValue.Null,
        DBNull => PropertyValue.Unknown,
        string text => PropertyValue.Of(text),
        bool flag => new BooleanValue(flag),
        IEnumerable<KeyValuePair<string, object>> members => Read(members),
        IEnumerable list => new ListValue([.. list.Cast<object?>().Select(Read)]),
        IConvertible number => PropertyValue.Of(number.ToDouble(CultureInfo.InvariantCulture)),
        _ => new SignedValue("", ObjectValue.Empty),
    };

    private static object? Write(PropertyValue value) => value.Plain switch
    {
        TextValue text => text.Value,
        BooleanValue flag => flag.Value,
        NumberValue number => number.Value,
        ListValue list => list.Items.Select(Write).ToImmutableArray(),
        ObjectValue members => WriteAll(members),
        UnknownValue => DBNull.Value,
        _ => null,
    };
}
