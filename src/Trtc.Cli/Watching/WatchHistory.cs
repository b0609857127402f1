using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Pulumi.Protocol;

namespace Trtc.Cli.Watching;

/// <summary>Reads the events that watches of a stack have kept, while one may go on.</summary>
internal static class WatchHistory
{
    /// <summary>
    /// The newest events, the oldest of them first; none where no watch has kept any. What is no whole event is passed over.
    /// </summary>
    /// <param name="file">The file of a stack's watch.</param>
    /// <param name="most">How many at most.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static IReadOnlyList<WatchEvent> Read(string file, int most) =>
        [.. Lines(file).AsEnumerable().Reverse().Select(Parse).OfType<WatchEvent>().Take(most).Reverse()];

    /// <summary>The lines of the file, half ones too.</summary>
    public static IReadOnlyList<string> Lines(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static WatchEvent? Parse(string line)
    {
        try
        {
            // Of another version there may be events of kinds that this one does not know.
            return JsonText.Parse(line) is JsonObject json
                && Text(json, "event") is { } name && Enum.TryParse<WatchEventKind>(name, ignoreCase: true, out var kind)
                && DateTimeOffset.TryParse(Text(json, "time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
                && Text(json, "message") is { } message
                    ? new WatchEvent(time, kind, Text(json, "urn"), Text(json, "id"), message)
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
