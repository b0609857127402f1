using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Pulumi.Protocol;

/// <summary>JSON texts as states, reports and programs have them: readable, and as deep as values may be nested.</summary>
/// <remarks>
/// All of the engine's and the tool's JSON is read and written with what is here. The one other choice is the name of a member made of
/// a record's, which System.Text.Json makes with the record's serializer.
/// </remarks>
public static class JsonText
{
    // More than any program may nest, so that what is written can be read again.
    private const int MostLevels = 4096;

    // Only web pages need more escapes; states, terminals and logs are read by people.
    private static readonly JavaScriptEncoder Escapes = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = MostLevels };

    /// <summary>In one line: for values in states and texts, for lines of a log or a journal.</summary>
    public static JsonSerializerOptions Readable { get; } = new() { Encoder = Escapes, MaxDepth = MostLevels };

    /// <summary>In indented lines: for whole documents, which people look at and compare.</summary>
    public static JsonSerializerOptions Indented { get; } = new(Readable) { WriteIndented = true };

    /// <summary>For a writer of one line.</summary>
    public static JsonWriterOptions ReadableWriter { get; } = new() { Encoder = Escapes, MaxDepth = MostLevels, SkipValidation = true };

    /// <summary>For a writer of indented lines.</summary>
    public static JsonWriterOptions IndentedWriter { get; } = ReadableWriter with { Indented = true };

    /// <summary>For a reader of pieces.</summary>
    public static JsonReaderOptions Reader { get; } = new() { MaxDepth = MostLevels };

    /// <summary>Writes one line.</summary>
    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        var text = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(text, ReadableWriter))
        {
            write(json);
        }

        return text.WrittenSpan.ToArray();
    }

    /// <summary>Reads a text.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonNode? Parse(string text) => JsonNode.Parse(text, documentOptions: Deep);

    /// <summary>Reads a text in UTF-8.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonNode? Parse(ReadOnlySpan<byte> text) => JsonNode.Parse(text, documentOptions: Deep);

    /// <summary>Reads a large text that is only looked through.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonDocument ParseDocument(string text) => JsonDocument.Parse(text, Deep);

    /// <summary>Reads a text in UTF-8, which stays as it is for as long as the document is there.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonDocument ParseDocument(ReadOnlyMemory<byte> text) => JsonDocument.Parse(text, Deep);

    /// <summary>A text as it stands between the quotation marks of JSON.</summary>
    public static string Escaped(string text) => JsonEncodedText.Encode(text, Escapes).ToString();
}
