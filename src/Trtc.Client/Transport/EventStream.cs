using System.Net.ServerSentEvents;

namespace Trtc.Client.Transport;

/// <summary>The events that a service sends while it works. Each must come within the time-out of an attempt.</summary>
internal sealed class EventStream(
    HttpTransport transport, HttpResponseMessage response, Uri address, CancellationTokenSource timeout, TrtcClientOptions options)
    : IAsyncDisposable
{
    // Ends reading: the parser takes one token for all events.
    private readonly CancellationTokenSource closed = new();
    private IAsyncEnumerator<SseItem<string>>? events;

    /// <summary>The server's clock, where it told it.</summary>
    public DateTimeOffset? Date => response.Headers.Date;

    /// <summary>Whether an answer is such a stream; a service that refuses answers with JSON instead.</summary>
    public static bool Is(HttpResponseMessage response) =>
        response.IsSuccessStatusCode && response.Content.Headers.ContentType?.MediaType == "text/event-stream";

    /// <summary>What the next event holds, or null at the end.</summary>
    /// <exception cref="AttemptFailedException">The stream broke off.</exception>
    public ValueTask<string?> NextAsync(CancellationToken cancellationToken)
    {
        timeout.CancelAfter(options.AttemptTimeout);
        return transport.GuardAsync(
            address,
            timeout,
            static (self, token) => self.MoveAsync(token),
            this,
            cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (events is not null)
        {
            await events.DisposeAsync().ConfigureAwait(false);
        }

        response.Dispose();
        timeout.Dispose();
        closed.Dispose();
    }

    private async ValueTask<string?> MoveAsync(CancellationToken cancellationToken)
    {
        events ??= await BeginAsync(cancellationToken).ConfigureAwait(false);
        using var given = cancellationToken.Register(closed.Cancel);
        return await events.MoveNextAsync().ConfigureAwait(false) ? events.Current.Data : null;
    }

    private async Task<IAsyncEnumerator<SseItem<string>>> BeginAsync(CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var parser = SseParser.Create(new BoundedStream(body, options.MaxResponseBytes));
        return parser.EnumerateAsync(closed.Token).GetAsyncEnumerator(closed.Token);
    }
}
