using System.Text.Json;
using Trtc.Emulator.Faults;

namespace Trtc.Emulator.State;

/// <summary>What people have set of an emulator, its clock and its faults to come, as its data file keeps it.</summary>
internal sealed class KeptSettings(EmulatorClock clock, FaultPlans faults)
{
    /// <summary>The lines that say how it is set; none for what nobody has set.</summary>
    public IReadOnlyList<DataLine> Lines =>
    [
        .. clock.Offset == TimeSpan.Zero ? Array.Empty<DataLine>() : [new DataLine(ClockAhead: clock.Offset)],
        .. faults.Pending is { Count: > 0 } pending ? [new DataLine(Faults: pending)] : Array.Empty<DataLine>(),
    ];

    /// <summary>Takes over what a line says of it.</summary>
    /// <exception cref="JsonException">The line says what cannot be set.</exception>
    public void Load(DataLine line)
    {
        if (line.ClockAhead is { } ahead)
        {
            clock.GoOn(ahead);
        }

        try
        {
            if (line.Faults is { } plans)
            {
                faults.Set(plans);
            }
        }
        catch (ArgumentException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>Keeps each change from now on.</summary>
    public void KeepIn(DataFile file)
    {
        clock.Moved = ahead => file.Append(new DataLine(ClockAhead: ahead));
        faults.Changed = plans => file.Append(new DataLine(Faults: plans));
    }
}
