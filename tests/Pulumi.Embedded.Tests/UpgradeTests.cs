using System.Text.Json.Nodes;
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
        await using var left = await LeftBehind.CopyAsync(Path.Combine(Upgrades, version), "upgrade");
        var tasks = await left.LiveAsync();
        Assert.Equal(5, tasks.Length);

        var document = JsonNode.Parse(await left.Tool.SucceedsAsync("up", "--yes", "--expect-no-changes", "--json"))!;
        Assert.Equal("same", Assert.Single(document["changeSummary"]!.AsObject()).Key);
        Assert.Equal(tasks, await left.LiveAsync());

        await left.Tool.SucceedsAsync("destroy", "--yes");
        Assert.Empty(await left.LiveAsync());
    }
}
