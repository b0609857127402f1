using Trtc.Client.Errors;

namespace Trtc.Client.Transport;

/// <summary>Marks for the retry strategy what may be repeated.</summary>
/// <param name="cause">The failure.</param>
/// <param name="atOnce">Whether it is repeated at once, however often others are repeated: it was only outdated.</param>
#pragma warning disable CA1032, CA1064 // Never leaves the client; made in one place.
internal sealed class RepeatableException(TrtcException cause, bool atOnce) : Exception(cause.Message, cause)
#pragma warning restore CA1032, CA1064
{
    /// <summary>Whether it is repeated at once.</summary>
    public bool AtOnce { get; } = atOnce;
}
