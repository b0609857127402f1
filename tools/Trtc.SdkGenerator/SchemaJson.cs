using System.Text.Json;

namespace Trtc.SdkGenerator;

/// <summary>Reads members of a schema's objects.</summary>
internal static class SchemaJson
{
    /// <summary>Refuses members that are not known here: they would be left out of the package without anybody noticing.</summary>
    public static void Only(string where, JsonElement json, HashSet<string> known)
    {
        if (json.EnumerateObject().FirstOrDefault(p => !known.Contains(p.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
        {
            throw new InvalidDataException($"{where} has \"{unknown.Name}\", which this generator does not know.");
        }
    }

    /// <summary>A text, empty where there is none.</summary>
    public static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString()! : "";

    /// <summary>A text, or null.</summary>
    public static string? Optional(JsonElement json, string name) => Text(json, name) is { Length: > 0 } text ? text : null;

    /// <summary>Whether it is there and true.</summary>
    public static bool Flag(JsonElement json, string name) => json.TryGetProperty(name, out var value) && value.GetBoolean();
}
