using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Trtc.Client.UserSigs;

/// <summary>
/// Mints and verifies the signatures with which users and robots enter rooms (TLSSigAPIv2,
/// https://www.tencentcloud.com/document/product/647/35166). A signature is a secret.
/// </summary>
public static class UserSig
{
    private const int MaxSize = 16 * 1024;

    /// <summary>A signature for a user.</summary>
    /// <param name="sdkAppId">Application.</param>
    /// <param name="sdkSecretKey">The application's own secret key, from the TRTC console.</param>
    /// <param name="userId">User who enters.</param>
    /// <param name="validity">How long it is valid; whole seconds.</param>
    /// <param name="now">When it begins to be valid.</param>
    public static string Mint(ulong sdkAppId, string sdkSecretKey, string userId, TimeSpan validity, DateTimeOffset now) =>
        Mint(sdkAppId, sdkSecretKey, userId, validity, now, userBuffer: null);

    internal static string Mint(
        ulong sdkAppId, string sdkSecretKey, string userId, TimeSpan validity, DateTimeOffset now, byte[]? userBuffer)
    {
        ArgumentException.ThrowIfNullOrEmpty(sdkSecretKey);
        ArgumentException.ThrowIfNullOrEmpty(userId);
        ArgumentOutOfRangeException.ThrowIfLessThan(validity, TimeSpan.FromSeconds(1));
        var content = new UserSigContent(
            userId,
            sdkAppId,
            now.ToUnixTimeSeconds(),
            (long)validity.TotalSeconds,
            userBuffer is null ? null : Convert.ToBase64String(userBuffer));

        // A table of its own for so short a text would cost more time than all the rest, and save some ten bytes.
        using var compressed = new MemoryStream();
        using (var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        using (var json = new Utf8JsonWriter(zlib, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("TLS.ver", "2.0");
            json.WriteString("TLS.identifier", content.UserId);
            json.WriteNumber("TLS.sdkappid", content.SdkAppId);
            json.WriteNumber("TLS.time", content.Time);
            json.WriteNumber("TLS.expire", content.Expire);
            if (content.UserBuffer is not null)
            {
                json.WriteString("TLS.userbuf", content.UserBuffer);
            }

            json.WriteString("TLS.sig", Sign(content, sdkSecretKey));
            json.WriteEndObject();
        }

        return Convert.ToBase64String(compressed.GetBuffer().AsSpan(0, (int)compressed.Length))
            .Replace('+', '*').Replace('/', '-').Replace('=', '_');
    }

    /// <summary>Whether a signature lets a user in now, and if not, why.</summary>
    public static UserSigVerdict Verify(string signature, ulong sdkAppId, string sdkSecretKey, string userId, DateTimeOffset now) =>
        Read(signature, sdkSecretKey) is not { } content ? UserSigVerdict.Malformed : Judge(content, sdkAppId, userId, now);

    internal static UserSigVerdict Judge(UserSigContent content, ulong sdkAppId, string userId, DateTimeOffset now) =>
        !content.IsGenuine ? UserSigVerdict.WrongKey
        : content.SdkAppId != sdkAppId ? UserSigVerdict.OtherApplication
        : content.UserId != userId ? UserSigVerdict.OtherUser
        : now.ToUnixTimeSeconds() > content.Time + content.Expire ? UserSigVerdict.Expired
        : UserSigVerdict.Valid;

    internal static UserSigContent? Read(string signature, string sdkSecretKey)
    {
        try
        {
            var compressed = Convert.FromBase64String(signature.Replace('*', '+').Replace('-', '/').Replace('_', '='));
            using var zlib = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress);
            var text = new byte[MaxSize];
            var length = zlib.ReadAtLeast(text, MaxSize, throwOnEndOfStream: false);
            using var json = JsonDocument.Parse(text.AsMemory(0, length));
            var root = json.RootElement;
            var content = new UserSigContent(
                root.GetProperty("TLS.identifier").GetString()!,
                root.GetProperty("TLS.sdkappid").GetUInt64(),
                root.GetProperty("TLS.time").GetInt64(),
                root.GetProperty("TLS.expire").GetInt64(),
                root.TryGetProperty("TLS.userbuf", out var buffer) ? buffer.GetString() : null);
            var genuine = CryptographicOperations.FixedTimeEquals(
                Encoding.UTF8.GetBytes(Sign(content, sdkSecretKey)),
                Encoding.UTF8.GetBytes(root.GetProperty("TLS.sig").GetString()!));
            return content with { IsGenuine = genuine };
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or JsonException
            or KeyNotFoundException or InvalidOperationException or ArgumentNullException)
        {
            return null;
        }
    }

    private static string Sign(UserSigContent content, string sdkSecretKey)
    {
        var text = new StringBuilder()
            .Append("TLS.identifier:").Append(content.UserId).Append('\n')
            .Append("TLS.sdkappid:").Append(content.SdkAppId).Append('\n')
            .Append("TLS.time:").Append(content.Time).Append('\n')
            .Append("TLS.expire:").Append(content.Expire).Append('\n');
        if (content.UserBuffer is not null)
        {
            text.Append("TLS.userbuf:").Append(content.UserBuffer).Append('\n');
        }

        return Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(sdkSecretKey), Encoding.UTF8.GetBytes(text.ToString())));
    }
}
