using System.Diagnostics;
using System.Globalization;

namespace Trtc.Bench;

/// <summary>Runs a program to its end and tells what it took.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <summary>What a run took.</summary>
    /// <param name="Seconds">From its start to its end.</param>
    /// <param name="PeakMebibytes">The most that was resident; null where the system does not tell.</param>
    /// <param name="Output">What it printed.</param>
    internal sealed record Run(double Seconds, double? PeakMebibytes, string Output);

    /// <exception cref="InvalidOperationException">It failed, or did not end.</exception>
    public static async Task<Run> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = true;
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
            double? peak = null;
            var ended = process.WaitForExitAsync(timeout.Token);
            while (await Task.WhenAny(ended, Task.Delay(50, timeout.Token)) != ended)
            {
                peak = Memory(process.Id, "VmHWM") ?? peak; // It never falls.
            }

            await ended;
            var seconds = clock.Elapsed.TotalSeconds;
            return process.ExitCode == 0
                ? new Run(seconds, peak, await output)
                : throw new InvalidOperationException(
                    $"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}: {await output}");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    /// <summary>A line of a process's memory, in MiB; null where it has ended, or the system does not tell.</summary>
    public static double? Memory(int process, string line)
    {
        try
        {
            var text = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith(line + ":", StringComparison.Ordinal));
            return text?.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries) is [_, var size, ..]
                ? double.Parse(size, CultureInfo.InvariantCulture) / 1024
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
