using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>What a released version left behind goes on as it is.</summary>
public class UpgradeTests
{
    private static readonly string Upgrades = Path.Combine(Repository.Root, "tests", "upgrades");

    public static TheoryData<string> Versions =>
        [.. Directory.EnumerateDirectories(Upgrades).Select(d => Path.GetFileName(d)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task A_state_of_each_released_version_goes_through_up_unchanged(string version)
    {
        var folder = Path.Combine(Upgrades, version);
        var state = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "state.json")))!;
        using var tool = new Tool(await File.ReadAllTextAsync(Path.Combine(folder, "Pulumi.yaml")));
        var stack = Directory.CreateDirectory(Path.Combine(tool.Folder, ".trtc", "stacks", "upgrade")).FullName;
        File.Copy(Path.Combine(folder, "Pulumi.dev.yaml"), Path.Combine(tool.Folder, "Pulumi.dev.yaml"));
        File.Copy(Path.Combine(folder, "state.json"), Path.Combine(stack, "dev.json"));
        var data = Path.Combine(tool.Folder, "emulator.jsonl");
        File.Copy(Path.Combine(folder, "emulator.jsonl"), data);

        // Tasks have idle times: there, it is still the moment at which the state was written.
        var written = (string)state["checkpoint"]!["latest"]!["manifest"]!["time"]!;
        var then = DateTimeOffset.Parse(written, CultureInfo.InvariantCulture);
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(then), dataFile: data);
        tool.Use(emulator);

        var tasks = Live(await emulator.TasksAsync());
        Assert.Equal(5, tasks.Length);

        var document = JsonNode.Parse(await tool.SucceedsAsync("up", "--yes", "--expect-no-changes", "--json"))!;
        Assert.Equal("same", Assert.Single(document["changeSummary"]!.AsObject()).Key);
        Assert.Equal(tasks, Live(await emulator.TasksAsync()));

        await tool.SucceedsAsync("destroy", "--yes");
        Assert.Empty(Live(await emulator.TasksAsync()));
    }

    private static string[] Live(IEnumerable<JsonObject> tasks) =>
        [.. tasks.Where(t => (bool)t["isLive"]!).Select(t => (string)t["taskId"]!).Order(StringComparer.Ordinal)];
}
