using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Model;

/// <summary>Records as a program gets them, and as a state gives them back.</summary>
internal static class OutputModel
{
    /// <summary>A record as properties under the names that programs use, its secrets marked.</summary>
    public static ObjectValue Write(ApiType type, object record) =>
        Write(type, JsonSerializer.SerializeToNode(record, type.Json)!.AsObject());

    /// <summary>The record that a state's properties make; what belongs to others is left aside, and what is not there is absent.</summary>
    public static T Read<T>(ApiType type, ObjectValue state)
        where T : class
    {
        var model = InputModel.Of(type);
        return (T)model.ToJson(model.Read(model.OwnOf(state))).Deserialize(type.Json)!;
    }

    private static ObjectValue Write(ApiType type, JsonObject json)
    {
        var members = new PropertyDictionary.Builder();
        foreach (var property in type.Properties.Values)
        {
            if (json[property.Name] is { } node)
            {
                var value = Write(property, node);
                members.Add(PulumiNames.Of(property.Name), property.Api.Secret ? value.AsSecret() : value);
            }
        }

        return new ObjectValue(members.Build());
    }

    private static PropertyValue Write(ApiProperty property, JsonNode node) => node switch
    {
        JsonArray list => new ListValue([.. list.Select(item => item is null ? PropertyValue.Null : Write(property, item))]),
        JsonObject members when property.Type is { } type => Write(type, members),
        JsonObject map => new ObjectValue(map.Where(m => m.Value is not null)
            .ToPropertyDictionary(m => m.Key, m => Write(property, m.Value!))),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => PropertyValue.Of(node.GetValue<string>()),
            JsonValueKind.Number when property.SpelledOut is not null
                && property.NameOf(node.Deserialize(NumberJsonContext.Default.Double)) is { } name => PropertyValue.Of(name),
            JsonValueKind.Number => PropertyValue.Of(node.Deserialize(NumberJsonContext.Default.Double)),
            JsonValueKind.True => new BooleanValue(true),
            _ => new BooleanValue(false),
        },
    };
}

/// <summary>The JSON contract of numbers.</summary>
[System.Text.Json.Serialization.JsonSerializable(typeof(double))]
internal sealed partial class NumberJsonContext : System.Text.Json.Serialization.JsonSerializerContext;
