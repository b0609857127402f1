using System.Text.Json.Nodes;

namespace Trtc.Emulator.Admin;

/// <summary>A call that the emulator received.</summary>
/// <param name="Time">When it came.</param>
/// <param name="RequestId">ID in the answer.</param>
/// <param name="Action">Action that was called, if it named one.</param>
/// <param name="Region">Region it named.</param>
/// <param name="Code">OK, or the error code of the answer.</param>
/// <param name="Message">The answer's error message.</param>
/// <param name="Fault">Fault that it met.</param>
/// <param name="Parameters">Its parameters, without secrets; absent when it was refused before they were read.</param>
/// <param name="Defect">Where the emulator's own code failed, if it did.</param>
public sealed record LoggedCall(
    DateTimeOffset Time,
    string RequestId,
    string? Action,
    string? Region,
    string Code,
    string? Message,
    string? Fault,
    JsonObject? Parameters,
    string? Defect);
