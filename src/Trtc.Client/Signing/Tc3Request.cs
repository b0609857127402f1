namespace Trtc.Client.Signing;

/// <summary>What a TC3-HMAC-SHA256 signature covers.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Query">Encoded query; empty for POST.</param>
/// <param name="ContentType">Content type in lower case, exactly as sent.</param>
/// <param name="Host">Host header in lower case, with the port if it has one.</param>
/// <param name="Service">First label of the endpoint's name.</param>
/// <param name="Timestamp">Unix time in seconds.</param>
/// <param name="Payload">Body; empty for GET.</param>
public readonly ref struct Tc3Request(
    string Method, string Query, string ContentType, string Host, string Service, long Timestamp, ReadOnlySpan<byte> Payload)
{
    /// <summary>HTTP method.</summary>
    public string Method { get; } = Method;

    /// <summary>Encoded query; empty for POST.</summary>
    public string Query { get; } = Query;

    /// <summary>Content type, as sent.</summary>
    public string ContentType { get; } = ContentType;

    /// <summary>Host header.</summary>
    public string Host { get; } = Host;

    /// <summary>First label of the endpoint's name.</summary>
    public string Service { get; } = Service;

    /// <summary>Unix time in seconds.</summary>
    public long Timestamp { get; } = Timestamp;

    /// <summary>Body; empty for GET.</summary>
    public ReadOnlySpan<byte> Payload { get; } = Payload;
}
