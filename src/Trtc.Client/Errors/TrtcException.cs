namespace Trtc.Client.Errors;

/// <summary>A call that failed. Its message never contains a secret.</summary>
public sealed class TrtcException : Exception
{
    /// <summary>Creates the failure of a call.</summary>
    public TrtcException(
        TrtcErrorCategory category,
        string action,
        string code,
        string message,
        string? requestId = null,
        Exception? inner = null)
        : base(Compose(action, code, message, requestId), inner)
    {
        Category = category;
        Action = action;
        Code = code;
        RequestId = requestId;
        Detail = message;
    }

    /// <summary>What kind of failure it is.</summary>
    public TrtcErrorCategory Category { get; }

    /// <summary>The action that was called; empty when the failure came before any call.</summary>
    public string Action { get; }

    /// <summary>The service's error code, or <c>Client.…</c> for a failure on this side.</summary>
    public string Code { get; }

    /// <summary>ID that the vendor's support asks for, when the service answered.</summary>
    public string? RequestId { get; }

    /// <summary>The message without action, code and request ID.</summary>
    public string Detail { get; }

    /// <summary>
    /// Whether an earlier attempt of the same call may have been carried out, so that the failure may be of its own
    /// making.
    /// </summary>
    public bool FollowsUnknownOutcome { get; internal set; }

    private static string Compose(string action, string code, string message, string? requestId) =>
        (action.Length > 0 ? $"{action} failed: " : "") + $"{message} ({code}{(requestId is null ? "" : $", request {requestId}")})";
}
