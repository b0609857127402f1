namespace Trtc.Client.Tests;

/// <summary>Counts the requests that are sent.</summary>
internal sealed class Counted() : DelegatingHandler(new SocketsHttpHandler())
{
    private int count;

    public int Count => Volatile.Read(ref count);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref count);
        return base.SendAsync(request, cancellationToken);
    }
}
