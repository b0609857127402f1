using Pulumi.Protocol;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>Writes inputs as the engine keeps them: under the names that programs use, each secret marked once.</summary>
internal static class InputWriter
{
    public static ObjectValue Write(InputModel model, ApiObject inputs) => Write(model, inputs, isInSecret: false);

    private static ObjectValue Write(InputModel model, ApiObject inputs, bool isInSecret)
    {
        var members = new PropertyDictionary.Builder();
        foreach (var (name, property) in model.Properties)
        {
            if (inputs.Members.TryGetValue(property.Name, out var value))
            {
                members.Add(name, Marked(value, property, isInSecret));
            }
        }

        return new ObjectValue(members.Build());
    }

    // A secret in a secret would reach the program as an envelope.
    private static PropertyValue Marked(ApiValue? value, ApiProperty? property, bool isInSecret)
    {
        var isSecret = value is { IsSecret: true };
        var plain = value switch
        {
            null => PropertyValue.Null,
            _ when value == ApiValue.Null => PropertyValue.Null,
            ApiBoolean boolean => new BooleanValue(boolean.Value),
            ApiNumber number when property?.SpelledOut is not null =>
                PropertyValue.Of(property.NameOf(number.Value) ?? NumberText.Plain(number.Value)),
            ApiNumber number => PropertyValue.Of(number.Value),
            ApiText text => PropertyValue.Of(text.Value),
            ApiList list => new ListValue([.. list.Items.Select(i => Marked(i, property, isInSecret || isSecret))]),
            ApiObject members when property?.Type is { } type => Write(InputModel.Of(type), members, isInSecret || isSecret),
            ApiObject members => new ObjectValue(
                members.Members.ToPropertyDictionary(m => m.Key, m => Marked(m.Value, null, isInSecret || isSecret))),
            _ => PropertyValue.Unknown,
        };
        return isSecret && !isInSecret ? new SecretValue(plain) : plain;
    }
}
