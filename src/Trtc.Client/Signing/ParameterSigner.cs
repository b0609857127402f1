using System.Security.Cryptography;
using System.Text;

namespace Trtc.Client.Signing;

/// <summary>
/// The older signatures, HmacSHA1 and HmacSHA256, over the request's sorted parameters
/// (Signature: https://www.tencentcloud.com/document/api/647/37058).
/// </summary>
public static class ParameterSigner
{
    /// <summary>The signature, in base64, not yet encoded for an address.</summary>
    /// <param name="secretKey">The secret key.</param>
    /// <param name="method">HMAC variant.</param>
    /// <param name="httpMethod">HTTP method in capitals.</param>
    /// <param name="host">Host header, with the port if it has one.</param>
    /// <param name="parameters">All parameters but the signature, values not encoded.</param>
    public static string Sign(
        string secretKey,
        SignatureMethod method,
        string httpMethod,
        string host,
        IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var text = new StringBuilder(httpMethod).Append(host).Append('/');
        var separator = '?';
        foreach (var (name, value) in parameters.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            text.Append(separator).Append(name).Append('=').Append(value);
            separator = '&';
        }

        var (key, bytes) = (Encoding.UTF8.GetBytes(secretKey), Encoding.UTF8.GetBytes(text.ToString()));
        return Convert.ToBase64String(method switch
        {
            SignatureMethod.HmacSha256 => HMACSHA256.HashData(key, bytes),
#pragma warning disable CA5350 // The service offers this method, and only this one where SignatureMethod is absent.
            SignatureMethod.HmacSha1 => HMACSHA1.HashData(key, bytes),
#pragma warning restore CA5350
            _ => throw new ArgumentOutOfRangeException(nameof(method), method, "Only HmacSha1 and HmacSha256 sign parameters."),
        });
    }

    /// <summary>The name of a method in the parameter SignatureMethod.</summary>
    public static string NameOf(SignatureMethod method) => method == SignatureMethod.HmacSha256 ? "HmacSHA256" : "HmacSHA1";
}
