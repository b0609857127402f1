using System.Globalization;

namespace Trtc.Bench;

/// <summary>What a watch has in memory after some looks, and after ten times as many.</summary>
internal static class WatchBenchmark
{
    public static async Task<int> RunAsync(int seconds)
    {
        using var emulator = await EmulatorProcess.StartAsync(BuiltVersion.Present, "--no-rate-limits");
        using var project = new BenchProject(BuiltVersion.Present, 4, emulator, keepRateLimits: false);
        using var watch = project.Start("watch", "--every", "1s", "--json");
        try
        {
            await Task.Delay(TimeSpan.FromSeconds(seconds));
            var soon = Resident(watch.Id);
            await Task.Delay(TimeSpan.FromSeconds(9 * seconds));
            var late = Resident(watch.Id);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"watch: {soon:0.0} MiB resident after {seconds} looks, {late:0.0} MiB after {10 * seconds}; ratio {late / soon:0.00}"));
        }
        finally
        {
            watch.Kill();
            await watch.WaitForExitAsync();
        }

        return 0;
    }

    private static double Resident(int process) =>
        Tool.Memory(process, "VmRSS") ?? throw new InvalidOperationException("The watch has ended, or its memory is not told.");
}
