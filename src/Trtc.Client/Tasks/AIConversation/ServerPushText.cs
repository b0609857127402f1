using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A text that an AI agent speaks.")]
public sealed record ServerPushText
{
    [Api("The text.")]
    public string? Text { get; init; }

    [Api("Whether it interrupts what the agent says now.")]
    public bool? Interrupt { get; init; }

    [Api("Whether the conversation ends afterwards.")]
    public bool? StopAfterPlay { get; init; }

    [Api("Mono sound to play instead of a text, as base64.")]
    public string? Audio { get; init; }

    [Api(
        "What happens to a text that may not interrupt while the agent speaks: 0 it is dropped, 1 it waits.",
        Allowed = new long[] { 0, 1 },
        Default = 0,
        Newer = true)]
    public ulong? DropMode { get; init; }

    [Api("Whether speaking this text may be interrupted: 0 yes, 1 no.", Allowed = new long[] { 0, 1 }, Default = 0, Newer = true)]
    public ulong? Priority { get; init; }

    [Api("Whether the text is added to what the model remembers.", Newer = true)]
    public bool? AddHistory { get; init; }

    [Api("JSON in a string that is sent along with the subtitles.", Format = ApiFormat.Json, Newer = true)]
    public string? MetaInfo { get; init; }
}
