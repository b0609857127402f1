using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Trtc.Emulator.Http;

/// <summary>An HTTP request as it came, read whole within the documented size limits.</summary>
internal sealed class RawRequest
{
    private const int MaxGetBytes = 32 * 1024;
    private const int MaxFormBytes = 1024 * 1024;
    private const int MaxBodyBytes = 10 * 1024 * 1024;

    private RawRequest(HttpRequest http, byte[] body, IReadOnlyList<KeyValuePair<string, string>> parameters)
    {
        (Http, Body, Parameters) = (http, body, parameters);
        Query = http.QueryString.HasValue ? http.QueryString.Value![1..] : "";
        IsGet = HttpMethods.IsGet(http.Method);
        UsesTc3 = http.Headers.ContainsKey("Authorization") || http.Headers.ContainsKey("X-TC-Action");
    }

    public HttpRequest Http { get; }

    public byte[] Body { get; }

    /// <summary>Decoded parameters of the query and of a form.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; }

    /// <summary>The query as it came, without the question mark.</summary>
    public string Query { get; }

    public bool IsGet { get; }

    /// <summary>Whether it is signed in its headers rather than in its parameters.</summary>
    public bool UsesTc3 { get; }

    // Common parameters stand where the signature method puts them.

    /// <summary>The action that is called.</summary>
    public string? Action => UsesTc3 ? Header("X-TC-Action") : Parameter("Action");

    /// <summary>The region that is called.</summary>
    public string? Region => UsesTc3 ? Header("X-TC-Region") : Parameter("Region");

    /// <summary>The version of the API that is called.</summary>
    public string? Version => UsesTc3 ? Header("X-TC-Version") : Parameter("Version");

    /// <summary>The token of a temporary key.</summary>
    public string? Token => UsesTc3 ? Header("X-TC-Token") : Parameter("Token");

    public string? Header(string name) => Http.Headers.TryGetValue(name, out var values) ? values.ToString() : null;

    public string? Parameter(string name) => Parameters.FirstOrDefault(p => p.Key == name).Value;

    public static async Task<RawRequest> ReadAsync(HttpRequest http)
    {
        if (!HttpMethods.IsGet(http.Method) && !HttpMethods.IsPost(http.Method))
        {
            throw new ApiError("UnsupportedProtocol", $"The method {http.Method} is not supported; use GET or POST.");
        }

        var isForm = http.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        if (HttpMethods.IsPost(http.Method)
            && !isForm
            && http.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new ApiError(
                "InvalidRequest",
                $"The content type {http.ContentType} is not supported; use application/json or application/x-www-form-urlencoded.");
        }

        if (HttpMethods.IsGet(http.Method))
        {
            RequestBody.RefuseAbove(MaxGetBytes, http.QueryString.Value?.Length ?? 0);
            return new RawRequest(http, [], Decode(http.QueryString.Value ?? ""));
        }

        var body = await RequestBody.ReadAsync(http, isForm ? MaxFormBytes : MaxBodyBytes);
        return new RawRequest(http, body, isForm ? Decode(Encoding.UTF8.GetString(body)) : []);
    }

    private static List<KeyValuePair<string, string>> Decode(string encoded)
    {
        var decoded = new List<KeyValuePair<string, string>>();
        foreach (var pair in new QueryStringEnumerable(encoded))
        {
            decoded.Add(new(pair.DecodeName().ToString(), pair.DecodeValue().ToString()));
        }

        return decoded;
    }
}
