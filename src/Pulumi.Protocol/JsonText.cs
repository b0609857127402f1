using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pulumi.Protocol;

/// <summary>JSON texts as states, reports and programs have them: readable, and as deep as values may be nested.</summary>
public static class JsonText
{
    // More than any program may nest, so that what is written can be read again.
    private const int MostLevels = 4096;
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = MostLevels };

    /// <summary>In one line, without escapes that only web pages need.</summary>
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MostLevels };

    /// <summary>In indented lines.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Readable) { WriteIndented = true };

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonNode? Parse(string text) => JsonNode.Parse(text, documentOptions: Deep);
}
