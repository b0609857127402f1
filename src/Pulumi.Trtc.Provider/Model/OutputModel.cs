using System.Collections;
using Pulumi.Protocol;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>Records as a program gets them, and as a state gives them back.</summary>
internal static class OutputModel
{
    /// <summary>A record as properties under the names that programs use, its secrets marked.</summary>
    public static ObjectValue Write(ApiType type, object record)
    {
        var members = new PropertyDictionary.Builder();
        foreach (var property in type.Properties.Values)
        {
            if (property.ValueOf(record) is { } value)
            {
                var written = Write(property, value);
                members.Add(PulumiNames.Of(property.Name), property.Api.Secret ? written.AsSecret() : written);
            }
        }

        return new ObjectValue(members.Build());
    }

    /// <summary>The record that a state's properties make; what belongs to others is left aside, and what is not there is absent.</summary>
    public static T Read<T>(ApiType type, ObjectValue state)
        where T : class
    {
        var model = InputModel.Of(type);
        return (T)type.Read(model.ToJson(model.Read(model.OwnOf(state))));
    }

    private static PropertyValue Write(ApiProperty property, object value) => value switch
    {
        string text => PropertyValue.Of(text),
        bool flag => new BooleanValue(flag),
        double number => PropertyValue.Of(number),
        ulong number => PropertyValue.Of(number),
        long code => property.SpelledOut is not null && property.NameOf(code) is { } name ? PropertyValue.Of(name) : PropertyValue.Of(code),
        IReadOnlyDictionary<string, double> map => new ObjectValue(map.ToPropertyDictionary(m => m.Key, m => PropertyValue.Of(m.Value))),
        IEnumerable list => new ListValue([.. list.Cast<object?>().Select(e => e is null ? PropertyValue.Null : Write(property, e))]),
        var record => Write(property.Type!, record),
    };
}
