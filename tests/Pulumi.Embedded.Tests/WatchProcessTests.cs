using System.Globalization;
using System.Text.Json.Nodes;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary><c>trtc watch</c> as a process of its own.</summary>
public class WatchProcessTests
{
    [Theory]
    [InlineData("0", "--every 0 must be a time from 1s to 1h")]
    [InlineData("2h", "--every 2h must be a time from 1s to 1h")]
    [InlineData("soon", "--every soon must be a time from 1s to 1h")]
    public async Task A_wrong_time_is_refused(string every, string message)
    {
        using var tool = new Tool(Programs.With(Programs.Ingest("one")));
        var (code, _, error) = await tool.RunAsync("watch", "--every", every);
        Assert.Equal(1, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_a_process_it_heals_tells_in_lines_of_json_and_ends_when_it_is_told_to()
    {
        using var tool = new Tool(Programs.Root());
        await using var emulator = await EmulatorHost.StartAsync();
        tool.Use(emulator);
        using var process = tool.Start("watch", "--every", "1s", "--json");
        async Task<JsonObject> NextAsync(string kind)
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                var happened = JsonNode.Parse(line)!.AsObject();
                if ((string)happened["event"]! == kind)
                {
                    return happened;
                }
            }

            throw new InvalidOperationException($"It ended without {kind}: {await process.StandardError.ReadToEndAsync()}");
        }

        for (var started = 0; started < 4; started++)
        {
            await NextAsync("started");
        }

        await emulator.EndTaskAsync((string)(await emulator.TasksAsync()).Single(t => (string)t["kind"]! == "PublishCdnStream")["taskId"]!);
        Assert.Equal("relay", (string)(await NextAsync("gone"))["resource"]!);
        Assert.Equal("trtc:index:PublishCdnStream", (string)(await NextAsync("started"))["type"]!);

        // Another command waits for its turn, whenever that is.
        await tool.SucceedsAsync("up", "--yes", "--skip-preview", "--expect-no-changes");
        using (System.Diagnostics.Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
        }

        await NextAsync("ended");
        var (code, _, _) = await Tool.EndAsync(process);
        Assert.Equal(0, code);
        Assert.Equal(4, (await emulator.TasksAsync()).Count(t => (bool)t["isLive"]!));
    }

    [Fact]
    public async Task Without_an_account_the_embedded_emulator_is_there_only_while_something_is_done()
    {
        using var tool = new Tool(Programs.Root());
        Assert.Equal(0, (await tool.RunAsync("watch", "--once")).Code);
        var relay = (await tool.TasksAsync()).Single(t => (string)t["kind"]! == "PublishCdnStream");
        await tool.EndTaskAsync((string)relay["taskId"]!);
        var (code, output, _) = await tool.RunAsync("watch", "--once");
        Assert.Equal(0, code);
        Assert.Matches(@"\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ  gone      relay: is gone", output);
        Assert.Matches(@"Z  started   relay: started again", output);
    }
}
