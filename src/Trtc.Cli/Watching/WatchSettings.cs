namespace Trtc.Cli.Watching;

/// <summary>How a stack is watched.</summary>
/// <param name="Every">How often it is looked at.</param>
/// <param name="Once">Whether it is looked at once.</param>
/// <param name="Emulator">Whether the embedded emulator is used, whatever account is configured.</param>
/// <param name="Parallel">How many operations run at once.</param>
internal sealed record WatchSettings(TimeSpan Every, bool Once, bool Emulator, int Parallel);
