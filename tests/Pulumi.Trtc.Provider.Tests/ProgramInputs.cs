using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>The API's JSON as a program would write it.</summary>
internal static class ProgramInputs
{
    public static ObjectValue Of(JsonObject request, TrtcResource resource) => (ObjectValue)Value(request, resource.InputType);

    private static PropertyValue Value(JsonNode? json, ApiType? type, ApiProperty? property = null) => json switch
    {
        JsonObject members => new ObjectValue(members.ToPropertyDictionary(
            m => PulumiNames.Of(m.Key),
            m => Value(m.Value, type?.Properties.GetValueOrDefault(m.Key)?.Type, type?.Properties.GetValueOrDefault(m.Key)))),
        JsonArray items => new ListValue([.. items.Select(i => Value(i, type, property))]),
        JsonValue when property is not null && property.SpelledOut is not null =>
            PropertyValue.Of(property.Enum!.Values.Single(v => v.Code == (long)json).Name),
        JsonValue text when property is { Api.Format: ApiFormat.JsonObject } && text.ToJsonString() == "\"{}\"" => ObjectValue.Empty,
        JsonValue value => value.GetValueKind() switch
        {
            JsonValueKind.String => PropertyValue.Of((string)value!),
            JsonValueKind.Number => PropertyValue.Of((double)value),
            _ => new BooleanValue((bool)value),
        },
        _ => PropertyValue.Null,
    };
}
