using System.Text.Json.Nodes;
using Trtc.Client.Metadata;

namespace Trtc.Emulator.Http;

/// <summary>Copies parameters without their secrets and their recordings, for what is kept and shown.</summary>
internal static class Redaction
{
    private const string Hidden = "[secret]";

    public static JsonObject WithoutSecrets(JsonObject parameters, ApiType type)
    {
        var copy = new JsonObject();
        foreach (var (name, value) in parameters)
        {
            // A name the type does not know may be a misspelt secret.
            copy[name] = value is null ? null : type.Properties.TryGetValue(name, out var property) ? Copy(value, property) : Hidden;
        }

        return copy;
    }

    private static JsonNode? Copy(JsonNode value, ApiProperty property) => (property.Api.Secret, property.Type, value) switch
    {
        (true, _, _) => Hidden,
        (_, _, JsonValue) when property.Api.Format == ApiFormat.Base64 => "[data]",
        (_, { } type, JsonObject inner) => WithoutSecrets(inner, type),
        (_, _, JsonArray list) => new JsonArray([.. list.Select(item => item is null ? null : Copy(item, property))]),
        (_, null, JsonValue) when property.Kind is not ApiKind.Object => WithoutQuery(value),
        _ => Hidden,
    };

    // What follows the question mark of an address is often a password.
    private static JsonNode? WithoutQuery(JsonNode value) =>
        value is JsonValue text && text.TryGetValue<string>(out var s)
        && s.Contains("://", StringComparison.Ordinal) && s.Contains('?', StringComparison.Ordinal)
            ? s[..(s.IndexOf('?', StringComparison.Ordinal) + 1)] + Hidden
            : value.DeepClone();
}
