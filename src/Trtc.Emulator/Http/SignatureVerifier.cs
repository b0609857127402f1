using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Trtc.Client.Signing;

namespace Trtc.Emulator.Http;

/// <summary>Refuses what is not signed as the reference says, or too early or too late.</summary>
internal sealed class SignatureVerifier(EmulatorOptions options, TimeProvider clock)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private readonly Tc3Verifier tc3 = new(options.SecretKey);

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

        if ((request.Token ?? "") != (options.Token ?? ""))
        {
            throw new ApiError(
                "AuthFailure.TokenFailure",
                options.Token is null ? "No token goes with this key." : "The token of the temporary key is wrong.");
        }
    }

    private void VerifyTc3(RawRequest request)
    {
        if (!Tc3Authorization.TryRead(request.Header("Authorization"), out var authorization))
        {
            throw new ApiError(
                "AuthFailure.InvalidAuthorization",
                $"The Authorization header must have the form {Tc3Signer.Algorithm} Credential=…/date/service/tc3_request, "
                + "SignedHeaders=…, Signature=….");
        }

        RefuseUnknownKey(authorization.SecretId);
        var timestamp = RefuseWrongTime(request.Header("X-TC-Timestamp"));
        RefuseOtherScope(authorization, timestamp, request.Http.Host.Value);
        if (!Names(authorization.SignedHeaders, "host") || !Names(authorization.SignedHeaders, "content-type"))
        {
            throw new ApiError("AuthFailure.InvalidAuthorization", "SignedHeaders must name content-type and host.");
        }

        if (!tc3.IsRight(request, authorization, timestamp))
        {
            throw Mismatch();
        }
    }

    private static void RefuseOtherScope(in Tc3Authorization authorization, long timestamp, ReadOnlySpan<char> host)
    {
        Span<char> day = stackalloc char[authorization.Date.Length];
        if (!DateTimeOffset.FromUnixTimeSeconds(timestamp).TryFormat(day, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            || !authorization.Date.SequenceEqual(day))
        {
            throw new ApiError(
                "AuthFailure.SignatureFailure",
                $"The credential's date is {authorization.Date}, but the timestamp's is {Tc3Signer.DateOf(timestamp)} in UTC.");
        }

        // SDKs take the service's name from the first label of whatever endpoint they are given.
        var label = host.IndexOf('.') is >= 0 and var dot ? host[..dot] : host;
        if (authorization.Service is not "trtc" && !authorization.Service.SequenceEqual(label))
        {
            throw new ApiError(
                "AuthFailure.SignatureFailure", $"The credential's service is {authorization.Service}, but must be trtc.");
        }
    }

    private static bool Names(ReadOnlySpan<char> signedHeaders, ReadOnlySpan<char> header)
    {
        foreach (var name in signedHeaders.Split(';'))
        {
            if (signedHeaders[name].SequenceEqual(header))
            {
                return true;
            }
        }

        return false;
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
        if (!CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(expected), Encoding.UTF8.GetBytes(request.Parameter("Signature")!)))
        {
            throw Mismatch();
        }
    }

    private void RefuseUnknownKey(ReadOnlySpan<char> secretId)
    {
        if (!secretId.SequenceEqual(options.SecretId))
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

    private static ApiError Mismatch() =>
        new("AuthFailure.SignatureFailure", "The signature does not match the request. Check the secret key and what is signed.");
}
