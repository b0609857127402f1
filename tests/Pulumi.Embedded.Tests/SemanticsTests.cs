using System.Globalization;
using System.Text.Json.Nodes;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>What options and operations do, one by one: the tool, the plugin and the emulator as processes.</summary>
public class SemanticsTests
{
    private static readonly string[] Family = ["a", "b", "c"];

    [Fact]
    public async Task Children_have_their_parents_in_their_names_and_take_over_its_options()
    {
        using var tool = new Tool(Programs.With($$"""
            mine:
              type: pulumi:providers:trtc
              properties: { region: ap-tokyo }
            {{Programs.Ingest("mother", options: "protect: true, provider: \"${mine}\"")}}
            {{Programs.Ingest("child", room: "2", options: "parent: \"${mother}\"")}}
            """));
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        var resources = JsonNode.Parse(await tool.SucceedsAsync("stack", "export"))!["deployment"]!["resources"]!.AsArray();
        var mother = resources.Single(r => ((string)r!["urn"]!).EndsWith("::mother", StringComparison.Ordinal))!;
        var child = resources.Single(r => ((string)r!["urn"]!).EndsWith("::child", StringComparison.Ordinal))!;
        Assert.Equal("urn:pulumi:dev::test::trtc:index:StreamIngest$trtc:index:StreamIngest::child", (string)child["urn"]!);
        Assert.Equal((string)mother["urn"]!, (string)child["parent"]!);
        Assert.Equal(((string)mother["provider"]!, true), ((string)child["provider"]!, (bool)child["protect"]!));

        // Protected, both stay, and what to do about it is said.
        var (code, output, error) = await tool.RunAsync("destroy", "--yes", "--skip-preview");
        Assert.Equal(1, code);
        Assert.Contains("protect", output + error, StringComparison.Ordinal);
        Assert.Equal(2, await LiveAsync(tool));
        tool.Program = tool.Program.Replace("protect: true", "protect: false", StringComparison.Ordinal);
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        await tool.SucceedsAsync("destroy", "--yes", "--skip-preview");
        Assert.Equal(0, await LiveAsync(tool));
    }

    [Fact]
    public async Task Resources_start_after_what_they_need_and_stop_before_it()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var tool = new Tool(Programs.With($$"""
            {{Programs.Ingest("c", options: "parent: \"${b}\"")}}
            {{Programs.Ingest("b", options: "dependsOn: \"${a}\"")}}
            {{Programs.Ingest("a")}}
            """));
        tool.Use(emulator);
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        Assert.Equal(Family, await ByAsync("startedAt"));
        await tool.SucceedsAsync("destroy", "--yes", "--skip-preview");
        Assert.Equal(Family.Reverse(), await ByAsync("endedAt"));

        async Task<IEnumerable<string>> ByAsync(string time) => (await emulator.TasksAsync())
            .OrderBy(t => DateTimeOffset.Parse((string)t[time]!, CultureInfo.InvariantCulture)).Select(t => (string)t["robotUserId"]!);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("4", 4)]
    public async Task Parallel_says_how_many_operations_run_at_once(string flag, int most)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        await emulator.FaultsAsync(new JsonObject { ["kind"] = "Hang", ["action"] = "StartStreamIngest", ["times"] = most });
        using var tool = new Tool(
            Programs.With(string.Join('\n', Enumerable.Range(1, 8).Select(i => Programs.Ingest($"r{i}", room: $"{i}")))));
        tool.Use(emulator);
        using var process = tool.Start("up", "--yes", "--skip-preview", "--parallel", flag);
        await emulator.StruckAsync(process);

        // So many have begun and come to no end; a further one has not.
        process.Kill();
        var (_, output, _) = await Tool.EndAsync(process);
        var lines = output.Split('\n').Where(l => l.Contains("StreamIngest", StringComparison.Ordinal)).ToArray();
        Assert.Equal(most, lines.Count(l => l.Contains(" creating", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, l => l.Contains(" created", StringComparison.Ordinal));
        Assert.Empty(await emulator.TasksAsync());
    }

    [Fact]
    public async Task Refresh_takes_over_what_is_and_the_next_run_heals()
    {
        using var tool = new Tool(Programs.With($"{Programs.Ingest("one")}\n{Programs.Ingest("two", room: "2")}"));
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        Assert.Equal(0, (await tool.RunAsync("preview", "--expect-no-changes")).Code);
        var gone = (await tool.TasksAsync()).Single(t => (string)t["robotUserId"]! == "one");
        await tool.EndTaskAsync((string)gone["taskId"]!);

        var refreshed = JsonNode.Parse(await tool.SucceedsAsync("refresh", "--yes", "--skip-preview", "--json"))!;
        Assert.Equal((1, 2), ((int)refreshed["changeSummary"]!["gone"]!, (int)refreshed["changeSummary"]!["same"]!));
        var (code, output, error) = await tool.RunAsync("preview", "--expect-no-changes", "--json");
        Assert.True(code == 2, $"{code}\n{output}\n{error}");
        Assert.Equal("""{"create":1,"same":2}""", JsonNode.Parse(output)!["changeSummary"]!.ToJsonString());
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        Assert.Equal(2, await LiveAsync(tool));
    }

    [Fact]
    public async Task Configuration_is_typed_and_its_secrets_stay_secret_from_file_to_state()
    {
        const string Secret = "whisper-7c1b";
        var ingest = Programs.Ingest("one", more: "volume: ${volume}");
        var program = Programs.With(ingest.Replace("/a.mp4", "/a.mp4?token=${token}", StringComparison.Ordinal), """
            config:
              volume: { type: integer }
              token: { type: string }
              names: { type: array, items: { type: string }, default: [x, y] }
            outputs: { all: "${names}", url: "${one.streamUrl}", volume: "${one.volume}" }
            """);
        using var tool = new Tool(program);
        var (code, _, error) = await tool.RunAsync("preview");
        Assert.Equal(1, code);
        Assert.Contains("volume", error, StringComparison.Ordinal);
        Assert.Contains("token", error, StringComparison.Ordinal);
        Assert.Contains("config set", error, StringComparison.Ordinal);

        await tool.SucceedsAsync("config", "set", "volume", "loud");
        await tool.SucceedsAsync("config", "set", "--secret", "token", Secret);
        (code, _, error) = await tool.RunAsync("preview");
        Assert.Equal(1, code);
        Assert.Contains("volume", error, StringComparison.Ordinal);
        await tool.SucceedsAsync("config", "set", "volume", "42");
        var output = await tool.SucceedsAsync("up", "--yes", "--diff");
        Assert.Equal("42", (await tool.SucceedsAsync("stack", "output", "volume")).Trim());
        Assert.Equal("""["x","y"]""", JsonNode.Parse(await tool.SucceedsAsync("stack", "output", "all"))!.ToJsonString());
        Assert.Contains("[secret]", await tool.SucceedsAsync("stack", "output"), StringComparison.Ordinal);
        Assert.Equal(Secret, (await tool.SucceedsAsync("config", "get", "token")).Trim());
        Assert.DoesNotContain(
            Secret, output + await tool.SucceedsAsync("config") + await tool.SucceedsAsync("stack", "export"), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(tool.Folder, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain(Secret, await File.ReadAllTextAsync(file), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_exported_state_goes_on_elsewhere()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var here = new Tool(
            Programs.With(Programs.Ingest("one", options: "additionalSecretOutputs: [status]"), "outputs: { status: \"${one.status}\" }"));
        using var there = new Tool(here.Program);
        here.Use(emulator);
        there.Use(emulator);
        await here.SucceedsAsync("up", "--yes", "--skip-preview");
        await here.SucceedsAsync("stack", "export", "--file", Path.Combine(there.Folder, "state.json"));
        await there.SucceedsAsync("stack", "import", "--file", "state.json");
        Assert.Equal("InProgress", (await there.SucceedsAsync("stack", "output", "status", "--show-secrets")).Trim());
        await there.SucceedsAsync("preview", "--expect-no-changes");

        // With another passphrase it is refused, and says why.
        there.Environment["PULUMI_CONFIG_PASSPHRASE"] = "y";
        var (code, _, error) = await there.RunAsync("preview");
        Assert.Equal(1, code);
        Assert.Contains("passphrase", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_creation_leaves_the_rest_done_and_the_next_run_finishes()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        await emulator.FaultsAsync(
            new JsonObject
            {
                ["kind"] = "Error",
                ["action"] = "StartStreamIngest",
                ["times"] = 1,
                ["code"] = "FailedOperation.RestrictedConcurrency",
            });
        using var tool = new Tool(Programs.With($$"""
            {{Programs.Ingest("first")}}
            {{Programs.Ingest("after", room: "3", options: "dependsOn: \"${first}\"")}}
            """));
        tool.Use(emulator);
        var (code, output, error) = await tool.RunAsync("up", "--yes", "--skip-preview");
        Assert.Equal(1, code);
        Assert.Contains("FailedOperation.RestrictedConcurrency", output + error, StringComparison.Ordinal);
        Assert.Contains("1 failed", output, StringComparison.Ordinal);
        Assert.Contains("1 not begun: after", output, StringComparison.Ordinal);
        Assert.Empty((await emulator.GetAsync("tasks")).AsArray());
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        Assert.Equal(2, (await emulator.GetAsync("tasks")).AsArray().Count);
    }

    [Fact]
    public async Task A_version_that_no_plugin_has_is_refused_with_the_line()
    {
        var program = Programs.With(Programs.Ingest("one", options: "version: 9.9.9"));
        using var tool = new Tool(
            program.Replace("plugins:\n  providers:\n    - name: trtc\n      path: <plugins>\n", "", StringComparison.Ordinal));
        tool.Environment["PATH"] = "/usr/bin:/bin";
        var (code, _, error) = await tool.RunAsync("preview");
        Assert.Equal(1, code);
        Assert.Contains("9.9.9", error, StringComparison.Ordinal);
        Assert.Contains("Pulumi.yaml:", error, StringComparison.Ordinal);
        tool.Program = tool.Program.Replace("9.9.9", Repository.Version, StringComparison.Ordinal);
        await tool.SucceedsAsync("preview");
    }

    private static async Task<int> LiveAsync(Tool tool) => (await tool.TasksAsync()).Count(t => t["endedAt"] is null);
}
