using System.Text.Json.Nodes;
using System.Threading.Channels;
using Pulumi.Embedded.Execution;
using Pulumi.Protocol;

namespace Trtc.Cli.Events;

/// <summary>
/// Engine events of one command in Pulumi's own form, numbered, in the order in which they happened. The last one says that there are no
/// more, however the command ends.
/// </summary>
internal sealed class EventLog : IAsyncDisposable
{
    private const string Server = "tcp://";

    private readonly Lock gate = new();
    private readonly Channel<string> queue = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Task writer;
    private readonly TimeProvider time;
    private readonly string color;
    private int sequence;

    private EventLog(IEventSink sink, string color, TimeProvider time, Action<string> tell)
    {
        (this.color, this.time) = (color, time);
        writer = Task.Run(() => WriteAsync(sink, tell));
    }

    /// <summary>Opens a log.</summary>
    /// <param name="address">A file, or <c>tcp://HOST:PORT</c> of a server that takes events.</param>
    /// <param name="color">How much colour there may be in messages, of which there is none.</param>
    /// <param name="time">The clock.</param>
    /// <param name="tell">Told once when nobody takes the events any more.</param>
    /// <exception cref="UserException">It cannot be opened.</exception>
    public static EventLog Open(string address, string color, TimeProvider time, Action<string> tell)
    {
        try
        {
            IEventSink sink = address.StartsWith(Server, StringComparison.Ordinal)
                ? new ServerEventSink(address[Server.Length..])
                : new FileEventSink(address.StartsWith("file://", StringComparison.Ordinal) ? new Uri(address).LocalPath : address);
            return new EventLog(sink, color, time, tell);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or UriFormatException)
        {
            throw new UserException($"--event-log {address}: {e.Message} Give a file, or tcp://HOST:PORT.");
        }
    }

    /// <summary>A run begins.</summary>
    /// <param name="config">The stack's configuration, without its secrets.</param>
    public void Begin(IReadOnlyDictionary<string, string> config) => Add("preludeEvent", new JsonObject
    {
        ["config"] = new JsonObject(
            config.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => KeyValuePair.Create(c.Key, (JsonNode?)c.Value))),
    });

    /// <summary>A run ended.</summary>
    public void End(DeploymentResult result, TimeSpan took, bool preview) => Add("summaryEvent", new JsonObject
    {
        ["maybeCorrupt"] = false,
        ["durationSeconds"] = (int)took.TotalSeconds,
        ["resourceChanges"] = StepEvent.Changes(result.Counts),
        ["PolicyPacks"] = new JsonObject(),
        ["isPreview"] = preview,
    });

    /// <summary>Something was said.</summary>
    public void Add(Diagnostic said)
    {
        var json = new JsonObject();
        if (said.Urn is { } urn)
        {
            json["urn"] = urn;
        }

        var severity = said.Severity.ToString().ToLowerInvariant();
        if (said.Severity != Severity.Info)
        {
            json["prefix"] = severity + ": ";
        }

        json["message"] = said.Message + "\n";
        json["color"] = color == "auto" ? "never" : color;
        json["severity"] = severity;
        Add("diagnosticEvent", json);
    }

    /// <summary>Adds an event.</summary>
    public void Add(string name, JsonObject content)
    {
        lock (gate)
        {
            var json = new JsonObject
            {
                ["sequence"] = sequence++,
                ["timestamp"] = time.GetUtcNow().ToUnixTimeSeconds(),
                [name] = content,
            };
            queue.Writer.TryWrite(json.ToJsonString(JsonText.Readable));
        }
    }

    public async ValueTask DisposeAsync()
    {
        Add("cancelEvent", []);
        queue.Writer.Complete();
        await writer;
    }

    private async Task WriteAsync(IEventSink sink, Action<string> tell)
    {
        await using var last = sink;
        var isTaken = true;
        await foreach (var json in queue.Reader.ReadAllAsync())
        {
            try
            {
                await (isTaken ? sink.WriteAsync(json) : Task.CompletedTask);
            }
            catch (IOException e)
            {
                // What is done to the stack does not hang on who looks on.
                isTaken = false;
                tell($"warning: Engine events cannot be written any more, and the run goes on without them: {e.Message}");
            }
        }
    }
}
