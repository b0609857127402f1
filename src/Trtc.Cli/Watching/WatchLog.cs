using System.Globalization;
using System.Text.RegularExpressions;
using Pulumi.Protocol;

namespace Trtc.Cli.Watching;

/// <summary>Writes events, one line each, for people or as JSON. What was said already and has not passed is not said again.</summary>
/// <param name="output">Where they go.</param>
/// <param name="json">Whether they go there as JSON.</param>
/// <param name="stack">The stack.</param>
/// <param name="time">The clock.</param>
/// <param name="file">What keeps them, where they are kept.</param>
internal sealed partial class WatchLog(TextWriter output, bool json, string stack, TimeProvider time, WatchFile? file = null)
{
    private readonly Dictionary<(WatchEventKind Kind, string Urn), string> said = [];
    private readonly Lock gate = new();

    /// <summary>Told of each event after it is written, one after the other. Whoever listens neither waits nor fails.</summary>
    public event Action<WatchEvent>? Happened;

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
        var line = happened.ToJson(stack).ToJsonString(JsonText.Readable);
        output.WriteLine(json ? line : Text(happened));
        output.Flush();
        file?.Append(line);
        Happened?.Invoke(happened);
    }

    private static string Text(WatchEvent happened)
    {
        var time = happened.Time.ToString("u", CultureInfo.InvariantCulture);
        return $"{time}  {happened.Name,-8}  {(happened.Resource is { } name ? name + ": " : "")}{happened.Message}";
    }
}
