using System.Text;
using System.Text.Json;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;
using Trtc.Client.Transport;
using Trtc.Client.Types;

namespace Trtc.Client.Voices;

/// <summary>The pieces of a speech, of which the first has come.</summary>
internal sealed class SpeechStream : IAsyncDisposable
{
    private static readonly ApiType Chunk = ApiType.Of(typeof(SpeechChunk));

    private readonly EventStream events;
    private readonly Func<string, string> redact;

    private SpeechStream(EventStream events, Func<string, string> redact) => (this.events, this.redact) = (events, redact);

    /// <summary>The piece that came last.</summary>
    public SpeechChunk Current { get; private set; } = new();

    /// <summary>Waits for the first piece.</summary>
    /// <exception cref="AttemptFailedException">The stream broke off.</exception>
    /// <exception cref="TrtcException">The service could not go on.</exception>
    public static async Task<SpeechStream> BeginAsync(EventStream events, Func<string, string> redact, CancellationToken cancellationToken)
    {
        var speech = new SpeechStream(events, redact);
        try
        {
            await speech.MoveNextAsync(cancellationToken).ConfigureAwait(false);
            return speech;
        }
        catch
        {
            await events.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Waits for the next piece, of which there must be one.</summary>
    /// <exception cref="AttemptFailedException">The stream broke off.</exception>
    /// <exception cref="TrtcException">The service could not go on.</exception>
    public async Task MoveNextAsync(CancellationToken cancellationToken)
    {
        do
        {
            Current = Read(await events.NextAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new AttemptFailedException(sent: true, "the speech ended before its last piece", null));
        }
        while (Current is not { Type: null or "chunk" });
    }

    public ValueTask DisposeAsync() => events.DisposeAsync();

    private SpeechChunk Read(string json)
    {
        SpeechChunk? chunk;
        try
        {
            chunk = (SpeechChunk?)Chunk.Read(Encoding.UTF8.GetBytes(json));
        }
        catch (JsonException e)
        {
            throw new AttemptFailedException(sent: true, $"a piece of {json.Length} characters is not the JSON that speech consists of", e);
        }

        if (chunk is { Type: "error" } or { Error: not null })
        {
            var code = chunk.Error?.Code ?? "Client.NoErrorCode";
            throw new TrtcException(
                TrtcErrorCodes.CategoryOf(code),
                TextToSpeechSSERequest.Action.Name,
                code,
                redact(chunk.Error?.Message ?? "No message."),
                chunk.RequestId);
        }

        return chunk ?? throw new AttemptFailedException(sent: true, "a piece of the speech is empty", null);
    }
}
