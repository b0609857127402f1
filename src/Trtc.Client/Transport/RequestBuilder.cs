using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;
using Trtc.Client.Records;
using Trtc.Client.Signing;

namespace Trtc.Client.Transport;

/// <summary>Serialises and signs requests.</summary>
public sealed class RequestBuilder
{
    private const int UsualBody = 4096;
    private const int MaxGetBytes = 32 * 1024;
    private const int MaxFormBytes = 1024 * 1024;
    private const int MaxJsonBytes = 10 * 1024 * 1024;
    private const string JsonType = "application/json; charset=utf-8";
    private const string FormType = "application/x-www-form-urlencoded";

    private readonly TrtcClientOptions options;
    private readonly ConcurrentDictionary<(string Date, string Service), byte[]> keys = new();
    private SigningDay? latest;

    /// <summary>Creates a builder that signs with the options' credentials and method.</summary>
    public RequestBuilder(TrtcClientOptions options) => this.options = options;

    /// <summary>The signed request of one attempt. Its content can be read until it is disposed.</summary>
    /// <exception cref="TrtcException">It is larger than the service takes.</exception>
    public HttpRequestMessage Build(ITrtcRequest request, Uri endpoint, string? region, DateTimeOffset now)
    {
        var body = new PooledBuffer(UsualBody);
        request.Action.Request.Write(body, request);
        if (options is { SignatureMethod: SignatureMethod.Tc3HmacSha256, UseGet: false })
        {
            return JsonPost(request.Action, endpoint, region, now, body);
        }

        using (body)
        {
            return options.SignatureMethod == SignatureMethod.Tc3HmacSha256
                ? SignedGet(request.Action, endpoint, region, now, body)
                : WithParameters(request.Action, endpoint, region, now, body);
        }
    }

    private HttpRequestMessage JsonPost(ApiAction action, Uri endpoint, string? region, DateTimeOffset now, PooledBuffer body)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, endpoint) { Content = new PooledContent(body) };
        try
        {
            RefuseLarger(action, body.Length, MaxJsonBytes);
            message.Content.Headers.TryAddWithoutValidation("Content-Type", JsonType);
            AddHeaders(message, action, region, now, "", JsonType, body.Span);
            return message;
        }
        catch
        {
            message.Dispose();
            throw;
        }
    }

    private HttpRequestMessage SignedGet(ApiAction action, Uri endpoint, string? region, DateTimeOffset now, PooledBuffer body)
    {
        var query = Parameters.Encode(Flatten(body).OrderBy(p => p.Key, StringComparer.Ordinal));
        RefuseLarger(action, query.Length, MaxGetBytes);
        var message = new HttpRequestMessage(HttpMethod.Get, WithQuery(endpoint, query)) { Content = new ByteArrayContent([]) };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", FormType);
        AddHeaders(message, action, region, now, query, FormType, []);
        return message;
    }

    private void AddHeaders(
        HttpRequestMessage message,
        ApiAction action,
        string? region,
        DateTimeOffset now,
        string query,
        string contentType,
        ReadOnlySpan<byte> payload)
    {
        var (timestamp, credentials, headers) = (now.ToUnixTimeSeconds(), options.Credentials, message.Headers);
        var day = DayOf(message.RequestUri!, timestamp);
        var signed = new Tc3Request(message.Method.Method, query, contentType, day.Host, day.Service, timestamp, payload);
        headers.TryAddWithoutValidation("Authorization", Tc3Signer.Authorization(credentials.SecretId, day.Key, day.Date, signed));
        headers.TryAddWithoutValidation("X-TC-Action", action.Name);
        headers.TryAddWithoutValidation("X-TC-Version", ApiAction.Version);
        headers.TryAddWithoutValidation("X-TC-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        headers.TryAddWithoutValidation("X-TC-Language", "en-US");
        if (region is not null)
        {
            headers.TryAddWithoutValidation("X-TC-Region", region);
        }

        if (credentials.Token is { } token)
        {
            headers.TryAddWithoutValidation("X-TC-Token", token);
        }
    }

    // Most calls go where the one before went, on the same day.
    private SigningDay DayOf(Uri endpoint, long timestamp)
    {
        if (latest is { } known && known.IsOf(endpoint, timestamp))
        {
            return known;
        }

        var (date, service) = (Tc3Signer.DateOf(timestamp), EndpointAddress.ServiceOf(endpoint));
        var key = keys.GetOrAdd(
            (date, service), static (id, secretKey) => Tc3Signer.DeriveKey(secretKey, id.Date, id.Service), options.Credentials.SecretKey);
        if (keys.Count > 16)
        {
            keys.Clear(); // Days have passed; their keys are not needed again.
        }

        return latest = new SigningDay(endpoint, timestamp, date, service, key);
    }

    private HttpRequestMessage WithParameters(ApiAction action, Uri endpoint, string? region, DateTimeOffset now, PooledBuffer body)
    {
        var parameters = Flatten(body);
        parameters.Add(new("Action", action.Name));
        parameters.Add(new("Version", ApiAction.Version));
        parameters.Add(new("Timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        parameters.Add(new("Nonce", RandomNumberGenerator.GetInt32(1, int.MaxValue).ToString(CultureInfo.InvariantCulture)));
        parameters.Add(new("SecretId", options.Credentials.SecretId));
        parameters.Add(new("SignatureMethod", ParameterSigner.NameOf(options.SignatureMethod)));
        parameters.Add(new("Language", "en-US"));
        if (region is not null)
        {
            parameters.Add(new("Region", region));
        }

        if (options.Credentials.Token is { } token)
        {
            parameters.Add(new("Token", token));
        }

        var method = options.UseGet ? "GET" : "POST";
        var signature = ParameterSigner.Sign(
            options.Credentials.SecretKey, options.SignatureMethod, method, endpoint.Authority, parameters);
        parameters.Add(new("Signature", signature));
        var encoded = Parameters.Encode(parameters);
        RefuseLarger(action, encoded.Length, options.UseGet ? MaxGetBytes : MaxFormBytes);
        return options.UseGet
            ? new HttpRequestMessage(HttpMethod.Get, WithQuery(endpoint, encoded))
            : new HttpRequestMessage(HttpMethod.Post, endpoint)
            {
                Content = new ByteArrayContent(Encoding.ASCII.GetBytes(encoded))
                {
                    Headers = { ContentType = new MediaTypeHeaderValue(FormType) },
                },
            };
    }

    private static List<KeyValuePair<string, string>> Flatten(PooledBuffer body)
    {
        using var json = JsonDocument.Parse(body.Memory);
        return [.. Parameters.Flatten(json.RootElement)];
    }

    private static Uri WithQuery(Uri endpoint, string query) => new UriBuilder(endpoint) { Query = query }.Uri;

    private static void RefuseLarger(ApiAction action, int size, int limit)
    {
        if (size > limit)
        {
            throw new TrtcException(
                TrtcErrorCategory.InvalidInput,
                action.Name,
                "RequestSizeLimitExceeded",
                $"The request has {size} bytes, but this signature method and HTTP method take at most {limit}.");
        }
    }
}
