using System.Diagnostics;
using System.Globalization;

namespace Trtc.Cli.Commands;

/// <summary>Tells another process to stop, as Ctrl-C would.</summary>
internal static class ProcessSignal
{
    /// <summary>Interrupts a process.</summary>
    /// <exception cref="UserException">It cannot be.</exception>
    public static async Task InterruptAsync(int process, CancellationToken cancellationToken)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new UserException($"On Windows no process can tell another to stop; press Ctrl-C where process {process} runs.");
        }

        // .NET has no such call, and every shell has this one in it.
        string[] arguments = ["-c", "kill -INT \"$1\"", "sh", process.ToString(CultureInfo.InvariantCulture)];
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", arguments) { RedirectStandardError = true })!;
        var said = await shell.StandardError.ReadToEndAsync(cancellationToken);
        await shell.WaitForExitAsync(cancellationToken);
        if (shell.ExitCode != 0)
        {
            throw new UserException($"Process {process} could not be told to stop: {said.Trim()}");
        }
    }
}
