using System.Globalization;

namespace Trtc.Bench;

/// <summary>How long large stacks take, against ten times smaller ones.</summary>
internal static class ScaleBenchmark
{
    public static async Task<int> RunAsync(int resources)
    {
        using var emulator = await EmulatorProcess.StartAsync("--no-rate-limits");
        var (small, large) = (await BestAsync(emulator, resources), await BestAsync(emulator, resources * 10));
        Print("preview", small.Preview, large.Preview);
        Print("up", small.Up, large.Up);
        var ratio = large.Up / large.Preview;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"up against preview, of {resources * 10}: ratio {ratio:0.00}"));
        return 0;

        void Print(string what, double one, double ten) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what} of {resources}: {one:0.00} s, of {resources * 10}: {ten:0.00} s; ratio {ten / one:0.00}"));
    }

    // The best of three: what else the machine does counts for neither.
    private static async Task<(double Preview, double Up)> BestAsync(EmulatorProcess emulator, int resources)
    {
        using var project = new BenchProject(resources, emulator, keepRateLimits: false);
        var (preview, up) = (double.MaxValue, double.MaxValue);
        for (var i = 0; i < 3; i++)
        {
            preview = Math.Min(preview, await project.RunAsync("preview"));
            up = Math.Min(up, await project.RunAsync("up"));
            await project.RunAsync("destroy");
        }

        return (preview, up);
    }
}
