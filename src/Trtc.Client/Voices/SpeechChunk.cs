using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A piece of speech that is streamed.")]
public sealed record SpeechChunk
{
    [Api("ID of the request, for the vendor's support.")]
    public string? RequestId { get; init; }

    [Api("What the event is: chunk or error.")]
    public string? Type { get; init; }

    [Api("ID of the piece.")]
    public string? ChunkId { get; init; }

    [Api("The audio of the piece, as base64.")]
    public string? Audio { get; init; }

    [Api("Number of the piece, counted from 0.")]
    public ulong? Seq { get; init; }

    [Api("Whether it is the last piece.")]
    public bool? IsEnd { get; init; }

    [Api("When each part of the text is said.")]
    public IReadOnlyList<AlignmentItem>? Alignments { get; init; }

    [Api("Why there is no more speech; of an error only.")]
    public SpeechError? Error { get; init; }
}
