using System.Net;
using Trtc.Client.Records;

namespace Trtc.Client.Transport;

/// <summary>Sends one attempt over shared connections and tells whether a failed one can have reached the service.</summary>
internal sealed class HttpTransport : IDisposable
{
    private const int UsualSize = 1024;

    private readonly HttpMessageInvoker invoker;
    private readonly TrtcClientOptions options;

    public HttpTransport(TrtcClientOptions options, HttpMessageHandler? handler)
    {
        this.options = options;
        invoker = new HttpMessageInvoker(handler ?? new SocketsHttpHandler
        {
            ConnectTimeout = options.ConnectTimeout,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            AutomaticDecompression = DecompressionMethods.GZip,
            AllowAutoRedirect = false,
            UseCookies = false,
            // Our own activity tells more, and its tags are known to hold no secret.
            ActivityHeadersPropagator = null,
        });
    }

    /// <exception cref="AttemptFailedException">There was no complete answer.</exception>
    public async ValueTask<Answer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var timeout = NewTimeout();
        return await GuardAsync(
            request.RequestUri!,
            timeout,
            static (state, token) => state.Self.ExchangeAsync(state.Request, token),
            (Self: this, Request: request),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Sends a request whose answer is a stream of events, if the service does not refuse.</summary>
    /// <param name="request">The signed request.</param>
    /// <param name="refused">Gets the answer where it is no such stream.</param>
    /// <param name="cancellationToken">Ends waiting and sending.</param>
    /// <exception cref="AttemptFailedException">There was no answer, or no whole one.</exception>
    public async Task<EventStream> OpenAsync(HttpRequestMessage request, Action<Answer> refused, CancellationToken cancellationToken)
    {
        var timeout = NewTimeout();
        HttpResponseMessage? response = null;
        try
        {
            var whole = await GuardAsync(
                request.RequestUri!,
                timeout,
                async (sent, token) =>
                {
                    response = await invoker.SendAsync(sent, token).ConfigureAwait(false);
                    return EventStream.Is(response) ? null : await ReadAsync(response, token).ConfigureAwait(false);
                },
                request,
                cancellationToken).ConfigureAwait(false);
            using (whole)
            {
                if (whole is null)
                {
                    return new EventStream(this, response!, request.RequestUri!, timeout, options);
                }

                refused(whole);
                throw new AttemptFailedException(sent: true, "the answer is no stream of events", null);
            }
        }
        catch
        {
            response?.Dispose();
            timeout.Dispose();
            throw;
        }
    }

    /// <summary>Does a part of an exchange, and tells whether the request can have reached the service where that fails.</summary>
    /// <exception cref="AttemptFailedException">It failed.</exception>
    public async ValueTask<T> GuardAsync<T, TState>(
        Uri address,
        CancellationTokenSource timeout,
        Func<TState, CancellationToken, ValueTask<T>> part,
        TState state,
        CancellationToken cancellationToken)
    {
        using var either = cancellationToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken)
            : null;
        try
        {
            return await part(state, either?.Token ?? timeout.Token).ConfigureAwait(false);
        }
        catch (HttpRequestException e)
        {
            var sent = e.HttpRequestError is not (
                HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError);
            throw new AttemptFailedException(sent, Describe(e, address), e);
        }
        catch (IOException e)
        {
            throw new AttemptFailedException(sent: true, $"the connection broke: {e.Message}", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw timeout.IsCancellationRequested
                ? new AttemptFailedException(sent: true, $"no answer within {options.AttemptTimeout.TotalSeconds:0.#} s", e)
                : new AttemptFailedException(
                    sent: false, $"no connection to {address.Authority} within {options.ConnectTimeout.TotalSeconds:0.#} s", e);
        }
    }

    public void Dispose() => invoker.Dispose();

    private static string Describe(HttpRequestException e, Uri address) => e.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError => $"the name {address.Host} does not resolve",
        HttpRequestError.ConnectionError => $"no connection to {address.Authority}: {e.InnerException?.Message ?? "refused"}",
        HttpRequestError.SecureConnectionError => $"no secure connection to {address.Authority}: {e.InnerException?.Message ?? e.Message}",
        HttpRequestError.ResponseEnded => "the connection was closed before the answer was complete",
        HttpRequestError.InvalidResponse => "the answer was not HTTP",
        _ => $"the connection broke ({e.HttpRequestError})",
    };

    private CancellationTokenSource NewTimeout() => new(options.AttemptTimeout, options.TimeProvider);

    private async ValueTask<Answer> ExchangeAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var response = await invoker.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return await ReadAsync(response, cancellationToken).ConfigureAwait(false);
    }

    // Where reading fails, the array is not given back: a stream that is abandoned may still write into it.
    private async ValueTask<Answer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = response.Content;
        var body = new PooledBuffer((int)Math.Min(content.Headers.ContentLength ?? UsualSize, options.MaxResponseBytes - 1L) + 1);
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        int read;
        while ((read = await stream.ReadAsync(body.GetMemory(1), cancellationToken).ConfigureAwait(false)) > 0)
        {
            body.Advance(read);
            if (body.Length > options.MaxResponseBytes)
            {
                throw new AttemptFailedException(sent: true, $"the answer is larger than {options.MaxResponseBytes} bytes", null);
            }
        }

        return new Answer(response.StatusCode, response.Headers.Date, body);
    }
}
