using System.Text.Json.Nodes;
using Trtc.Emulator.Admin;
using Trtc.Emulator.Faults;

namespace Trtc.Emulator.Http;

/// <summary>What the log will say of a call.</summary>
internal sealed class Exchange(DateTimeOffset time)
{
    public DateTimeOffset Time { get; } = time;

    public string RequestId { get; } = Guid.NewGuid().ToString();

    public string? Action { get; set; }

    public string? Region { get; set; }

    public string Code { get; set; } = "";

    public string? Message { get; set; }

    public FaultKind? Fault { get; set; }

    public JsonObject? Parameters { get; set; }

    /// <summary>Where the emulator's own code failed.</summary>
    public string? Defect { get; set; }

    /// <summary>Whether the log has it.</summary>
    public bool IsLogged { get; set; }

    public LoggedCall ToLog() => new(Time, RequestId, Action, Region, Code, Message, Fault?.ToString(), Parameters, Defect);
}
