using System.Diagnostics;
using Pulumi.Embedded.Plugins;

namespace Pulumi.Embedded.Languages;

/// <summary>Runs a program in a process.</summary>
internal static class ProgramProcess
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Runs a program until its end, and answers its exit code.</summary>
    /// <param name="start">The program.</param>
    /// <param name="output">Takes each line that it prints, on either stream.</param>
    /// <param name="kill">It is ended at this, with all that it started.</param>
    /// <exception cref="LanguageException">It cannot be started.</exception>
    public static async Task<int> RunAsync(ProcessStartInfo start, Action<string> output, CancellationToken kill)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        start.UseShellExecute = false;
        using var process = Start(start);
        process.StandardInput.Close();
        var read = Task.WhenAll(
            ProcessOutput.ForwardAsync(process.StandardOutput, output), ProcessOutput.ForwardAsync(process.StandardError, output));
        try
        {
            await process.WaitForExitAsync(kill);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);

            // Whoever hears that the run is over finds no program any more.
            await Task.WhenAny(process.WaitForExitAsync(CancellationToken.None), Task.Delay(Grace, CancellationToken.None));
            throw;
        }

        // What it started may hold its streams open still.
        await Task.WhenAny(read, Task.Delay(Grace, CancellationToken.None));
        return process.ExitCode;
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new LanguageException($"{start.FileName} cannot be started: {e.Message}");
        }
    }
}
