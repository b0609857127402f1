namespace Trtc.Client.Errors;

/// <summary>A call that was cancelled.</summary>
#pragma warning disable CA1032 // Always of a call.
public sealed class TrtcCallCanceledException : OperationCanceledException
#pragma warning restore CA1032
{
    internal TrtcCallCanceledException(string action, bool mayHaveActed, OperationCanceledException inner)
        : base(inner.Message, inner, inner.CancellationToken) => (Action, MayHaveActed) = (action, mayHaveActed);

    /// <summary>The action that was called.</summary>
    public string Action { get; }

    /// <summary>Whether the request may have reached the service; if not, it was waiting for its turn, and nothing was done.</summary>
    public bool MayHaveActed { get; }
}
