using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Trtc.Client.Signing;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tests;

/// <summary>Signatures are judged right, and without garbage.</summary>
public partial class VerificationTests
{
    private const string Right =
        "TC3-HMAC-SHA256 Credential=AKID/2026-01-31/trtc/tc3_request, SignedHeaders=content-type;host, Signature=0123456789abcdef";

    private static readonly DateTimeOffset Noon = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);
    private static readonly EmulatorOptions Options = new();

    [Fact]
    public async Task A_right_signature_leaves_no_garbage()
    {
        var verifier = new SignatureVerifier(Options, new EmulatorClock(new FakeTimeProvider(Noon)));
        var request = await RequestAsync("""{"SdkAppId":1,"TaskId":"a"}""");
        Verify(1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Verify(1000);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Verify(int times)
        {
            for (var i = 0; i < times; i++)
            {
                verifier.Verify(request);
            }
        }
    }

    [Fact]
    public async Task The_key_of_one_service_does_not_verify_for_another()
    {
        var verifier = new SignatureVerifier(Options, new EmulatorClock(new FakeTimeProvider(Noon)));
        verifier.Verify(await RequestAsync("{}"));
        verifier.Verify(await RequestAsync("{}", "local"));
        verifier.Verify(await RequestAsync("{}"));
        var wrong = await RequestAsync("{}", "local", signedAs: "trtc");
        Assert.Equal("AuthFailure.SignatureFailure", Assert.Throws<ApiError>(() => verifier.Verify(wrong)).Code);
    }

    [Fact]
    public void A_header_is_taken_apart()
    {
        Assert.True(Tc3Authorization.TryRead(Right, out var parts));
        Assert.Equal("AKID", parts.SecretId);
        Assert.Equal("2026-01-31", parts.Date);
        Assert.Equal("trtc", parts.Service);
        Assert.Equal("content-type;host", parts.SignedHeaders);
        Assert.Equal("0123456789abcdef", parts.Signature);
    }

    [Fact]
    public void A_header_has_the_documented_form_or_is_refused()
    {
        const string Characters = "/,;-= aZ9g\t٣";
        var random = new Random(1);
        var right = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var at = random.Next(Right.Length);
            var with = Characters[random.Next(Characters.Length)].ToString();
            var header = random.Next(3) switch
            {
                0 => Right.Insert(at, with),
                1 => Right.Remove(at, 1),
                _ => Right.Remove(at, 1).Insert(at, with),
            };
            var matches = Form().IsMatch(header);
            right += matches ? 1 : 0;
            Assert.True(matches == Tc3Authorization.TryRead(header, out _), header);
        }

        Assert.InRange(right, 1000, 19_000);
    }

    private static async Task<RawRequest> RequestAsync(string body, string service = "trtc", string? signedAs = null)
    {
        const string Type = "application/json";
        var (bytes, timestamp) = (Encoding.UTF8.GetBytes(body), Noon.ToUnixTimeSeconds());
        var date = Tc3Signer.DateOf(timestamp);
        var http = new DefaultHttpContext().Request;
        (http.Method, http.ContentType, http.ContentLength) = ("POST", Type, bytes.Length);
        (http.Host, http.Body) = (new HostString("local.example:8080"), new MemoryStream(bytes));
        http.Headers.Authorization = Tc3Signer.Authorization(
            Options.SecretId,
            Tc3Signer.DeriveKey(Options.SecretKey, date, signedAs ?? service),
            date,
            new Tc3Request("POST", "", Type, "local.example:8080", service, timestamp, bytes));
        http.Headers["X-TC-Timestamp"] = timestamp.ToString(CultureInfo.InvariantCulture);
        return await RawRequest.ReadAsync(http);
    }

    [GeneratedRegex(
        @"^TC3-HMAC-SHA256 Credential=(?<id>[^/\s,]+)/(?<date>\d{4}-\d\d-\d\d)/(?<service>[^/\s,]+)/tc3_request, ?"
        + @"SignedHeaders=(?<headers>[^\s,]+), ?Signature=(?<signature>[0-9a-f]+)$")]
    private static partial Regex Form();
}
