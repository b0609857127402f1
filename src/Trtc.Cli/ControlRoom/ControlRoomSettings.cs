using Trtc.Cli.Stacks;
using Trtc.Cli.Watching;

namespace Trtc.Cli.ControlRoom;

/// <summary>How a control room works.</summary>
/// <param name="Open">Opens the stack. Whoever does so ends it.</param>
/// <param name="Port">Port of the page; 0 for a free one.</param>
/// <param name="Every">How often the stack is looked at.</param>
/// <param name="Emulator">Whether the embedded emulator is used, whatever account is configured.</param>
/// <param name="Http">Calls emulators.</param>
/// <param name="Time">The clock.</param>
/// <param name="Turns">Takes the stack.</param>
internal sealed record ControlRoomSettings(
    Func<Workspace> Open, int Port, TimeSpan Every, bool Emulator, HttpClient Http, TimeProvider Time, MomentLock Turns);
