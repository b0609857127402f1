namespace Trtc.Client.Transport;

/// <summary>An attempt without a complete answer.</summary>
#pragma warning disable CA1032, CA1064 // Never leaves the client; made in one place.
internal sealed class AttemptFailedException(bool sent, string message, Exception? inner) : Exception(message, inner)
#pragma warning restore CA1032, CA1064
{
    /// <summary>Whether the request may have reached the service.</summary>
    public bool Sent { get; } = sent;
}
