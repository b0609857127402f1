using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Trtc.Client.Signing;

namespace Trtc.Emulator.Http;

/// <summary>Refuses what is not signed as the reference says, or too early or too late.</summary>
internal sealed partial class SignatureVerifier(EmulatorOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <exception cref="ApiError">The signature is absent, wrong, or its time is off.</exception>
    public void Verify(RawRequest request)
    {
        if (request.UsesTc3)
        {
            VerifyTc3(request);
        }
        else
        {
            VerifyParameters(request);
        }

        if ((request.Common("Token") ?? "") != (options.Token ?? ""))
        {
            throw new ApiError(
                "AuthFailure.TokenFailure",
                options.Token is null ? "No token goes with this key." : "The token of the temporary key is wrong.");
        }
    }

    private void VerifyTc3(RawRequest request)
    {
        var match = AuthorizationForm().Match(request.Header("Authorization") ?? "");
        if (!match.Success)
        {
            throw new ApiError(
                "AuthFailure.InvalidAuthorization",
                $"The Authorization header must have the form {Tc3Signer.Algorithm} Credential=…/date/service/tc3_request, "
                + "SignedHeaders=…, Signature=….");
        }

        RefuseUnknownKey(match.Groups["id"].Value);
        var timestamp = RefuseWrongTime(request.Header("X-TC-Timestamp"));
        var (date, service) = (match.Groups["date"].Value, match.Groups["service"].Value);
        var host = request.Http.Host.Value ?? "";
        if (date != Tc3Signer.DateOf(timestamp))
        {
            throw new ApiError(
                "AuthFailure.SignatureFailure",
                $"The credential's date is {date}, but the timestamp's is {Tc3Signer.DateOf(timestamp)} in UTC.");
        }

        // SDKs take the service's name from the first label of whatever endpoint they are given.
        if (service != "trtc" && service != host.Split('.')[0])
        {
            throw new ApiError("AuthFailure.SignatureFailure", $"The credential's service is {service}, but must be trtc.");
        }

        var headers = match.Groups["headers"].Value;
        var names = headers.Split(';');
        if (!names.Contains("host") || !names.Contains("content-type"))
        {
            throw new ApiError("AuthFailure.InvalidAuthorization", "SignedHeaders must name content-type and host.");
        }

        // Some SDKs leave the port out of what they sign, since the service itself has none.
        var key = Tc3Signer.DeriveKey(options.SecretKey, date, service);
        RefuseMismatch(match.Groups["signature"].Value, [Sign(host), Sign(request.Http.Host.Host)]);

        string Sign(string hostHeader)
        {
            var canonicalHeaders = string.Concat(names.Select(name =>
                $"{name}:{(name == "host" ? hostHeader : request.Header(name) ?? "").Trim().ToLowerInvariant()}\n"));
            var canonical =
                $"{request.Http.Method}\n/\n{(request.IsGet ? request.Query : "")}\n{canonicalHeaders}\n{headers}\n{Hash(request.Body)}";
            var text = $"{Tc3Signer.Algorithm}\n{timestamp}\n{date}/{service}/tc3_request\n{Hash(Encoding.UTF8.GetBytes(canonical))}";
            return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
        }
    }

    private void VerifyParameters(RawRequest request)
    {
        foreach (var name in (string[])["SecretId", "Timestamp", "Nonce", "Signature"])
        {
            if (string.IsNullOrEmpty(request.Parameter(name)))
            {
                throw new ApiError("MissingParameter", $"The common parameter {name} is missing.");
            }
        }

        RefuseUnknownKey(request.Parameter("SecretId")!);
        RefuseWrongTime(request.Parameter("Timestamp"));
        var method = request.Parameter("SignatureMethod") == "HmacSHA256" ? SignatureMethod.HmacSha256 : SignatureMethod.HmacSha1;
        var expected = ParameterSigner.Sign(
            options.SecretKey,
            method,
            request.Http.Method,
            request.Http.Host.Value ?? "",
            request.Parameters.Where(p => p.Key != "Signature"));
        RefuseMismatch(request.Parameter("Signature")!, [expected]);
    }

    private void RefuseUnknownKey(string secretId)
    {
        if (secretId != options.SecretId)
        {
            throw new ApiError(
                "AuthFailure.SecretIdNotFound",
                "The SecretId does not exist here; the emulator prints the one it accepts when it starts.");
        }
    }

    private long RefuseWrongTime(string? text)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp))
        {
            throw new ApiError("MissingParameter", "The timestamp is missing or is no number of seconds.");
        }

        var now = clock.GetUtcNow();
        return Math.Abs(now.ToUnixTimeSeconds() - timestamp) <= Tolerance.TotalSeconds
            ? timestamp
            : throw new ApiError(
                "AuthFailure.SignatureExpire",
                $"The timestamp {timestamp} is more than 5 minutes from the server's time, {now.ToUnixTimeSeconds()}.");
    }

    private static void RefuseMismatch(string given, string[] right)
    {
        if (!right.Any(r => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(r), Encoding.UTF8.GetBytes(given))))
        {
            throw new ApiError(
                "AuthFailure.SignatureFailure",
                "The signature does not match the request. Check the secret key and what is signed.");
        }
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    [GeneratedRegex(
        @"^TC3-HMAC-SHA256 Credential=(?<id>[^/\s,]+)/(?<date>\d{4}-\d\d-\d\d)/(?<service>[^/\s,]+)/tc3_request, ?"
        + @"SignedHeaders=(?<headers>[^\s,]+), ?Signature=(?<signature>[0-9a-f]+)$")]
    private static partial Regex AuthorizationForm();
}
