using System.Diagnostics;
using System.Text.Json.Nodes;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>Kills the tool, or the plugin, in the middle of an <c>up</c>, and runs <c>up</c> again.</summary>
public class KillTests
{
    // What Unix calls a process that SIGKILL, or SIGINT, ended.
    private const int Killed = 128 + 9;
    private const int Interrupted = 128 + 2;

    private static readonly string[] Starts =
        ["StartStreamIngest", "StartPublishCdnStream", "CreateCloudRecording", "StartAITranscription"];

    /// <summary>Who is killed, at which request, and whether the service had acted on it.</summary>
    public static IEnumerable<object[]> Points =>
        from who in new[] { "tool", "plugin" }
        from action in Starts
        from acts in new[] { true, false }
        select new object[] { who, action, acts };

    /// <summary>How many tasks were started before, and what of the last line of the journal got to the disk.</summary>
    public static IEnumerable<object[]> Lines =>
        from started in Enumerable.Range(0, Starts.Length)
        from last in new[] { "whole", "half", "none" }
        select new object[] { started, last };

    [Theory]
    [MemberData(nameof(Points))]
    public async Task Between_a_request_and_its_answer(string who, string action, bool acts)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var tool = Project(emulator);
        using var process = await HangAsync(tool, emulator, action, acts);
        var output = Tool.EndAsync(process);
        if (who == "tool")
        {
            process.Kill();
        }
        else
        {
            using var plugin = PluginOf(process);
            plugin.Kill();
        }

        Assert.Equal(who == "tool" ? Killed : 1, (await output).Code);
        await ComesUpAsync(tool, emulator, pendingCreates: true);
    }

    // What differs from the others is how a start that the service acted on is repeated.
    [Theory]
    [InlineData("CreateCloudSliceTask")]
    [InlineData("CreateCloudModeration")]
    [InlineData("CreateCloudTranscription")]
    public async Task Between_a_request_and_its_answer_of_a_task_that_stores(string action)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var tool = Project(emulator);
        tool.Program = Programs.With(TaskProgram.Stored);
        using var process = await HangAsync(tool, emulator, action, acts: true);
        process.Kill();
        Assert.Equal(Killed, (await Tool.EndAsync(process)).Code);
        await ComesUpAsync(tool, emulator, pendingCreates: true, tasks: 3);
    }

    // It has no robot that would put the first one out: with a record ID of the program's own no second one runs beside it unsaid.
    [Fact]
    public async Task Between_a_request_and_its_answer_of_a_web_page_with_a_record_ID_the_one_that_runs_is_told_and_can_be_taken_over()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var tool = Project(emulator);
        tool.Program = Programs.With(TaskProgram.Page.Replace("readyTimeout: 15", "recordId: page-one", StringComparison.Ordinal));
        using var process = await HangAsync(tool, emulator, "StartWebRecord", acts: true);
        process.Kill();
        Assert.Equal(Killed, (await Tool.EndAsync(process)).Code);

        var id = (string)Assert.Single(await emulator.TasksAsync())["taskId"]!;
        var (code, output, _) = await tool.RunAsync("up", "--yes", "--skip-preview");
        Assert.Equal(1, code);
        Assert.Contains(
            $"record page-one has a running task already, {id}, which this start did not begin", output, StringComparison.Ordinal);
        Assert.Contains("take it over with the option import", output, StringComparison.Ordinal);
        tool.Program += $"    options: {{ import: {id} }}\n";
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        Assert.Single(await emulator.TasksAsync());
        await tool.SucceedsAsync("preview", "--expect-no-changes");
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public async Task At_any_line_of_the_journal(int started, string last)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var tool = Project(emulator);

        // Each after the one before, so that it is known which is begun when.
        tool.Program = Programs.With(string.Join('\n', Enumerable.Range(1, Starts.Length)
            .Select(n => Programs.Ingest($"r{n}", room: $"{n}", options: n == 1 ? "" : $"dependsOn: \"${{r{n - 1}}}\""))));
        using var process = await HangAsync(tool, emulator, "StartStreamIngest", acts: false, after: started);
        process.Kill();
        Assert.Equal(Killed, (await Tool.EndAsync(process)).Code);

        // Each that was started has both of its lines, and the one that hangs has its first.
        var journal = Path.Combine(tool.Folder, ".trtc", "stacks", "test", "dev.journal");
        var lines = File.ReadAllLines(journal);
        var begun = lines.Where(l => l.Contains("\"type\":\"creating\"", StringComparison.Ordinal));
        Assert.Equal(started + 1, begun.Count(l => l.Contains("trtc:index:", StringComparison.Ordinal)));
        Assert.StartsWith("{\"begin\":", lines[^1], StringComparison.Ordinal);
        Assert.Equal(started, (await emulator.TasksAsync()).Count);

        // The service has not acted on it, so the run may as well have ended before that line was written, or while it was.
        File.WriteAllText(journal, string.Concat(lines[..^1].Select(l => l + "\n")) + last switch
        {
            "whole" => lines[^1] + "\n",
            "half" => lines[^1][..(lines[^1].Length / 2)],
            _ => "",
        });
        await ComesUpAsync(tool, emulator, pendingCreates: last == "whole");
    }

    [Fact]
    public async Task Ctrl_C_comes_to_an_end_and_loses_nothing()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var tool = Project(emulator);
        using var process = await HangAsync(tool, emulator, "StartStreamIngest", acts: true);
        var output = Tool.EndAsync(process);
        await SignalAsync("INT", process);
        var (code, text, error) = await output;
        Assert.True(code == Interrupted, $"{code}\n{text}\n{error}");
        Assert.Contains("Stopping", error, StringComparison.Ordinal);
        Assert.Contains("may be running", text, StringComparison.Ordinal);
        await ComesUpAsync(tool, emulator, pendingCreates: false);
    }

    [Fact]
    public async Task Ctrl_C_twice_stops_at_once_and_leaves_what_was_begun_as_pending()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var tool = Project(emulator);
        using var process = await HangAsync(tool, emulator, "StartStreamIngest", acts: true);

        // A plugin that hears nothing, so that nothing comes to an end by itself.
        using var plugin = PluginOf(process);
        await SignalAsync("STOP", plugin);
        await SignalAsync("INT", process);
        string? line;
        do
        {
            line = await process.StandardError.ReadLineAsync();
            Assert.NotNull(line);
        }
        while (!line.Contains("Stopping", StringComparison.Ordinal));

        await SignalAsync("INT", process);
        await process.WaitForExitAsync();
        Assert.Equal(Interrupted, process.ExitCode);
        plugin.Kill();
        await ComesUpAsync(tool, emulator, pendingCreates: true);
    }

    private static async Task SignalAsync(string signal, Process process)
    {
        using var kill = Process.Start("kill", [$"-{signal}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    private static Tool Project(EmulatorHost emulator)
    {
        var tool = new Tool(Programs.Root());
        tool.Use(emulator);
        return tool;
    }

    // Runs `up` as far as a request that gets no answer.
    private static async Task<Process> HangAsync(Tool tool, EmulatorHost emulator, string action, bool acts, int after = 0)
    {
        await emulator.FaultsAsync(new JsonObject { ["kind"] = "Hang", ["acts"] = acts, ["action"] = action, ["after"] = after });
        var process = tool.Start("up", "--yes", "--skip-preview");
        await emulator.StruckAsync(process);
        return process;
    }

    // The state is readable, what was pending is told, and in the end every resource has one live task and there is no other.
    private static async Task ComesUpAsync(Tool tool, EmulatorHost emulator, bool pendingCreates, int tasks = 4)
    {
        await tool.SucceedsAsync("stack", "export");
        var output = await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        Assert.True(output.Contains("interrupted while creating", StringComparison.Ordinal) == pendingCreates, output);

        var state = JsonNode.Parse(await tool.SucceedsAsync("stack", "export"))!["deployment"]!["resources"]!.AsArray();
        var kept = state
            .Where(r => ((string)r!["type"]!).StartsWith("trtc:", StringComparison.Ordinal))
            .Select(r => (string)r!["id"]!)
            .Order();
        var live = (await emulator.TasksAsync()).Where(t => t["endedAt"] is null).Select(t => (string)t["taskId"]!).Order();
        Assert.Equal(kept, live);
        Assert.Equal(tasks, kept.Count());
        await tool.SucceedsAsync("preview", "--expect-no-changes");
    }

    private static Process PluginOf(Process tool) =>
        Process.GetProcessesByName("pulumi-resource-trtc").Single(p => ParentOf(p) == $"{tool.Id}");

    // Nothing for a process, of another test, that has ended meanwhile.
    private static string? ParentOf(Process process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process.Id}/stat").Split(") ")[1].Split(' ')[1];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
