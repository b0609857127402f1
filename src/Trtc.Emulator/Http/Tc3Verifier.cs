using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Trtc.Client.Signing;

namespace Trtc.Emulator.Http;

/// <summary>
/// Compares TC3 signatures with what they must be. Every call passes here, so it leaves no garbage. What is signed is put together apart
/// from the client that signs, lest both be wrong in the same way.
/// </summary>
/// <param name="secretKey">The key that everything is signed with.</param>
internal sealed class Tc3Verifier(string secretKey)
{
    // What the signed text of most requests fits into.
    private const int Usual = 512;

    // Days change rarely, and so do services: the last key is the next one's, too.
    private SigningKey? last;

    /// <summary>Whether a request's signature is right.</summary>
    /// <param name="request">The request.</param>
    /// <param name="authorization">What it says of its signature.</param>
    /// <param name="timestamp">Its time in Unix seconds.</param>
    public bool IsRight(RawRequest request, in Tc3Authorization authorization, long timestamp)
    {
        var key = KeyOf(authorization.Date, authorization.Service);
        var host = request.Http.Host;

        // Some SDKs leave the port out of what they sign, since the service itself has none.
        return Matches(request, authorization, timestamp, key, host.Value ?? "")
            || (host.Port is not null && Matches(request, authorization, timestamp, key, host.Host));
    }

    private static bool Matches(RawRequest request, in Tc3Authorization authorization, long timestamp, SigningKey key, string host)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        Span<char> hex = stackalloc char[SHA256.HashSizeInBytes * 2];
        HashCanonical(request, authorization.SignedHeaders, host, digest);
        Convert.TryToHexStringLower(digest, hex, out _);

        using (var text = new PooledUtf8(
            $"{Tc3Signer.Algorithm}\n{timestamp}\n{authorization.Date}/{authorization.Service}/tc3_request\n{hex}"))
        {
            HMACSHA256.HashData(key.Bytes, text.Bytes, digest);
        }

        Convert.TryToHexStringLower(digest, hex, out _);
        return CryptographicOperations.FixedTimeEquals(
            MemoryMarshal.AsBytes<char>(hex), MemoryMarshal.AsBytes(authorization.Signature));
    }

    private static void HashCanonical(RawRequest request, ReadOnlySpan<char> signedHeaders, string host, Span<byte> digest)
    {
        Span<char> hex = stackalloc char[SHA256.HashSizeInBytes * 2];
        SHA256.HashData(request.Body, digest);
        Convert.TryToHexStringLower(digest, hex, out _);

        var text = new PooledUtf8.Interpolation(Usual, 0);
        try
        {
            text.AppendFormatted(request.Http.Method);
            text.AppendLiteral("\n/\n");
            text.AppendFormatted(request.IsGet ? request.Query : "");
            text.AppendLiteral("\n");
            foreach (var range in signedHeaders.Split(';'))
            {
                var name = signedHeaders[range];
                text.AppendFormatted(name);
                text.AppendLiteral(":");
                text.AppendFormatted(ValueOf(request, name, host).Trim().ToLowerInvariant());
                text.AppendLiteral("\n");
            }

            text.AppendLiteral("\n");
            text.AppendFormatted(signedHeaders);
            text.AppendLiteral("\n");
            text.AppendFormatted(hex);
            SHA256.HashData(text.Written, digest);
        }
        finally
        {
            text.Return();
        }
    }

    private static string ValueOf(RawRequest request, ReadOnlySpan<char> name, string host) => name switch
    {
        "host" => host,
        "content-type" => request.Http.ContentType ?? "",
        _ => request.Header(name.ToString()) ?? "",
    };

    private SigningKey KeyOf(ReadOnlySpan<char> date, ReadOnlySpan<char> service)
    {
        if (last is { } known && date.SequenceEqual(known.Date) && service.SequenceEqual(known.Service))
        {
            return known;
        }

        var (day, name) = (date.ToString(), service.ToString());
        return last = new SigningKey(day, name, Tc3Signer.DeriveKey(secretKey, day, name));
    }

    private sealed record SigningKey(string Date, string Service, byte[] Bytes);
}
