using System.Text.Json.Nodes;

namespace Trtc.Emulator.Admin;

/// <summary>A call as the log keeps it: in little memory, and as small as is known.</summary>
/// <param name="Time">When it came.</param>
/// <param name="RequestId">ID in the answer.</param>
/// <param name="Action">Action that was called, if it named one.</param>
/// <param name="Region">Region it named.</param>
/// <param name="Code">OK, or the error code of the answer.</param>
/// <param name="Message">The answer's error message.</param>
/// <param name="Fault">Fault that it met.</param>
/// <param name="Parameters">Its parameters, without secrets, as JSON in UTF-8.</param>
/// <param name="Defect">Where the emulator's own code failed, if it did.</param>
internal sealed record LogEntry(
    DateTimeOffset Time,
    Guid RequestId,
    string? Action,
    string? Region,
    string Code,
    string? Message,
    string? Fault,
    byte[]? Parameters,
    string? Defect)
{
    // The record and the heads of what it refers to.
    private const int Fixed = 256;

    /// <summary>About how many bytes it takes.</summary>
    public int Size => Fixed + (Parameters?.Length ?? 0)
        + (sizeof(char) * ((Action?.Length ?? 0) + (Region?.Length ?? 0) + Code.Length + (Message?.Length ?? 0) + (Defect?.Length ?? 0)));

    /// <summary>The call as it is shown.</summary>
    public LoggedCall Shown() => new(
        Time,
        RequestId.ToString(),
        Action,
        Region,
        Code,
        Message,
        Fault,
        Parameters is null ? null : JsonNode.Parse(Parameters)!.AsObject(),
        Defect);
}
