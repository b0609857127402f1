using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Recorded;

/// <summary>
/// Messages as they were recorded: protobuf's JSON, in which properties are objects. Here they are bytes, which stand out by being
/// optional.
/// </summary>
public static class RecordedMessages
{
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default.WithIgnoreUnknownFields(true));
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default.WithFormatDefaultValues(false));

    /// <summary>Reads a message of a type.</summary>
    public static IMessage Parse(JsonObject json, MessageDescriptor type) =>
        Parser.Parse(Converted(json, type, Packed).ToJsonString(), type);

    /// <summary>A message as it would be recorded.</summary>
    public static JsonObject Format(IMessage message) =>
        Converted(JsonNode.Parse(Formatter.Format(message))!.AsObject(), message.Descriptor, Opened);

    private static JsonObject Converted(JsonObject json, MessageDescriptor type, Func<JsonNode?, FieldDescriptor, JsonNode?> convert)
    {
        var converted = json.DeepClone().AsObject();
        foreach (var field in type.Fields.InDeclarationOrder())
        {
            if (converted[field.JsonName] is not { } value)
            {
                continue;
            }

            if (field.FieldType == FieldType.Bytes && field.HasPresence)
            {
                converted[field.JsonName] = convert(value, field);
            }
            else if (field.FieldType == FieldType.Message && field.MessageType.File.Package != "google.protobuf")
            {
                converted[field.JsonName] = (field.IsMap, value) switch
                {
                    (true, JsonObject map) => ConvertedMap(map, field.MessageType.FindFieldByNumber(2), convert),
                    (_, JsonArray list) => new JsonArray([.. list.Select(i => Converted(i!.AsObject(), field.MessageType, convert))]),
                    _ => Converted(value.AsObject(), field.MessageType, convert),
                };
            }
        }

        return converted;
    }

    private static JsonNode ConvertedMap(JsonObject map, FieldDescriptor values, Func<JsonNode?, FieldDescriptor, JsonNode?> convert) =>
        values.FieldType != FieldType.Message ? map.DeepClone() : new JsonObject(map.Select(m =>
            KeyValuePair.Create(m.Key, (JsonNode?)Converted(m.Value!.AsObject(), values.MessageType, convert))));

    // One field may be any value.
    private static MessageDescriptor TypeOf(FieldDescriptor field) =>
        field.Name == "replacement_trigger" ? Value.Descriptor : Struct.Descriptor;

    private static JsonNode? Packed(JsonNode? json, FieldDescriptor field) =>
        Convert.ToBase64String(Parser.Parse(json!.ToJsonString(), TypeOf(field)).ToByteArray());

    private static JsonNode? Opened(JsonNode? json, FieldDescriptor field) =>
        JsonNode.Parse(Formatter.Format(TypeOf(field).Parser.ParseFrom(Convert.FromBase64String((string)json!))));
}
