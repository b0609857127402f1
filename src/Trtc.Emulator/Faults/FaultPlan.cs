using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Trtc.Emulator.Faults;

/// <summary>A fault that calls meet.</summary>
/// <remarks>Members with a default are settable: generated JSON code sets init-only members even when they are absent.</remarks>
public sealed record FaultPlan
{
    /// <summary>Action it concerns; null for every action.</summary>
    public string? Action { get; init; }

    /// <summary>What goes wrong.</summary>
    public required FaultKind Kind { get; init; }

    /// <summary>How many calls pass before it strikes.</summary>
    public int After { get; init; }

    /// <summary>How many calls it strikes.</summary>
    public int Times { get; set; } = 1;

    /// <summary>HTTP status of <see cref="FaultKind.Status"/>.</summary>
    public int Status { get; set; } = 500;

    /// <summary>Error code of <see cref="FaultKind.Error"/> and <see cref="FaultKind.ErrorMidway"/>.</summary>
    public string Code { get; set; } = "InternalError";

    /// <summary>Delay of <see cref="FaultKind.Delay"/>, in milliseconds.</summary>
    public int DelayMilliseconds { get; set; } = 1000;

    /// <summary>Whether the service acts all the same before the fault strikes.</summary>
    public bool Acts { get; init; }

    /// <summary>What makes it a plan that could not strike as it says; null when nothing does.</summary>
    internal string? Problem() =>
        Action is not null && !ApiActions.All.ContainsKey(Action) && Spelling.Nearest(Action, ApiActions.All.Keys) is { } near
            ? $"there is no action {Action}; did you mean {near}?"
        : !Enum.IsDefined(Kind) ? $"there is no kind {Kind}."
        : After < 0 ? $"after is {After}, but must not be negative."
        : Times < 1 ? $"times is {Times}, but must be at least 1."
        : Status is < 200 or > 599 ? $"status is {Status}, but must be between 200 and 599."
        : string.IsNullOrEmpty(Code) ? "code is empty."
        : DelayMilliseconds < 0 ? $"delayMilliseconds is {DelayMilliseconds}, but must not be negative."
        : null;
}

/// <summary>What goes wrong with a call.</summary>
public enum FaultKind
{
    /// <summary>The connection is closed without an answer.</summary>
    Drop,

    /// <summary>The connection is reset in the middle of the answer.</summary>
    Reset,

    /// <summary>No answer ever comes.</summary>
    Hang,

    /// <summary>The answer comes late.</summary>
    Delay,

    /// <summary>An HTTP error status comes instead of the answer.</summary>
    Status,

    /// <summary>An API error comes instead of the answer.</summary>
    Error,

    /// <summary>The request is refused as one too many.</summary>
    Throttle,

    /// <summary>Something that is no JSON comes instead of the answer.</summary>
    Garbage,

    /// <summary>Half of the answer comes, as if it were all.</summary>
    Truncate,

    /// <summary>10 MB come instead of the answer.</summary>
    Huge,

    /// <summary>An error comes in the middle of an answer that comes piece by piece, and instead of any other answer.</summary>
    ErrorMidway,
}
