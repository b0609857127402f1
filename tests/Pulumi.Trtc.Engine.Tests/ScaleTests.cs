using System.Text.Json.Nodes;
using Trtc.Testing;
using Xunit.Abstractions;

namespace Pulumi.Trtc.Engine.Tests;

/// <summary>Large stacks: time grows with their size and no faster, and documented rates are kept.</summary>
public class ScaleTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Time_grows_linearly_and_up_is_not_much_more_than_preview()
    {
        // A process of its own, built as the tool is: the tests' own process is in nobody's way then.
        using var place = new Tool();
        using var process = place.Start("emulator", "--json", "--no-rate-limits");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var emulator = JsonNode.Parse((await process.StandardOutput.ReadLineAsync(patience.Token))!)!;
        (double Preview, double Up) hundred, thousand;
        try
        {
            (hundred, thousand) = (await TimeAsync(emulator, 100), await TimeAsync(emulator, 1000));
        }
        finally
        {
            process.Kill();
        }

        output.WriteLine($"preview: {hundred.Preview:0.00} s for 100, {thousand.Preview:0.00} s for 1,000; up: {hundred.Up:0.00} s and {thousand.Up:0.00} s");
        Assert.True(thousand.Preview <= 12 * hundred.Preview, $"preview: {thousand.Preview} s against {hundred.Preview} s");
        Assert.True(thousand.Up <= 12 * hundred.Up, $"up: {thousand.Up} s against {hundred.Up} s");
        Assert.True(thousand.Up <= 3 * thousand.Preview, $"up {thousand.Up} s against preview {thousand.Preview} s");
    }

    [Fact]
    public async Task Two_hundred_starts_take_what_the_documented_rate_allows()
    {
        await using var emulator = await EmulatorHost.StartAsync(keepRateLimits: true);
        using var tool = Project(200);
        tool.Use(emulator);
        var up = await RunAsync(tool, "up", "--yes", "--skip-preview", "--parallel", "64");
        var calls = (await emulator.GetAsync("log")).AsArray();
        var starts = calls.Where(c => (string)c!["action"]! == "StartStreamIngest").Select(c => (DateTimeOffset)c!["time"]!).ToArray();

        // As the service saw them: starting the tool and the plugin is not part of what the rate allows.
        var took = (starts.Max() - starts.Min()).TotalSeconds;
        output.WriteLine($"200 starts at 20 per second: {took:0.00} s, {up:0.00} s with everything around them");
        Assert.Equal(200, starts.Length);
        Assert.True(took <= 1.1 * 10, $"{took} s");
        Assert.DoesNotContain(calls, c => ((string?)c!["code"])?.Contains("RequestLimitExceeded", StringComparison.Ordinal) == true);
    }

    private static async Task<(double Preview, double Up)> TimeAsync(JsonNode emulator, int resources)
    {
        using var tool = Project(resources);
        foreach (var (name, member) in new[]
        {
            ("TENCENTCLOUD_SECRET_ID", "secretId"), ("TENCENTCLOUD_SECRET_KEY", "secretKey"), ("TRTC_ENDPOINT", "endpoint"), ("TRTC_SDK_APP_ID", "sdkAppId"), ("TRTC_SDK_SECRET_KEY", "sdkSecretKey"),
        })
        {
            tool.Environment[name] = emulator[member]!.ToString();
        }

        tool.Environment["TENCENTCLOUD_REGION"] = "ap-singapore";
        tool.Environment["TRTC_RATE_LIMITS"] = "off";

        // The best of three: what else the machine does counts for neither.
        var (preview, up) = (double.MaxValue, double.MaxValue);
        for (var i = 0; i < 3; i++)
        {
            preview = Math.Min(preview, await RunAsync(tool, "preview"));
            up = Math.Min(up, await RunAsync(tool, "up", "--yes", "--skip-preview"));
            await tool.SucceedsAsync("destroy", "--yes", "--skip-preview");
        }

        return (preview, up);
    }

    private static Tool Project(int resources) =>
        new(Programs.With(string.Join('\n', Enumerable.Range(1, resources).Select(n => Programs.Ingest($"ingest{n}", room: $"{n}")))));

    private static async Task<double> RunAsync(Tool tool, params string[] arguments) =>
        (double)JsonNode.Parse(await tool.SucceedsAsync([.. arguments, "--json"]))!["durationSeconds"]!;
}
