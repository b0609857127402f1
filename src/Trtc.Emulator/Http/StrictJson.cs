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

    /// <summary>An object.</summary>
    /// <exception cref="JsonException">It is no object, names a member twice, or holds text that is no Unicode.</exception>
    public static JsonObject Object(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Settled(Copy(document.RootElement)!.AsObject())
                : throw new JsonException("It is something else.");
        }
        catch (InvalidOperationException e)
        {
            // Names and texts are decoded only when they are read.
            throw new JsonException("It holds text that is no Unicode.", e);
        }
    }

    /// <summary>The same object as if it had been read: a computed number can be had as one type only, a read one as any.</summary>
    public static JsonObject Settled(JsonObject json) => JsonNode.Parse(json.ToJsonString())!.AsObject();

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

    private static JsonNode? Copy(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new JsonObject(json.EnumerateObject().Select(m => KeyValuePair.Create(m.Name, Copy(m.Value)))),
        JsonValueKind.Array => new JsonArray([.. json.EnumerateArray().Select(Copy)]),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => Number(json.GetRawText()) ?? JsonValue.Create(json.Clone()),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
