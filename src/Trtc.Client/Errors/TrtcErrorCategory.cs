namespace Trtc.Client.Errors;

/// <summary>What kind of failure it is, which decides what can be done about it.</summary>
public enum TrtcErrorCategory
{
    /// <summary>The credentials or the signature are wrong.</summary>
    Authentication,

    /// <summary>The account may not do this.</summary>
    PermissionDenied,

    /// <summary>The task, room or user does not exist, or no longer.</summary>
    NotFound,

    /// <summary>It exists already or is in use.</summary>
    Conflict,

    /// <summary>Too many requests; the service did not act.</summary>
    Throttled,

    /// <summary>The account's quota or the service's capacity is used up.</summary>
    QuotaExceeded,

    /// <summary>The request is wrong and will be refused again.</summary>
    InvalidInput,

    /// <summary>The service does not do this, here or at all.</summary>
    Unsupported,

    /// <summary>The request was sent and no usable answer came: the service may or may not have acted.</summary>
    Ambiguous,

    /// <summary>The request never reached the service.</summary>
    Unreachable,

    /// <summary>The service failed.</summary>
    Server,
}
