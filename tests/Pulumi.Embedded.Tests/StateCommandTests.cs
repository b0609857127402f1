using System.Text.Json.Nodes;

namespace Pulumi.Embedded.Tests;

/// <summary><c>trtc state</c>: edits of a state by hand, with the tool as a process.</summary>
public class StateCommandTests
{
    private const string Deployment = """
        {
          "version": 3,
          "deployment": {
            "manifest": { "time": "2026-11-25T20:00:00Z", "magic": "", "version": "" },
            "resources": [
              { "urn": "urn:pulumi:dev::test::pulumi:pulumi:Stack::test-dev", "custom": false, "type": "pulumi:pulumi:Stack",
                "outputs": { "plain": "it's here", "count": 2, "key": { "4dabf18193072939515e22adb298388d":
                  "1b47061264138c4ac30d75fd1eb44270", "plaintext": "\"s3cr3t\"" } } },
              { "urn": "urn:pulumi:dev::test::a:b:C::base", "custom": true, "id": "1", "type": "a:b:C", "protect": true,
                "parent": "urn:pulumi:dev::test::pulumi:pulumi:Stack::test-dev" },
              { "urn": "urn:pulumi:dev::test::a:b:C::needs", "custom": true, "id": "2", "type": "a:b:C",
                "parent": "urn:pulumi:dev::test::pulumi:pulumi:Stack::test-dev",
                "dependencies": ["urn:pulumi:dev::test::a:b:C::base"],
                "propertyDependencies": { "x": ["urn:pulumi:dev::test::a:b:C::base"] } }
            ]
          }
        }
        """;

    /// <summary>A tool whose stack dev has a protected resource and one that depends on it.</summary>
    internal static async Task<Tool> StartAsync(string deployment = Deployment)
    {
        var tool = new Tool("name: test\nruntime: yaml\nresources: {}\n");
        File.WriteAllText(Path.Combine(tool.Folder, "state.json"), deployment);
        await tool.SucceedsAsync("stack", "import", "--file", "state.json");
        return tool;
    }

    [Fact]
    public async Task Resources_are_deleted_renamed_and_protected_in_the_state_alone()
    {
        using var tool = await StartAsync();
        var (code, _, error) = await tool.RunAsync("state", "delete", "urn:pulumi:dev::test::a:b:C::base");
        Assert.Equal(1, code);
        Assert.Contains("needs (urn:pulumi:dev::test::a:b:C::needs)", error, StringComparison.Ordinal);
        (code, _, error) = await tool.RunAsync("state", "delete", "base", "--target-dependents");
        Assert.Equal(1, code);
        Assert.Contains("because it is protected", error, StringComparison.Ordinal);

        Assert.Equal("Resource renamed\n", await tool.SucceedsAsync("state", "rename", "base", "first", "--yes"));
        var state = await ResourcesAsync(tool);
        Assert.Equal("urn:pulumi:dev::test::a:b:C::first", (string)state[1]!["urn"]!);
        Assert.Equal("urn:pulumi:dev::test::a:b:C::first", (string)state[2]!["propertyDependencies"]!["x"]![0]!);

        Assert.Equal("1 resource unprotected\n", await tool.SucceedsAsync("state", "unprotect", "first"));
        Assert.Null((await ResourcesAsync(tool))[1]!["protect"]);
        Assert.Equal("All resources protected\n", await tool.SucceedsAsync("state", "protect", "--all"));
        Assert.All(await ResourcesAsync(tool), r => Assert.True((bool)r!["protect"]!));

        (code, var output, error) = await tool.RunAsync("state", "delete", "first", "--target-dependents", "--force");
        Assert.Equal((0, "2 resources deleted\n"), (code, output));
        Assert.Contains("warning: deleting protected resource urn:pulumi:dev::test::a:b:C::first", error, StringComparison.Ordinal);
        Assert.Single(await ResourcesAsync(tool));
    }

    [Theory]
    [InlineData("state delete", "Name resources by their URNs, or give --all")]
    [InlineData("state delete base --all", "not both")]
    [InlineData("state unprotect", "Name resources by their URNs, or give --all")]
    [InlineData("state delete nedes", "did you mean \"needs\"?")]
    [InlineData("state rename base needs", "There is a resource urn:pulumi:dev::test::a:b:C::needs already")]
    [InlineData("state delete --all", "because it is protected")]
    [InlineData("state protect base --stack other", "no stack named 'other' found; there are dev.")]
    public async Task What_cannot_be_edited_so_is_refused_and_the_state_stays(string command, string message)
    {
        using var tool = await StartAsync();
        var before = await tool.SucceedsAsync("stack", "export");
        var (code, _, error) = await tool.RunAsync(command.Split(' '));
        Assert.Equal(1, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Equal((await ResourcesAsync(tool)).ToJsonString(), JsonNode.Parse(before)!["deployment"]!["resources"]!.ToJsonString());
    }

    private static async Task<JsonArray> ResourcesAsync(Tool tool) =>
        JsonNode.Parse(await tool.SucceedsAsync("stack", "export"))!["deployment"]!["resources"]!.AsArray();
}
