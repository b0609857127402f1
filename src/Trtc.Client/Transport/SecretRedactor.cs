using System.Collections;
using System.Text.Json;
using Trtc.Client.Credentials;
using Trtc.Client.Metadata;
using Trtc.Client.Signing;

namespace Trtc.Client.Transport;

/// <summary>Takes a request's secrets and the credentials out of texts that people will read.</summary>
internal static class SecretRedactor
{
    private const int ShortestSecret = 4;

    public static string Redact(string text, ITrtcRequest request, TrtcCredentials credentials)
    {
        foreach (var secret in Secrets(request.Action.Request, request).Append(credentials.SecretKey).Append(credentials.Token)
            .OfType<string>().Where(s => s.Length >= ShortestSecret).OrderByDescending(s => s.Length))
        {
            text = text.Replace(secret, "[secret]", StringComparison.Ordinal);
        }

        return text;
    }

    // A secret that is JSON may come back in pieces, or escaped.
    private static string[] TextsIn(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. Parameters.Flatten(document.RootElement).Select(p => p.Value)];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static IEnumerable<string?> Secrets(ApiType type, object record)
    {
        foreach (var property in type.Properties.Values)
        {
            var value = property.ValueOf(record);
            if (property.Api.Secret && value is string secretText)
            {
                yield return secretText;
                foreach (var inner in property.IsJson ? TextsIn(secretText) : [])
                {
                    yield return inner;
                }
            }

            if (property.Type is { } memberType && value is not null)
            {
                foreach (var secret in (value is IEnumerable list ? list.Cast<object>() : [value]).SelectMany(v => Secrets(memberType, v)))
                {
                    yield return secret;
                }
            }
        }
    }
}
