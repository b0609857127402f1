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

        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            if (json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("Response", out var response)
                && response.ValueKind == JsonValueKind.Object)
            {
                return response.TryGetProperty("Error", out var error)
                    ? throw Refusal(action, response, error, redact)
                    : (TrtcResponse)response.Deserialize(action.Response.Json)!;
            }
        }
        catch (JsonException e)
        {
            throw new AttemptFailedException(
                sent: true, $"the answer of {answer.Body.Length} bytes is not the JSON that {action.Name} answers", e);
        }

        throw new AttemptFailedException(sent: true, "the answer has no Response", null);
    }

    private static TrtcException Refusal(ApiAction action, JsonElement response, JsonElement error, Func<string, string> redact)
    {
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
