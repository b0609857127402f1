using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Pulumi.Protocol;

namespace Trtc.Cli.Watching;

/// <summary>Writes events, one line each, for people or as JSON. What was said already and has not passed is not said again.</summary>
internal sealed partial class WatchLog(TextWriter output, bool json, string stack, TimeProvider time)
{
    private readonly Dictionary<(WatchEventKind Kind, string Urn), string> said = [];
    private readonly Lock gate = new();

    /// <summary>Writes an event.</summary>
    public void Write(WatchEventKind kind, string? urn, string message, string? id = null)
    {
        lock (gate)
        {
            WriteLine(new WatchEvent(time.GetUtcNow(), kind, urn, id, FirstLine(message)));
        }
    }

    /// <summary>Writes an event, unless it is the last one of its kind and resource that was written, and has not passed.</summary>
    public void WriteOnce(WatchEventKind kind, string? urn, string message)
    {
        lock (gate)
        {
            // Every answer of the service has a number of its own.
            var same = RequestId().Replace(message, "");
            if (said.GetValueOrDefault((kind, urn ?? "")) != same)
            {
                said[(kind, urn ?? "")] = same;
                WriteLine(new WatchEvent(time.GetUtcNow(), kind, urn, null, FirstLine(message)));
            }
        }
    }

    /// <summary>Notes that what was said of a kind has passed, but for some resources.</summary>
    /// <returns>The resources of which it has passed; empty for none in particular.</returns>
    public IReadOnlyList<string> Pass(WatchEventKind kind, Func<string, bool> stays)
    {
        lock (gate)
        {
            var passed = said.Keys.Where(k => k.Kind == kind && !stays(k.Urn)).ToArray();
            foreach (var key in passed)
            {
                said.Remove(key);
            }

            return [.. passed.Select(k => k.Urn)];
        }
    }

    [GeneratedRegex(@", request [0-9a-f-]+")]
    private static partial Regex RequestId();

    private static string FirstLine(string message) => message.Trim().Split('\n')[0].TrimEnd('\r');

    private void WriteLine(WatchEvent happened)
    {
        output.WriteLine(json ? Json(happened) : Text(happened));
        output.Flush();
    }

    private string Json(WatchEvent happened) => new JsonObject
    {
        ["time"] = happened.Time.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        ["event"] = happened.Name,
        ["stack"] = stack,
        ["resource"] = happened.Resource,
        ["type"] = happened.Urn is { } urn ? Urn.TypeOf(urn) : null,
        ["urn"] = happened.Urn,
        ["id"] = happened.Id,
        ["message"] = happened.Message,
    }.ToJsonString(JsonText.Readable);

    private static string Text(WatchEvent happened)
    {
        var time = happened.Time.ToString("u", CultureInfo.InvariantCulture);
        return $"{time}  {happened.Name,-8}  {(happened.Resource is { } name ? name + ": " : "")}{happened.Message}";
    }
}
