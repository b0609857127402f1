using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Trtc.Client.Metadata;
using Trtc.Client.Signing;

namespace Trtc.Testing;

/// <summary>Sends requests that the typed client could not make, signed as they should be unless told otherwise.</summary>
public sealed class RawApi(HttpClient http, Uri endpoint, string secretId, string secretKey, TimeProvider time)
{
    private const string JsonType = "application/json";

    /// <summary>Sends a JSON body and returns the answer's Response; of a streamed answer its events, beside the request's ID.</summary>
    public async Task<JsonObject> CallAsync(
        string action,
        string body,
        string? region = "ap-singapore",
        string version = ApiAction.Version,
        TimeSpan late = default,
        string? id = null,
        string? key = null)
    {
        using var response = await SendAsync(action, body, region, version, late, id, key);
        return Read(response, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The Response of an answer; of a streamed answer its events, beside the request's ID.</summary>
    public static JsonObject Read(HttpResponseMessage response, string text) =>
        response.Content.Headers.ContentType?.MediaType != "text/event-stream"
            ? JsonNode.Parse(text)!["Response"]!.AsObject()
            : new JsonObject
            {
                ["RequestId"] = response.Headers.GetValues("X-TC-RequestId").Single(),
                ["Events"] = new JsonArray(
                    [.. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(e => JsonNode.Parse(e["data: ".Length..]))]),
            };

    /// <summary>Sends a JSON body and returns the HTTP answer as soon as its headers are there.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        string action,
        string body,
        string? region = "ap-singapore",
        string version = ApiAction.Version,
        TimeSpan late = default,
        string? id = null,
        string? key = null)
    {
        var timestamp = (time.GetUtcNow() - late).ToUnixTimeSeconds();
        var date = Tc3Signer.DateOf(timestamp);
        var bytes = Encoding.UTF8.GetBytes(body);
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", JsonType);
        request.Headers.TryAddWithoutValidation("Authorization", Tc3Signer.Authorization(
            id ?? secretId,
            Tc3Signer.DeriveKey(key ?? secretKey, date, "trtc"),
            date,
            new Tc3Request("POST", "", JsonType, endpoint.Authority, "trtc", timestamp, bytes)));
        request.Headers.Add("X-TC-Action", action);
        request.Headers.Add("X-TC-Version", version);
        request.Headers.Add("X-TC-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        if (region is not null)
        {
            request.Headers.Add("X-TC-Region", region);
        }

        return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    /// <summary>Sends parameters as a signed GET or form POST of the older methods.</summary>
    public async Task<JsonObject> CallWithParametersAsync(
        string action,
        IEnumerable<KeyValuePair<string, string>> parameters,
        bool get,
        SignatureMethod method,
        string? region = "ap-singapore")
    {
        var all = parameters.Append(new("Action", action)).Append(new("Version", ApiAction.Version)).Append(new("SecretId", secretId))
            .Append(
                new("Timestamp", time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))).Append(new("Nonce", "11886"))
            .Append(new("SignatureMethod", ParameterSigner.NameOf(method))).ToList();
        if (region is not null)
        {
            all.Add(new("Region", region));
        }

        all.Add(new("Signature", ParameterSigner.Sign(secretKey, method, get ? "GET" : "POST", endpoint.Authority, all)));
        using var content = new StringContent(Parameters.Encode(all), Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = get
            ? await http.GetAsync(new UriBuilder(endpoint) { Query = Parameters.Encode(all) }.Uri)
            : await http.PostAsync(endpoint, content);
        return Read(response, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The error code of an answer, or OK.</summary>
    public static string CodeOf(JsonObject response) => (string?)response["Error"]?["Code"] ?? "OK";
}
