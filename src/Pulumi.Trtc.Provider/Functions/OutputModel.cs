using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Model;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Functions;

/// <summary>Records as a program gets them.</summary>
internal static class OutputModel
{
    /// <summary>A record's JSON as properties under the names that programs use, its secrets marked.</summary>
    public static ObjectValue Read(ApiType type, JsonObject json)
    {
        var members = ObjectValue.Empty;
        foreach (var property in type.Properties.Values)
        {
            if (json[property.Name] is { } node)
            {
                var value = Read(property, node);
                members = members.With(PulumiNames.Of(property.Name), property.Api.Secret ? value.AsSecret() : value);
            }
        }

        return members;
    }

    private static PropertyValue Read(ApiProperty property, JsonNode node) => node switch
    {
        JsonArray list => new ListValue([.. list.Select(item => item is null ? PropertyValue.Null : Read(property, item))]),
        JsonObject members when property.Type is { } type => Read(type, members),
        JsonObject map => new ObjectValue(map.Where(m => m.Value is not null).ToImmutableSortedDictionary(m => m.Key, m => Read(property, m.Value!), StringComparer.Ordinal)),
        _ => node.GetValueKind() switch
        {
            JsonValueKind.String => PropertyValue.Of(node.GetValue<string>()),
            JsonValueKind.Number => PropertyValue.Of(node.Deserialize(NumberJsonContext.Default.Double)),
            JsonValueKind.True => new BooleanValue(true),
            _ => new BooleanValue(false),
        },
    };
}

/// <summary>The JSON contract of numbers.</summary>
[System.Text.Json.Serialization.JsonSerializable(typeof(double))]
internal sealed partial class NumberJsonContext : System.Text.Json.Serialization.JsonSerializerContext;
