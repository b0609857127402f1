namespace Trtc.Client.Metadata;

/// <summary>Whether a request whose outcome is unknown may be sent again.</summary>
public enum Repetition
{
    /// <summary>Yes: it reads, or doing it twice is the same as doing it once.</summary>
    Safe,

    /// <summary>No: a second one could act a second time.</summary>
    Never,

    /// <summary>Only with a session ID, by which the service recognises the repetition.</summary>
    WithSessionId,
}
