using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>Inputs as the API's JSON, from which its records are read.</summary>
internal static class InputJson
{
    // Beyond it a whole number is written as it is read: with an exponent.
    private const double MostDigits = 1e18;

    public static JsonObject Of(InputModel model, ApiObject inputs)
    {
        var json = new JsonObject();
        foreach (var property in model.Properties.Values)
        {
            if (inputs.Members.TryGetValue(property.Name, out var value) && value != ApiValue.Unknown && value != ApiValue.Null)
            {
                json[property.Name] = Node(value, property);
            }
        }

        return json;
    }

    private static JsonNode? Node(ApiValue? value, ApiProperty property) => value switch
    {
        ApiObject or ApiList when property.IsJson => Verbatim(value)!.ToJsonString(JsonText.Readable),
        ApiObject members when property.Type is { } type => Of(InputModel.Of(type), members),
        ApiList list => new JsonArray([.. list.Items.Select(i => Node(i, property))]),
        _ => Verbatim(value),
    };

    // JSON that the API takes as a text keeps the vendor's own names.
    private static JsonNode? Verbatim(ApiValue? value) => value switch
    {
        ApiText text => text.Value,
        ApiBoolean boolean => boolean.Value,
        ApiNumber number => Number(number.Value),
        ApiList list => new JsonArray([.. list.Items.Select(Verbatim)]),
        ApiObject members => new JsonObject(members.Members
            .OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => new KeyValuePair<string, JsonNode?>(m.Key, Verbatim(m.Value)))),
        _ => null,
    };

    private static JsonNode Number(double value) => value == Math.Floor(value) && Math.Abs(value) < MostDigits ? (long)value : value;
}
