using System.Globalization;
using System.Text;
using Trtc.Client.Metadata;
using Trtc.Client.Signing;

namespace Trtc.Bench;

/// <summary>Makes signed requests to an emulator, as the bytes that go over the wire.</summary>
internal sealed class SignedRequests
{
    private const string JsonType = "application/json";
    private const string Service = "trtc";

    private readonly string host;
    private readonly string secretId;
    private readonly long timestamp = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
    private readonly string date;
    private readonly byte[] key;

    /// <summary>Signs as of now; the emulator takes what is signed for five minutes.</summary>
    public SignedRequests(EmulatorProcess emulator)
    {
        (host, secretId) = (new Uri(emulator.Endpoint).Authority, emulator.SecretId);
        date = Tc3Signer.DateOf(timestamp);
        key = Tc3Signer.DeriveKey(emulator.SecretKey, date, Service);
    }

    /// <summary>A request, signed.</summary>
    public byte[] Of(ITrtcRequest request)
    {
        var body = request.Action.Request.Write(request);
        var signed = new Tc3Request("POST", "", JsonType, host, Service, timestamp, body);
        var head = string.Create(CultureInfo.InvariantCulture, $"""
            POST / HTTP/1.1
            Host: {host}
            Content-Type: {JsonType}
            Authorization: {Tc3Signer.Authorization(secretId, key, date, signed)}
            X-TC-Action: {request.Action.Name}
            X-TC-Version: {ApiAction.Version}
            X-TC-Region: ap-singapore
            X-TC-Timestamp: {timestamp}
            Content-Length: {body.Length}


            """).ReplaceLineEndings("\r\n");
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}
