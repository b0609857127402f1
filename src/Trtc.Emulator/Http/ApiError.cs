namespace Trtc.Emulator.Http;

/// <summary>An error that the service answers with.</summary>
#pragma warning disable CA1032, CA1064 // Never leaves the emulator; always has a code.
internal sealed class ApiError(string code, string message) : Exception(message)
#pragma warning restore CA1032, CA1064
{
    /// <summary>Documented error code.</summary>
    public string Code { get; } = code;
}
