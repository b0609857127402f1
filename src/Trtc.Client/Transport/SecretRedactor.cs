using System.Collections;
using Trtc.Client.Credentials;
using Trtc.Client.Metadata;

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

    private static IEnumerable<string?> Secrets(ApiType type, object record)
    {
        foreach (var property in type.Properties.Values)
        {
            var value = property.Json.Get!(record);
            if (property.Api.Secret)
            {
                yield return value as string;
            }

            if (property.Type is { } inner && value is not null)
            {
                foreach (var secret in (value is IEnumerable list ? list.Cast<object>() : [value]).SelectMany(v => Secrets(inner, v)))
                {
                    yield return secret;
                }
            }
        }
    }
}
