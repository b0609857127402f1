namespace Pulumi.Trtc.InProcess;

/// <summary>A service that is not there, and remembers that it was asked.</summary>
internal sealed class UnaskedService : HttpMessageHandler
{
    /// <summary>Whether anything was asked of it.</summary>
    public bool WasAsked { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        WasAsked = true;
        throw new InvalidOperationException("A test has no service.");
    }
}
