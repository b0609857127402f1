using System.Diagnostics;
using System.Text.Json.Nodes;
using Trtc.Testing;
using YamlDotNet.RepresentationModel;

namespace Pulumi.Embedded.Tests;

/// <summary>Every example in YAML runs, as its README says. The one in C# has tests beside it, the one in TypeScript in interop.</summary>
public class ExampleTests
{
    private static readonly string Examples = Path.Combine(Repository.Root, "examples");

    // One for each resource, from which the registry's examples are made.
    private static readonly string Registry = Path.Combine(Repository.Root, "src", "Pulumi.Trtc.Provider", "Schema", "Examples");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Examples)
            .Where(d => Path.Combine(d, "Pulumi.yaml") is var file && File.Exists(file)
                && File.ReadLines(file).Contains("runtime: yaml"))
            .Select(d => Path.GetFileName(d)!)
            .Order(StringComparer.Ordinal)];

    public static TheoryData<string> RegistryNames =>
        [.. Directory.EnumerateFiles(Registry, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(RegistryNames))]
    public async Task Every_example_of_the_registry_comes_up_stays_and_goes(string name)
    {
        var path = Path.Combine(Registry, name + ".yaml");
        var file = Yaml(path);
        using var tool = new Tool(File.ReadAllText(path) + "plugins:\n  providers:\n    - name: trtc\n      path: <plugins>\n");
        await using var emulator = await EmulatorHost.StartAsync();
        tool.Use(emulator);
        await emulator.RoomAsync("100", isString: false, "latecomer", "heckler");

        // What has no default is a key, a recording, or an address to push to.
        var given = Members(file, "config").Where(c => !((YamlMappingNode)file["config"][c]).Children.ContainsKey("default"));
        var values = given.Select(c => $"  {file["name"]}:{c}: {Value(c)}");
        if (given.Any())
        {
            File.WriteAllText(Path.Combine(tool.Folder, "Pulumi.dev.yaml"), $"config:\n{string.Join('\n', values)}\n");
        }

        var created = await tool.DocumentAsync("up");
        Assert.Equal(Declared(file, created), (int)created["changeSummary"]!["create"]!);
        Assert.DoesNotContain("no-secret", created.ToJsonString(), StringComparison.Ordinal);
        await tool.SucceedsAsync("up", "--yes", "--expect-no-changes");
        await tool.SucceedsAsync("destroy", "--yes");
        Assert.DoesNotContain(await emulator.TasksAsync(), t => (bool)t["isLive"]!);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_example_comes_up_stays_and_goes(string name)
    {
        using var tool = Copy(name);
        string[] stack =
        [
            "--stack",
            Directory.EnumerateFiles(tool.Folder, "Pulumi.*.yaml").Select(f => Path.GetFileName(f).Split('.')[1]).SingleOrDefault("dev"),
        ];
        var preview = JsonNode.Parse(await tool.SucceedsAsync(["preview", "--json", .. stack]))!;
        var created = JsonNode.Parse(await tool.SucceedsAsync(["up", "--yes", "--json", .. stack]))!;

        var file = Yaml(Path.Combine(Examples, name, "Pulumi.yaml"));
        var summary = new JsonObject { ["create"] = Declared(file, created) }.ToJsonString();
        Assert.Equal((summary, summary), (preview["changeSummary"]!.ToJsonString(), created["changeSummary"]!.ToJsonString()));
        Assert.NotEmpty(Members(file, "outputs"));
        Assert.Equal(Members(file, "outputs"), created["outputs"]!.AsObject().Select(o => o.Key).Order(StringComparer.Ordinal));
        Assert.All(created["outputs"]!.AsObject(), output => Assert.NotNull(output.Value));
        Assert.DoesNotContain("no-key-at-all", created.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("no-secret-key", created.ToJsonString(), StringComparison.Ordinal);

        await tool.SucceedsAsync(["up", "--yes", "--expect-no-changes", .. stack]);
        await tool.SucceedsAsync(["destroy", "--yes", .. stack]);
        Assert.DoesNotContain(await tool.TasksAsync(), t => (bool)t["isLive"]!);
        Assert.True(File.Exists(Path.Combine(Examples, name, "README.md")), $"{name} has no README.md");
    }

    [Fact]
    public async Task The_workflow_previews_applies_and_heals()
    {
        using var tool = Copy("gitops");
        await using var emulator = await EmulatorHost.StartAsync();
        tool.Use(emulator);
        var root = Yaml(Path.Combine(Examples, "gitops", ".github", "workflows", "event.yml"));
        Assert.Equal(["pull_request", "push", "schedule"], Members(root, "on"));

        // Runs a job's steps as the runner would, up to the first that fails.
        async Task<(int Code, string Output)> RunAsync(string job, string trigger)
        {
            Assert.Equal($"github.event_name == '{trigger}'", root["jobs"][job]["if"].ToString());
            var (code, output) = (0, "");
            foreach (var step in ((YamlSequenceNode)root["jobs"][job]["steps"]).Where(
                s => code == 0 && ((YamlMappingNode)s).Children.ContainsKey("run")))
            {
                var run = step["run"].ToString();
                Assert.StartsWith("pulumi ", run, StringComparison.Ordinal);
                var ended = await tool.RunAsync(run.Split(' ')[1..]);
                (code, output) = (ended.Code, output + ended.Output + ended.Error);
            }

            return (code, output);
        }

        // A pull request: what a merge would do. A merge: that is done. The schedule: nothing to find.
        var (code, output) = await RunAsync("preview", "pull_request");
        Assert.True(code == 0 && output.Contains("captions to create", StringComparison.Ordinal), output);
        Assert.Empty(await emulator.TasksAsync());
        (code, output) = await RunAsync("apply", "push");
        Assert.True(code == 0, output);
        Assert.Equal(3, (await emulator.TasksAsync()).Count(t => (bool)t["isLive"]!));
        (code, output) = await RunAsync("heal", "schedule");
        Assert.True(code == 0 && output.Contains("4 unchanged", StringComparison.Ordinal), output);

        // The relay dies: the schedule starts it again, and its log reads as the README says.
        await emulator.EndTaskAsync((string)(await emulator.TasksAsync()).Single(t => (string)t["kind"]! == "PublishCdnStream")["taskId"]!);
        (code, output) = await RunAsync("heal", "schedule");
        Assert.True(code == 0, output);
        Assert.Equal(3, (await emulator.TasksAsync()).Count(t => (bool)t["isLive"]!));
        var readme = File.ReadAllLines(Path.Combine(Examples, "gitops", "README.md"));
        var log = readme.Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Where(l => l is ["-" or "+", var type, ..] && type.StartsWith("trtc:", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(log);
        Assert.All(log, line => Assert.Contains(string.Join(' ', line[1..]), output, StringComparison.Ordinal));

        // A mistake in a pull request fails its preview.
        tool.Program = tool.Program.Replace("repeatNum: -1", "repeatNum: 0", StringComparison.Ordinal);
        (code, output) = await RunAsync("preview", "pull_request");
        Assert.True(code == 1 && output.Contains("repeatNum", StringComparison.Ordinal), output);
    }

    [Fact]
    public async Task The_workflow_draws_what_a_pull_request_changes_without_an_account()
    {
        using var runner = new Tool();
        foreach (var (folder, width) in new[] { ("before", "imageWidth: 1280"), ("after", "imageWidth: 640") })
        {
            using var copy = Copy("gitops");
            copy.Program = copy.Program.Replace("imageWidth: 1280", width, StringComparison.Ordinal);
            Directory.Delete(Path.Combine(copy.Folder, "home"));
            Directory.Move(copy.Folder, Path.Combine(runner.Folder, folder));
        }

        var job = Yaml(Path.Combine(Examples, "gitops", ".github", "workflows", "event.yml"))["jobs"]["pictures"];
        Assert.Equal("github.event_name == 'pull_request'", job["if"].ToString());
        runner.Environment["PULUMI_CONFIG_PASSPHRASE"] = job["env"]["PULUMI_CONFIG_PASSPHRASE"].ToString();
        runner.Environment["GITHUB_STEP_SUMMARY"] = Path.Combine(runner.Folder, "summary.md");
        runner.Environment["PATH"] = $"{Tool.Binaries}:{Environment.GetEnvironmentVariable("PATH")}";
        var steps = ((YamlSequenceNode)job["steps"]).Where(s => ((YamlMappingNode)s).Children.ContainsKey("run"));
        foreach (var step in steps)
        {
            var (code, output, error) = await runner.RunCommandAsync("bash", "-e", "-c", step["run"].ToString());
            Assert.True(code == 0, output + error);
        }

        var summary = await File.ReadAllTextAsync(runner.Environment["GITHUB_STEP_SUMMARY"]);
        Assert.Contains("## relay: changed", summary, StringComparison.Ordinal);
        Assert.Contains("640 × 720 at 0, 0", summary, StringComparison.Ordinal);
        var pictures = ((YamlSequenceNode)job["steps"]).Last()["with"]["path"].ToString();
        Assert.Equal(
            ["layouts.md", "relay.after.svg", "relay.before.svg"],
            Directory.EnumerateFiles(Path.Combine(runner.Folder, pictures)).Select(f => Path.GetFileName(f)).Order());
    }

    // How many resources there are of what a file holds: these, what its components are made of, and the stack itself.
    private static int Declared(YamlMappingNode file, JsonNode run)
    {
        var declared = Members(file, "resources");
        var names = run["steps"]!.AsArray().Where(s => (string)s!["type"]! != "pulumi:pulumi:Stack").Select(s => (string)s!["name"]!);
        Assert.Equal(declared, names.Where(declared.Contains).Order(StringComparer.Ordinal));
        Assert.All(names, n => Assert.Contains(declared, d => n == d || n.StartsWith(d + "-", StringComparison.Ordinal)));
        return names.Count() + 1;
    }

    private static string Value(string name) => name switch
    {
        "pushUrl" => "rtmp://push.example.com/live/no-secret",
        "recording" => Recordings.Wav(TimeSpan.FromSeconds(10)),
        _ => "no-secret",
    };

    private static YamlMappingNode Yaml(string path)
    {
        using var text = File.OpenText(path);
        var yaml = new YamlStream();
        yaml.Load(text);
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static string[] Members(YamlMappingNode node, string name) => node.Children.TryGetValue(name, out var members)
        ? [.. ((YamlMappingNode)members).Children.Keys.Select(k => k.ToString()).Order(StringComparer.Ordinal)]
        : [];

    private static Tool Copy(string name)
    {
        var tool = new Tool();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Examples, name), "Pulumi.*yaml"))
        {
            File.Copy(file, Path.Combine(tool.Folder, Path.GetFileName(file)));
        }

        Debug.Assert(tool.Program.Contains("path: ../../bin", StringComparison.Ordinal), "Examples use the plugin of the checkout.");
        tool.Program = tool.Program.Replace("path: ../../bin", "path: <plugins>", StringComparison.Ordinal);
        return tool;
    }
}
