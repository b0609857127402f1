namespace Trtc.Client.Transport;

/// <summary>What the signatures of one day's requests to one endpoint have in common.</summary>
internal sealed class SigningDay(Uri endpoint, long timestamp, string date, string service, byte[] key)
{
    private const long Seconds = 24 * 60 * 60;
    private readonly long day = timestamp / Seconds;

    public string Host { get; } = endpoint.Authority;

    public string Date { get; } = date;

    public string Service { get; } = service;

    public byte[] Key { get; } = key;

    public bool IsOf(Uri address, long time) => ReferenceEquals(address, endpoint) && time / Seconds == day;
}
