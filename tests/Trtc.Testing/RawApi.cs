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

    /// <summary>Sends a JSON body and returns the answer's Response.</summary>
    public async Task<JsonObject> CallAsync(
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

        using var response = await http.SendAsync(request);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["Response"]!.AsObject();
    }

    /// <summary>Sends parameters as a signed GET or form POST of the older methods.</summary>
    public async Task<JsonObject> CallWithParametersAsync(
        string action, IEnumerable<KeyValuePair<string, string>> parameters,
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
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["Response"]!.AsObject();
    }

    /// <summary>The error code of an answer, or OK.</summary>
    public static string CodeOf(JsonObject response) => (string?)response["Error"]?["Code"] ?? "OK";
}
