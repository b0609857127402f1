using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trtc.Emulator.Http;

/// <summary>Reads JSON that strangers wrote, so that what comes out of it can be used without a further thought.</summary>
internal static class StrictJson
{
    // Beyond it the shared checks refuse whole numbers, and not every one of them has a form as double.
    private const double Largest = 1e18;

    // Of a name that stands twice some readers take the first value, some the last; it is refused before somebody relies on one.
    private static readonly JsonDocumentOptions Options = new() { AllowDuplicateProperties = false };

    /// <summary>An object, written anew with its numbers as every reader takes them.</summary>
    /// <exception cref="JsonException">It is no object, names a member twice, or holds text that is no Unicode.</exception>
    public static byte[] Object(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? JsonBytes.Of(document.RootElement, Write)
                : throw new JsonException("It is something else.");
        }
        catch (InvalidOperationException e)
        {
            // Names and texts are decoded only when they are read.
            throw new JsonException("It holds text that is no Unicode.", e);
        }
    }

    /// <summary>A number by its value, so that 50.0 and 5e1 are the whole number 50; null for what cannot be counted.</summary>
    public static JsonNode? Number(string text)
    {
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return JsonValue.Create(whole);
        }

        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
        {
            return null;
        }

        return number == Math.Floor(number) && Math.Abs(number) <= Largest ? JsonValue.Create((long)number) : JsonValue.Create(number);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in json.EnumerateObject())
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in json.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(json.GetString());
                break;
            case JsonValueKind.Number when json.TryGetInt64(out var whole):
                writer.WriteNumberValue(whole);
                break;
            case JsonValueKind.Number when Number(json.GetRawText()) is { } number:
                number.WriteTo(writer);
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }
}
