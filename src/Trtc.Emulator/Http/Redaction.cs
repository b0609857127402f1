using System.Text.Json;
using Trtc.Client.Metadata;

namespace Trtc.Emulator.Http;

/// <summary>Copies parameters without their secrets and their recordings, for what is kept and shown.</summary>
internal static class Redaction
{
    private const string Hidden = "[secret]";

    /// <summary>The copy, as JSON in UTF-8.</summary>
    public static byte[] WithoutSecrets(JsonElement parameters, ApiType type) =>
        JsonBytes.Of((parameters, type), static (writer, copied) => WriteObject(writer, copied.parameters, copied.type));

    private static void WriteObject(Utf8JsonWriter writer, JsonElement parameters, ApiType type)
    {
        writer.WriteStartObject();
        foreach (var member in parameters.EnumerateObject())
        {
            var name = member.Name;
            writer.WritePropertyName(name);
            if (member.Value.ValueKind == JsonValueKind.Null)
            {
                writer.WriteNullValue();
            }
            else if (type.Properties.TryGetValue(name, out var property))
            {
                Write(writer, member.Value, property);
            }
            else
            {
                // A name the type does not know may be a misspelt secret.
                writer.WriteStringValue(Hidden);
            }
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value, ApiProperty property)
    {
        var isSimple = value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
        switch (property.Type, value.ValueKind)
        {
            case var _ when property.Api.Secret:
                writer.WriteStringValue(Hidden);
                break;
            case var _ when isSimple && property.Api.Format == ApiFormat.Base64:
                writer.WriteStringValue("[data]");
                break;
            case ({ } type, JsonValueKind.Object):
                WriteObject(writer, value, type);
                break;
            case (_, JsonValueKind.Array):
                WriteList(writer, value, property);
                break;
            case (null, JsonValueKind.String) when property.Kind is not ApiKind.Object:
                writer.WriteStringValue(WithoutQuery(value.GetString()!));
                break;
            case (null, _) when isSimple && property.Kind is not ApiKind.Object:
                value.WriteTo(writer);
                break;
            default:
                writer.WriteStringValue(Hidden);
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter writer, JsonElement list, ApiProperty property)
    {
        writer.WriteStartArray();
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Null)
            {
                writer.WriteNullValue();
            }
            else
            {
                Write(writer, item, property);
            }
        }

        writer.WriteEndArray();
    }

    // What follows the question mark of an address is often a password.
    private static string WithoutQuery(string text) =>
        text.Contains("://", StringComparison.Ordinal) && text.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark
            ? text[..(mark + 1)] + Hidden
            : text;
}
