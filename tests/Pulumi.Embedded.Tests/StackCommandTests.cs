using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Trtc.Cli.Commands;

namespace Pulumi.Embedded.Tests;

/// <summary><c>trtc stack</c>: stacks are made, selected, renamed, shown and removed, with the tool as a process.</summary>
public class StackCommandTests
{
    private const string Program = "name: test\nruntime: yaml\nresources: {}\n";

    [Fact]
    public async Task The_selected_stack_is_the_one_that_is_meant()
    {
        using var tool = new Tool(Program);
        Assert.Equal("Created stack 'one'\n", await tool.SucceedsAsync("stack", "init", "one"));
        Assert.Equal("Created stack 'two'\n", await tool.SucceedsAsync("stack", "init", "two", "--no-select"));
        Assert.Equal("one\n", await tool.SucceedsAsync("stack", "--show-name"));
        await tool.SucceedsAsync("stack", "select", "organization/test/two");
        Assert.Equal("two\n", await tool.SucceedsAsync("stack", "--show-name"));
        Assert.Equal("one\n", await tool.SucceedsAsync("stack", "--show-name", "--stack", "one"));
        tool.Environment["PULUMI_STACK"] = "one";
        Assert.Equal("one\n", await tool.SucceedsAsync("stack", "--show-name"));
        tool.Environment.Remove("PULUMI_STACK");

        var list = JsonNode.Parse(await tool.SucceedsAsync("stack", "ls", "--json"))!.AsArray();
        Assert.Equal(
            [("one", false, 0), ("two", true, 0)],
            list.Select(s => ((string)s!["name"]!, (bool)s["current"]!, (int)s["resourceCount"]!)));

        // Of a stack that is removed the selection goes, too; then the only one is meant.
        await tool.SucceedsAsync("stack", "rm", "two", "--yes");
        Assert.Equal("one\n", await tool.SucceedsAsync("stack", "--show-name"));
    }

    [Fact]
    public async Task In_Pulumis_own_folders_the_selection_is_Pulumis()
    {
        using var tool = new Tool(Program);
        tool.Environment["PULUMI_BACKEND_URL"] = "file://" + Path.Combine(tool.Folder, "states");
        tool.Environment["PULUMI_HOME"] = Path.Combine(tool.Folder, "pulumi");
        await tool.SucceedsAsync("stack", "init", "live");
        var digest = Digest(Path.Combine(tool.Folder, "Pulumi.yaml"));
        var file = Path.Combine(tool.Folder, "pulumi", "workspaces", $"test-{digest}-workspace.json");
        var settings = JsonNode.Parse(File.ReadAllText(file))!;
        Assert.Equal("organization/test/live", (string)settings["stacks"]![tool.Environment["PULUMI_BACKEND_URL"]]!);

        // As older versions of Pulumi wrote it.
        await tool.SucceedsAsync("stack", "init", "other", "--no-select");
        File.WriteAllText(file, """{ "stack": "organization/test/other" }""");
        Assert.Equal("other\n", await tool.SucceedsAsync("stack", "--show-name"));
        await tool.SucceedsAsync("stack", "unselect");
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("stack init one", "stack 'one' already exists")]
    [InlineData("stack init", "Name the stack, such as `trtc stack init dev`.")]
    [InlineData("stack init a/b/c/d", "is no stack")]
    [InlineData("stack select three", "no stack named 'three' found; there are one. Give --create to make it.")]
    [InlineData("stack select one --stack one", "not both")]
    [InlineData("stack rename one", "There is a stack one already")]
    [InlineData("stack output --json --shell", "Only one of --json and --shell can be given.")]
    [InlineData("stack output nothing", "Stack one has no output nothing; it has none.")]
    [InlineData("stack graph graph.dot --stack two", "no stack named 'two' found; there are one.")]
    public async Task What_cannot_be_is_refused_with_what_can(string command, string message)
    {
        using var tool = new Tool(Program);
        await tool.SucceedsAsync("stack", "init", "one");
        var (code, _, error) = await tool.RunAsync(command.Split(' '));
        Assert.Equal(1, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stack_that_is_not_there_is_made_when_it_is_selected_so()
    {
        using var tool = new Tool(Program);
        await tool.SucceedsAsync("stack", "select", "new", "--create");
        Assert.Contains("* new", await tool.SucceedsAsync("stack", "ls"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outputs_are_shown_for_people_programs_and_shells_and_secrets_only_when_asked_for()
    {
        using var tool = await StateCommandTests.StartAsync();
        Assert.Equal("""
            {
              "count": 2,
              "key": "[secret]",
              "plain": "it's here"
            }

            """, await tool.SucceedsAsync("stack", "output", "--json"));
        Assert.Equal("s3cr3t\n", await tool.SucceedsAsync("stack", "output", "key", "--show-secrets"));
        Assert.Equal("\"s3cr3t\"\n", await tool.SucceedsAsync("stack", "output", "key", "--json", "--show-secrets"));
        Assert.Equal("count=2\nkey='[secret]'\nplain='it'\\''s here'\n", await tool.SucceedsAsync("stack", "output", "--shell"));
        Assert.Equal("$plain = 'it''s here'", StackOutputCommand.ShellLine("plain", "it's here", powerShell: true));
    }

    [Fact]
    public async Task Secrets_of_a_state_are_exported_in_the_clear_only_when_asked_for()
    {
        using var tool = await StateCommandTests.StartAsync();
        Assert.DoesNotContain("s3cr3t", await tool.SucceedsAsync("stack", "export"), StringComparison.Ordinal);
        await tool.SucceedsAsync("stack", "export", "--show-secrets", "--file", "plain.json");
        var text = File.ReadAllText(Path.Combine(tool.Folder, "plain.json"));
        var key = JsonNode.Parse(text)!["deployment"]!["resources"]![0]!["outputs"]!["key"]!;
        Assert.Equal("\"s3cr3t\"", (string)key["plaintext"]!);
        Assert.Null(key["ciphertext"]);
        await tool.SucceedsAsync("stack", "import", "--file", "plain.json");
        Assert.DoesNotContain("s3cr3t", await tool.SucceedsAsync("stack", "export"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_graph_is_Pulumis()
    {
        using var tool = await StateCommandTests.StartAsync();
        Assert.Equal(
            "Wrote stack dependency graph to `graph.dot`\n",
            await tool.SucceedsAsync("stack", "graph", "graph.dot", "--short-node-name"));
        Assert.Equal("""
            strict digraph {
                Resource0 [label="base"];
                Resource0 -> Resource1 [color = "#AA6639"];
                Resource0 -> Resource2 [color = "#246C60", label = "x"];
                Resource2 [label="needs"];
                Resource2 -> Resource1 [color = "#AA6639"];
                Resource1 [label="test-dev"];
            }

            """, File.ReadAllText(Path.Combine(tool.Folder, "graph.dot")));
        await tool.SucceedsAsync(
            "stack", "graph", "graph.dot", "--ignore-parent-edges", "--ignore-dependency-edges", "--dot-fragment", "rankdir=LR");
        Assert.StartsWith(
            "strict digraph {\nrankdir=LR\n    Resource0 [label=\"urn:pulumi:dev::test::a:b:C::base\"];\n    Resource1 [",
            File.ReadAllText(Path.Combine(tool.Folder, "graph.dot")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renamed_stack_keeps_its_state_configuration_and_secrets()
    {
        using var tool = await StateCommandTests.StartAsync();
        await tool.SucceedsAsync("config", "set", "name", "value");
        await tool.SucceedsAsync("stack", "rename", "live");
        Assert.Equal("live\n", await tool.SucceedsAsync("stack", "--show-name"));
        Assert.Equal("value\n", await tool.SucceedsAsync("config", "get", "name"));
        Assert.Equal("s3cr3t\n", await tool.SucceedsAsync("stack", "output", "key", "--show-secrets"));
        Assert.Contains(
            "URN: urn:pulumi:live::test::pulumi:pulumi:Stack::test-live",
            await tool.SucceedsAsync("stack", "--show-urns"), StringComparison.Ordinal);
        Assert.DoesNotContain("dev", await tool.SucceedsAsync("stack", "ls"), StringComparison.Ordinal);
    }

    private static string Digest(string text)
    {
#pragma warning disable CA5350 // As Pulumi names the file.
        return Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350
    }
}
