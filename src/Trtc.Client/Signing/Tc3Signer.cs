using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Trtc.Client.Signing;

/// <summary>
/// The TC3-HMAC-SHA256 signature, over the content type and host headers
/// (Signature v3: https://www.tencentcloud.com/document/api/647/37057).
/// </summary>
public static class Tc3Signer
{
    /// <summary>Name of the algorithm, with which the Authorization header begins.</summary>
    public const string Algorithm = "TC3-HMAC-SHA256";

    private const string SignedHeaders = "content-type;host";
    private const int HashSize = SHA256.HashSizeInBytes;

    /// <summary>The Authorization header of a request.</summary>
    /// <param name="secretId">ID of the key.</param>
    /// <param name="signingKey">Key of the day and service, from <see cref="DeriveKey"/>.</param>
    /// <param name="date">Day of the timestamp in UTC, as <see cref="DateOf"/> writes it.</param>
    /// <param name="request">What is signed.</param>
    public static string Authorization(string secretId, ReadOnlySpan<byte> signingKey, string date, in Tc3Request request)
    {
        Span<byte> signature = stackalloc byte[HashSize];
        Span<char> hex = stackalloc char[HashSize * 2];
        Sign(signingKey, date, request, signature);
        Convert.TryToHexStringLower(signature, hex, out _);
        return $"{Algorithm} Credential={secretId}/{date}/{request.Service}/tc3_request, SignedHeaders={SignedHeaders}, Signature={hex}";
    }

    /// <summary>Writes the signature of a request, 32 bytes.</summary>
    public static void Sign(ReadOnlySpan<byte> signingKey, string date, in Tc3Request request, Span<byte> signature)
    {
        Span<char> hash = stackalloc char[HashSize * 2];
        Span<byte> digest = stackalloc byte[HashSize];
        SHA256.HashData(request.Payload, digest);
        Convert.TryToHexStringLower(digest, hash, out _);

        HashText(
            $"{request.Method}\n/\n{request.Query}\ncontent-type:{request.ContentType}\nhost:{request.Host}\n\n{SignedHeaders}\n{hash}",
            digest);
        Convert.TryToHexStringLower(digest, hash, out _);

        using var text = new PooledUtf8($"{Algorithm}\n{request.Timestamp}\n{date}/{request.Service}/tc3_request\n{hash}");
        HMACSHA256.HashData(signingKey, text.Bytes, signature);
    }

    /// <summary>The key that signs the requests of one day to one service.</summary>
    public static byte[] DeriveKey(string secretKey, string date, string service)
    {
        var ofDate = HMACSHA256.HashData(Encoding.UTF8.GetBytes("TC3" + secretKey), Encoding.UTF8.GetBytes(date));
        var ofService = HMACSHA256.HashData(ofDate, Encoding.UTF8.GetBytes(service));
        return HMACSHA256.HashData(ofService, "tc3_request"u8);
    }

    /// <summary>The day of a Unix timestamp in UTC.</summary>
    public static string DateOf(long timestamp) =>
        DateTimeOffset.FromUnixTimeSeconds(timestamp).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void HashText(PooledUtf8.Interpolation text, Span<byte> digest)
    {
        using var bytes = new PooledUtf8(text);
        SHA256.HashData(bytes.Bytes, digest);
    }
}
