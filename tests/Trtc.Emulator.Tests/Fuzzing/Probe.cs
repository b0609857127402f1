using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;
using Trtc.Client.Signing;
using Trtc.Testing;

namespace Trtc.Emulator.Tests.Fuzzing;

/// <summary>Sends an emulator anything, and fails on every answer that the service would never give.</summary>
internal sealed class Probe(EmulatorHost emulator) : IDisposable
{
    private const string JsonType = "application/json";

    private readonly HttpClient http = new();
    private readonly Uri endpoint = new(emulator.Endpoint);
    private readonly (string Id, string Key) secret =
        (emulator.ClientOptions().Credentials.SecretId, emulator.ClientOptions().Credentials.SecretKey);

    /// <summary>The time that requests are signed with.</summary>
    public DateTimeOffset Now { get; set; } = emulator.ClientOptions().TimeProvider.GetUtcNow();

    public void Dispose() => http.Dispose();

    /// <summary>Sends a signed body, with headers that take the place of the right ones, and returns the answer.</summary>
    public Task<JsonObject> PostAsync(string action, byte[] body, params (string Name, string Value)[] headers) =>
        Tc3Async(HttpMethod.Post, "", action, body, headers);

    /// <summary>Sends parameters signed in the headers, as a GET.</summary>
    public Task<JsonObject> GetAsync(string action, IEnumerable<KeyValuePair<string, string>> parameters) =>
        Tc3Async(HttpMethod.Get, Parameters.Encode(parameters), action, [], []);

    /// <summary>Sends parameters with their signature among them.</summary>
    public async Task<JsonObject> FlatAsync(string action, IEnumerable<KeyValuePair<string, string>> parameters, bool get)
    {
        KeyValuePair<string, string>[] common =
        [
            new("Action", action), new("Version", ApiAction.Version), new("Region", RegionOf(action)), new("SecretId", secret.Id),
            new("Timestamp", Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)), new("Nonce", "1"),
            new("SignatureMethod", "HmacSHA256"),
        ];
        List<KeyValuePair<string, string>> all = [.. common, .. parameters.Where(p => common.All(c => c.Key != p.Key))];
        var method = get ? HttpMethod.Get : HttpMethod.Post;
        all.Add(new("Signature", ParameterSigner.Sign(secret.Key, SignatureMethod.HmacSha256, method.Method, endpoint.Authority, all)));
        var encoded = Parameters.Encode(all);
        using var request = new HttpRequestMessage(method, get ? new UriBuilder(endpoint) { Query = encoded }.Uri : endpoint);
        request.Content = get ? null : new StringContent(encoded, Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await http.SendAsync(request);
        return await JudgeAsync(action, answer);
    }

    /// <summary>Sends something to the administration and returns the status of its answer.</summary>
    public async Task<HttpStatusCode> AdministerAsync(string method, string path, byte[] body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri($"{emulator.Endpoint}/_emulator/{path}"));
        request.Content = new ByteArrayContent(body);
        using var answer = await http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode is 200 or 204 or (>= 400 and < 500), $"HTTP {(int)answer.StatusCode}: {text}");
        if ((int)answer.StatusCode >= 400 && method != "HEAD")
        {
            Assert.NotEqual("", (string?)JsonNode.Parse(text)!["error"]);
        }

        return answer.StatusCode;
    }

    /// <summary>Fails when the emulator met something that its code was not made for.</summary>
    public async Task NothingWasUnexpectedAsync()
    {
        var log = await emulator.GetAsync("log");
        Assert.Equal([], log.AsArray().Select(call => (string?)call!["defect"]).OfType<string>());
    }

    /// <summary>What an answer says, if it is one that the action may give.</summary>
    public static JsonObject Judge(string action, JsonObject response)
    {
        Assert.True(Guid.TryParse((string?)response["RequestId"], out _), $"{action}: {response}");
        var code = RawApi.CodeOf(response);
        Assert.True(code == "OK" || IsExpected(action, code), $"{action}: {code}: {response["Error"]?["Message"]}");
        if (response["Events"] is JsonArray events)
        {
            Assert.All(events, e => Assert.Equal("chunk", (string?)e!["Type"]));
        }

        return response;
    }

    private static async Task<JsonObject> JudgeAsync(string action, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{action}: HTTP {(int)answer.StatusCode}: {text}");
        return Judge(action, RawApi.Read(answer, text));
    }

    // Any action may be refused with a code that has no second part, or for its signature; what is InternalError was planned by nobody.
    private static bool IsExpected(string action, string code) =>
        TrtcErrorCodes.Documented.ContainsKey(code)
        && !code.StartsWith("InternalError", StringComparison.Ordinal)
        && (!code.Contains('.', StringComparison.Ordinal)
            || code.StartsWith("AuthFailure.", StringComparison.Ordinal)
            || ApiActions.All[action].Errors.Contains(code));

    private static string RegionOf(string action) =>
        ApiActions.All.TryGetValue(action, out var known) ? known.Regions.FirstOrDefault() ?? "" : "ap-singapore";

    private async Task<JsonObject> Tc3Async(
        HttpMethod method, string query, string action, byte[] body, IReadOnlyList<(string Name, string Value)> headers)
    {
        var timestamp = Now.ToUnixTimeSeconds();
        var date = Tc3Signer.DateOf(timestamp);
        using var request = new HttpRequestMessage(method, new UriBuilder(endpoint) { Query = query }.Uri);
        request.Content = new ByteArrayContent(body);
        var sent = request.RequestUri!.Query.TrimStart('?');
        (string Name, string Value)[] right =
        [
            ("Authorization", Tc3Signer.Authorization(secret.Id, Tc3Signer.DeriveKey(secret.Key, date, "trtc"), date,
                new Tc3Request(method.Method, sent, JsonType, endpoint.Authority, "trtc", timestamp, body))),
            ("X-TC-Action", action), ("X-TC-Version", ApiAction.Version), ("X-TC-Region", RegionOf(action)),
            ("X-TC-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture)), ("Content-Type", JsonType),
        ];
        foreach (var (name, value) in right.Where(r => headers.All(h => h.Name != r.Name)).Concat(headers))
        {
            System.Net.Http.Headers.HttpHeaders group = name == "Content-Type" ? request.Content.Headers : request.Headers;
            Assert.True(group.TryAddWithoutValidation(name, value), name);
        }

        using var answer = await http.SendAsync(request);
        return await JudgeAsync(action, answer);
    }
}
