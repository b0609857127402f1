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
        using var timeout = new CancellationTokenSource(options.AttemptTimeout, options.TimeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var response = await invoker.SendAsync(request, either.Token).ConfigureAwait(false);
            return new Answer(response.StatusCode, response.Headers.Date, await ReadAsync(response.Content, either.Token).ConfigureAwait(false));
        }
        catch (HttpRequestException e)
        {
            var sent = e.HttpRequestError is not (
                HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError);
            throw new AttemptFailedException(sent, Describe(e, request.RequestUri!), e);
        }
        catch (IOException e)
        {
            throw new AttemptFailedException(sent: true, $"the connection broke: {e.Message}", e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw timeout.IsCancellationRequested
                ? new AttemptFailedException(sent: true, $"no answer within {options.AttemptTimeout.TotalSeconds:0.#} s", e)
                : new AttemptFailedException(sent: false, $"no connection to {request.RequestUri!.Authority} within {options.ConnectTimeout.TotalSeconds:0.#} s", e);
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

    private async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
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

        return body.ToArray();
    }
}
