namespace Trtc.Client.Metadata;

/// <summary>A request of an action.</summary>
public interface ITrtcRequest
{
    /// <summary>The action that the request calls.</summary>
    ApiAction Action { get; }
}

/// <summary>A request of an action.</summary>
/// <typeparam name="TResponse">What the action answers.</typeparam>
public interface ITrtcRequest<TResponse> : ITrtcRequest
    where TResponse : TrtcResponse;

/// <summary>What every action answers.</summary>
public abstract record TrtcResponse
{
    /// <summary>ID that the vendor's support asks for.</summary>
    [Api("ID of the request, for the vendor's support.")]
    public string? RequestId { get; init; }
}
