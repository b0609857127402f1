using System.Text.Json;
using Trtc.Client.Errors;

namespace Trtc.Client.Credentials;

/// <summary>Reads the files of a profile. Every failure names the file and the reason, and nothing that stands in it.</summary>
internal static class ProfileFile
{
    /// <summary>Whether something is there under that name, be it a file or not.</summary>
    public static bool IsThere(string file)
    {
        try
        {
            return File.Exists(file) || Directory.Exists(file) || new FileInfo(file).LinkTarget is not null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Unreadable(file, e);
        }
    }

    /// <summary>The texts of a JSON file, by dotted paths.</summary>
    public static IReadOnlyDictionary<string, string> ReadJson(string file, params IReadOnlyList<string> paths)
    {
        var bytes = ReadBytes(file).AsMemory();
        if (bytes.Span.StartsWith(System.Text.Encoding.UTF8.Preamble))
        {
            bytes = bytes[System.Text.Encoding.UTF8.Preamble.Length..];
        }

        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Texts(file, json.RootElement, paths)
                : throw Failure($"{file} does not hold a JSON object.");
        }
        catch (JsonException e)
        {
            // The parser's own message may quote the file, which holds secrets.
            throw Failure($"{file} is not valid JSON, at line {e.LineNumber + 1}.");
        }
    }

    /// <summary>The values of a section of an INI file.</summary>
    public static IReadOnlyDictionary<string, string> ReadSection(string file, string section)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var inside = false;
        using var lines = new StreamReader(new MemoryStream(ReadBytes(file)));
        while (lines.ReadLine()?.Trim() is { } line)
        {
            if (line.StartsWith('['))
            {
                inside = line.TrimEnd(']').TrimStart('[').Trim() == section;
            }
            else if (inside && line.Split('=', 2) is [var name, var value] && !line.StartsWith('#') && !line.StartsWith(';'))
            {
                values[name.Trim()] = value.Trim();
            }
        }

        return values;
    }

    private static Dictionary<string, string> Texts(string file, JsonElement json, IReadOnlyList<string> paths)
    {
        var texts = new Dictionary<string, string>();
        foreach (var path in paths)
        {
            JsonElement? found = json;
            foreach (var name in path.Split('.'))
            {
                found = found is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty(name, out var member)
                    ? member
                    : null;
            }

            switch (found?.ValueKind)
            {
                case JsonValueKind.String:
                    texts[path] = found.Value.GetString()!;
                    break;
                case null or JsonValueKind.Null:
                    break;
                default:
                    throw Failure($"In {file}, {path} is not a text.");
            }
        }

        return texts;
    }

    private static byte[] ReadBytes(string file)
    {
        try
        {
            return Directory.Exists(file) ? throw new IOException("it is a folder, not a file") : File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Unreadable(file, e);
        }
    }

    private static TrtcException Unreadable(string file, Exception e) => Failure($"{file} cannot be read: {e.Message.TrimEnd('.')}.");

    private static TrtcException Failure(string message) => new(TrtcErrorCategory.Authentication, "", "Client.Credentials", message);
}
