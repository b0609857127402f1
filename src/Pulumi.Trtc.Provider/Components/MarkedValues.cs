using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Model;

namespace Pulumi.Trtc.Provider.Components;

/// <summary>Values that are taken apart and put together with all their marks: what is secret, unknown or an output stays that.</summary>
internal static class MarkedValues
{
    /// <summary>A member by its record's name, marked as what holds it; null where there is none.</summary>
    public static PropertyValue? Member(this PropertyValue? value, string name) => value?.Plain switch
    {
        ObjectValue members => members[PulumiNames.Of(name)] is { } member ? value.WithPlain(member) : null,
        UnknownValue => value,
        _ => null,
    };

    /// <summary>A list with each item made anew; a list that is not known stays so.</summary>
    public static PropertyValue? Each(this PropertyValue? list, Func<PropertyValue, PropertyValue> make) =>
        list?.Plain is ListValue { Items: var items } ? list.WithPlain(new ListValue([.. items.Select(make)])) : list;

    /// <summary>The object with a member under its record's name, unless there is nothing to set.</summary>
    public static ObjectValue Set(this ObjectValue value, string name, PropertyValue? member) =>
        member is null ? value : value.With(PulumiNames.Of(name), member);

    /// <summary>The object with a text.</summary>
    public static ObjectValue Set(this ObjectValue value, string name, string text) => value.Set(name, PropertyValue.Of(text));

    /// <summary>The object with a number.</summary>
    public static ObjectValue Set(this ObjectValue value, string name, double number) => value.Set(name, PropertyValue.Of(number));

    /// <summary>The object with the members of another that have these names.</summary>
    public static ObjectValue Take(this ObjectValue value, PropertyValue? from, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            value = value.Set(name, from.Member(name));
        }

        return value;
    }

    /// <summary>The object, or nothing where it has no members.</summary>
    public static ObjectValue? OrNothing(this ObjectValue value) => value.Members.IsEmpty ? null : value;

    /// <summary>A value that depends on a resource.</summary>
    public static OutputValue Of(string urn, PropertyValue? value) =>
        new(value?.Plain is UnknownValue ? null : value, value?.IsSecret == true, [urn]);
}
