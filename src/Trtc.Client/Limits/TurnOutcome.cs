namespace Trtc.Client.Limits;

/// <summary>What became of a request.</summary>
internal enum TurnOutcome
{
    /// <summary>No answer came; it may have arrived.</summary>
    Unanswered,

    /// <summary>The service answered.</summary>
    Answered,

    /// <summary>The service answered that it was one too many.</summary>
    Throttled,
}
