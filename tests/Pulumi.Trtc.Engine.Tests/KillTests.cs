using System.Diagnostics;
using System.Text.Json.Nodes;
using Trtc.Testing;

namespace Pulumi.Trtc.Engine.Tests;

/// <summary>Kills the tool, or the plugin, in the middle of an <c>up</c> of the root stack, and runs <c>up</c> again.</summary>
public class KillTests
{
    private static readonly string[] Starts = ["StartStreamIngest", "StartPublishCdnStream", "CreateCloudRecording", "StartAITranscription"];

    /// <summary>Who is killed, at which request, and whether the service had acted on it.</summary>
    public static IEnumerable<object[]> Points =>
        from who in new[] { "tool", "plugin" }
        from action in Starts
        from acts in new[] { true, false }
        select new object[] { who, action, acts };

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Between_a_request_and_its_answer(string who, string action, bool acts)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var tool = Project(emulator);
        await emulator.FaultsAsync(new JsonObject { ["kind"] = "Hang", ["acts"] = acts, ["action"] = action });
        using var process = tool.Start("up", "--yes", "--skip-preview");
        var output = Tool.EndAsync(process);
        await UntilAsync(async () => (await emulator.GetAsync("faults")).AsArray().Count == 0, process);
        if (who == "tool")
        {
            process.Kill();
        }
        else
        {
            using var plugin = PluginOf(process);
            plugin.Kill();
        }

        Assert.NotEqual(0, (await output).Code);
        await ComesUpAsync(tool, emulator, pendingCreates: true);
    }

    [Fact]
    public async Task At_any_line_of_the_journal()
    {
        // Until a run comes to its end before it is killed.
        var kills = 0;
        for (var lines = 1; lines <= 30; lines++)
        {
            await using var emulator = await EmulatorHost.StartAsync();
            using var tool = Project(emulator);
            using var process = tool.Start("up", "--yes", "--skip-preview");
            var output = Tool.EndAsync(process);
            var journal = Path.Combine(tool.Folder, ".trtc", "stacks", "live-event", "dev.journal");
            while (!process.HasExited && Lines(journal) < lines)
            {
                await Task.Yield();
            }

            process.Kill();
            if ((await output).Code == 0)
            {
                break;
            }

            kills++;
            await ComesUpAsync(tool, emulator, pendingCreates: null);
        }

        Assert.True(kills >= 8, $"only {kills} points");
    }

    [Fact]
    public async Task Ctrl_C_comes_to_an_end_and_loses_nothing()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var tool = Project(emulator);
        await emulator.FaultsAsync(new JsonObject { ["kind"] = "Hang", ["acts"] = true, ["action"] = "StartStreamIngest" });
        using var process = tool.Start("up", "--yes", "--skip-preview");
        var output = Tool.EndAsync(process);
        await UntilAsync(async () => (await emulator.GetAsync("faults")).AsArray().Count == 0, process);
        await SignalAsync("INT", process);
        var (code, text, error) = await output;
        Assert.True(code == 130, $"{code}\n{text}\n{error}");
        Assert.Contains("Stopping", error, StringComparison.Ordinal);
        Assert.Contains("may be running", text, StringComparison.Ordinal);
        await ComesUpAsync(tool, emulator, pendingCreates: false);
    }

    [Fact]
    public async Task Ctrl_C_twice_stops_at_once_and_leaves_what_was_begun_as_pending()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var tool = Project(emulator);
        await emulator.FaultsAsync(new JsonObject { ["kind"] = "Hang", ["acts"] = true, ["action"] = "StartStreamIngest" });
        using var process = tool.Start("up", "--yes", "--skip-preview");
        var lines = new List<string>();
        process.ErrorDataReceived += (_, line) =>
        {
            lock (lines)
            {
                lines.Add(line.Data ?? "");
            }
        };
        process.BeginErrorReadLine();
        await UntilAsync(async () => (await emulator.GetAsync("faults")).AsArray().Count == 0, process);

        // A plugin that hears nothing, so that nothing comes to an end by itself.
        using var plugin = PluginOf(process);
        await SignalAsync("STOP", plugin);
        await SignalAsync("INT", process);
        await UntilAsync(() => Task.FromResult(Said("Stopping")), process);
        await SignalAsync("INT", process);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await process.WaitForExitAsync(patience.Token);
        Assert.Equal(130, process.ExitCode);
        plugin.Kill();
        await ComesUpAsync(tool, emulator, pendingCreates: true);

        bool Said(string text)
        {
            lock (lines)
            {
                return lines.Any(l => l.Contains(text, StringComparison.Ordinal));
            }
        }
    }

    private static async Task SignalAsync(string signal, Process process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    private static Tool Project(EmulatorHost emulator)
    {
        var tool = new Tool(Programs.Root());
        tool.Use(emulator);
        return tool;
    }

    // The state is readable, what was pending is told, and in the end every resource has one live task and there is no other.
    private static async Task ComesUpAsync(Tool tool, EmulatorHost emulator, bool? pendingCreates)
    {
        await tool.SucceedsAsync("stack", "export");
        var output = await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        if (pendingCreates is { } expected)
        {
            Assert.True(output.Contains("interrupted while creating", StringComparison.Ordinal) == expected, output);
        }

        var state = JsonNode.Parse(await tool.SucceedsAsync("stack", "export"))!["deployment"]!["resources"]!.AsArray();
        var kept = state.Where(r => ((string)r!["type"]!).StartsWith("trtc:", StringComparison.Ordinal)).Select(r => (string)r!["id"]!).Order();
        var live = (await emulator.GetAsync("tasks")).AsArray().Where(t => t!["endedAt"] is null).Select(t => (string)t!["taskId"]!).Order();
        Assert.Equal(kept, live);
        Assert.Equal(4, kept.Count());
        await tool.SucceedsAsync("preview", "--expect-no-changes");
    }

    private static int Lines(string path)
    {
        try
        {
            return File.ReadAllText(path).Count(c => c == '\n');
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static Process PluginOf(Process tool) => Process.GetProcessesByName("pulumi-resource-trtc")
        .Single(p => File.ReadAllText($"/proc/{p.Id}/stat").Split(") ")[1].Split(' ')[1] == $"{tool.Id}");

    private static async Task UntilAsync(Func<Task<bool>> holds, Process process)
    {
        var clock = Stopwatch.StartNew();
        while (!await holds())
        {
            Assert.False(process.HasExited, "the tool ended too early");
            Assert.True(clock.Elapsed < TimeSpan.FromMinutes(1), "what was waited for did not happen");
        }
    }
}
