using System.Net;
using System.Text.Json;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Trtc.Client.Transport;

/// <summary>Turns an HTTP answer into a response or a failure.</summary>
internal static class AnswerReader
{
    /// <exception cref="TrtcException">The service refused.</exception>
    /// <exception cref="AttemptFailedException">The answer cannot be used, so it is not known whether the service acted.</exception>
    public static TrtcResponse Read(ApiAction action, Answer answer, Func<string, string> redact)
    {
        if (answer.Status == HttpStatusCode.TooManyRequests)
        {
            throw new TrtcException(
                TrtcErrorCategory.Throttled, action.Name, "RequestLimitExceeded", "The service answered with HTTP status 429.");
        }

        if (answer.Status == HttpStatusCode.RequestEntityTooLarge)
        {
            throw new TrtcException(
                TrtcErrorCategory.InvalidInput,
                action.Name,
                "RequestSizeLimitExceeded",
                "The service answered with HTTP status 413: the request is too large.");
        }

        if (answer.Status != HttpStatusCode.OK)
        {
            throw new AttemptFailedException(sent: true, $"the service answered with HTTP status {(int)answer.Status}", null);
        }

        var body = answer.Body;
        try
        {
            if (ResponseIn(body.Span, out var isRefusal) is { } response)
            {
                return isRefusal
                    ? throw Refusal(action, body.Memory[response], redact)
                    : (TrtcResponse)action.Response.Read(body.Span[response])!;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A name may be no Unicode, which is told where it is compared.
            throw new AttemptFailedException(
                sent: true, $"the answer of {body.Length} bytes is not the JSON that {action.Name} answers", e);
        }

        throw new AttemptFailedException(sent: true, "the answer has no Response", null);
    }

    // Reads to the end, so that an answer that breaks off later is not taken for one.
    private static Range? ResponseIn(ReadOnlySpan<byte> body, out bool isRefusal)
    {
        (Range? response, isRefusal) = (null, false);
        var json = new Utf8JsonReader(body);
        json.Read();
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
        }

        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName)
            {
                continue;
            }

            var isResponse = json.ValueTextEquals("Response"u8);
            json.Read();
            if (isResponse)
            {
                var begin = (int)json.TokenStartIndex;
                var isObject = json.TokenType == JsonTokenType.StartObject;
                isRefusal = HasError(ref json);
                response = isObject ? begin..(int)json.BytesConsumed : null;
            }
            else
            {
                json.Skip();
            }
        }

        return response;
    }

    // Leaves the value behind.
    private static bool HasError(ref Utf8JsonReader json)
    {
        var (hasError, depth) = (false, json.CurrentDepth);
        if (json.TokenType != JsonTokenType.StartObject)
        {
            json.Skip();
            return false;
        }

        while (json.Read() && json.CurrentDepth > depth)
        {
            hasError |= json.ValueTextEquals("Error"u8);
            json.Read();
            json.Skip();
        }

        return hasError;
    }

    private static TrtcException Refusal(ApiAction action, ReadOnlyMemory<byte> body, Func<string, string> redact)
    {
        using var json = JsonDocument.Parse(body);
        var response = json.RootElement;
        var error = response.GetProperty("Error");
        var code = Text(error, "Code") ?? "Client.NoErrorCode";
        return new TrtcException(
            TrtcErrorCodes.CategoryOf(code),
            action.Name,
            code,
            redact(Text(error, "Message") ?? "No message."),
            Text(response, "RequestId"));
    }

    private static string? Text(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
