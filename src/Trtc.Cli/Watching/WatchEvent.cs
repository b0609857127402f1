using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Trtc.Cli.Watching;

/// <summary>Something that happened to a stack that is watched. docs/cli.md describes each kind.</summary>
internal enum WatchEventKind
{
    /// <summary>Watching began.</summary>
    Watching,

    /// <summary>A task is there no more.</summary>
    Gone,

    /// <summary>A resource came, or came again.</summary>
    Started,

    /// <summary>A resource changed in place.</summary>
    Updated,

    /// <summary>A new resource came in the place of another.</summary>
    Replaced,

    /// <summary>A resource that the program does not want was taken down.</summary>
    Stopped,

    /// <summary>A resource was taken over.</summary>
    Imported,

    /// <summary>Something could not be done; it is tried again.</summary>
    Failed,

    /// <summary>A resource could not be looked at; what is recorded of it stands.</summary>
    Unseen,

    /// <summary>A resource can be looked at again.</summary>
    Seen,

    /// <summary>Something probably not meant.</summary>
    Warning,

    /// <summary>The program's files changed and are wrong; the stack stays as the last right program says.</summary>
    Refused,

    /// <summary>The program's files changed and are in force.</summary>
    Applied,

    /// <summary>A resource that fails again and again waits for its next try.</summary>
    Paused,

    /// <summary>Another run has the stack.</summary>
    Waiting,

    /// <summary>Watching ended.</summary>
    Ended,
}

/// <summary>An event.</summary>
/// <param name="Time">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Urn">Which resource, if one.</param>
/// <param name="Id">Its ID, if it has one.</param>
/// <param name="Message">One line for people.</param>
internal sealed record WatchEvent(DateTimeOffset Time, WatchEventKind Kind, string? Urn, string? Id, string Message)
{
    /// <summary>The kind as programs read it.</summary>
    public string Name => JsonNamingPolicy.CamelCase.ConvertName(Kind.ToString());

    /// <summary>Name of the resource.</summary>
    public string? Resource => Urn is null ? null : Pulumi.Protocol.Urn.NameOf(Urn);

    /// <summary>The documented JSON.</summary>
    /// <param name="stack">The stack that it happened to.</param>
    public JsonObject ToJson(string stack) => new()
    {
        ["time"] = Time.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
        ["event"] = Name,
        ["stack"] = stack,
        ["resource"] = Resource,
        ["type"] = Urn is null ? null : Pulumi.Protocol.Urn.TypeOf(Urn),
        ["urn"] = Urn,
        ["id"] = Id,
        ["message"] = Message,
    };
}
