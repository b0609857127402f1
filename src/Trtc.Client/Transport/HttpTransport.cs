using System.Net;

namespace Trtc.Client.Transport;

/// <summary>Sends one attempt over shared connections and tells whether a failed one can have reached the service.</summary>
internal sealed class HttpTransport : IDisposable
{
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
    public async Task<Answer> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var timeout = NewTimeout();
        return await GuardAsync(
            request.RequestUri!,
            timeout,
            async token =>
            {
                using var response = await invoker.SendAsync(request, token).ConfigureAwait(false);
                return await ReadAsync(response, token).ConfigureAwait(false);
            },
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
                async token =>
                {
                    response = await invoker.SendAsync(request, token).ConfigureAwait(false);
                    return EventStream.Is(response) ? null : await ReadAsync(response, token).ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
            if (whole is not null)
            {
                refused(whole);
                throw new AttemptFailedException(sent: true, "the answer is no stream of events", null);
            }

            return new EventStream(this, response!, request.RequestUri!, timeout, options);
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
    public async Task<T> GuardAsync<T>(
        Uri address, CancellationTokenSource timeout, Func<CancellationToken, Task<T>> part, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await part(either.Token).ConfigureAwait(false);
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

    private async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var content = response.Content;
        using var body = new MemoryStream((int)Math.Min(content.Headers.ContentLength ?? 1024, options.MaxResponseBytes));
        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > options.MaxResponseBytes)
            {
                throw new AttemptFailedException(sent: true, $"the answer is larger than {options.MaxResponseBytes} bytes", null);
            }

            body.Write(chunk, 0, read);
        }

        return new Answer(response.StatusCode, response.Headers.Date, body.ToArray());
    }
}
