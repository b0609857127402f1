using Trtc.Cli.Stacks;

namespace Trtc.Cli.Watching;

/// <summary>Sees a stack as a watch does.</summary>
internal interface IWatchObserver
{
    /// <summary>The stack was looked at, or something was done with it. The watch has its lock meanwhile.</summary>
    /// <param name="workspace">The stack.</param>
    /// <param name="local">The embedded emulator, where it stands in.</param>
    /// <param name="seen">What the last look found; null where there was none.</param>
    /// <param name="undone">URNs of resources that are not as they should be.</param>
    Task SeenAsync(Workspace workspace, EmbeddedEmulator? local, WatchedSteps? seen, IReadOnlySet<string> undone);

    /// <summary>Another run has the stack.</summary>
    void IsBusy(string message);
}
