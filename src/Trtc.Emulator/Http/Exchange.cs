using Trtc.Emulator.Admin;
using Trtc.Emulator.Faults;

namespace Trtc.Emulator.Http;

/// <summary>What the log will say of a call.</summary>
internal sealed class Exchange(DateTimeOffset time)
{
    public DateTimeOffset Time { get; } = time;

    public Guid Id { get; } = Guid.NewGuid();

    /// <summary>The ID as it stands in the answer.</summary>
    public string RequestId => field ??= Id.ToString();

    public string? Action { get; set; }

    public string? Region { get; set; }

    public string Code { get; set; } = "";

    public string? Message { get; set; }

    public FaultKind? Fault { get; set; }

    /// <summary>The call's parameters, without secrets, as JSON in UTF-8.</summary>
    public byte[]? Parameters { get; set; }

    /// <summary>Where the emulator's own code failed.</summary>
    public string? Defect { get; set; }

    /// <summary>Whether the log has it.</summary>
    public bool IsLogged { get; set; }

    public LogEntry ToLog() => new(Time, Id, Action, Region, Code, Message, Fault?.ToString(), Parameters, Defect);
}
