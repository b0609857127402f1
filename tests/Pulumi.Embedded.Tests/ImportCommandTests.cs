using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Trtc.Cli;
using Trtc.Cli.Reports;
using Trtc.Cli.Stacks;

namespace Pulumi.Embedded.Tests;

/// <summary><c>trtc import</c>: what it is told, what it refuses, and the declarations that it writes.</summary>
public class ImportCommandTests
{

    [Fact]
    public void A_list_of_resources_is_read_with_parents_before_children()
    {
        var list = ImportList.Read("""
            {
              "nameTable": { "mine": "urn:pulumi:dev::test::pulumi:providers:rec::ours" },
              "resources": [
                { "type": "rec:Task", "name": "child", "id": "1", "parent": "group", "provider": "mine",
                  "properties": ["room"] },
                { "type": "my:index:Group", "name": "group", "component": true, "logicalName": "the group" }
              ]
            }
            """, "list.json", "dev", "test", protect: false);
        Assert.Equal(["group", "child"], list.Requests.Select(r => r.Name));
        var child = list.Requests[1];
        Assert.Equal(
            ("rec:index:Task", "1", "urn:pulumi:dev::test::my:index:Group::the group", "urn:pulumi:dev::test::pulumi:providers:rec::ours"),
            (child.Type, child.Id, child.Parent, child.Provider));
        Assert.False(child.Protect);
        Assert.Equal(["room"], child.Properties.AsEnumerable());
        Assert.Equal("child", list.Names["urn:pulumi:dev::test::my:index:Group$rec:index:Task::child"]);
        Assert.Equal("mine", list.Names["urn:pulumi:dev::test::pulumi:providers:rec::ours"]);
    }

    [Theory]
    [InlineData("[]", "list.json is no list of resources to import: it is no object")]
    [InlineData("{}", "it has no resources")]
    [InlineData("""{"resources": [{"name": "a", "id": "1"}]}""", "resource 'a' has no type")]
    [InlineData("""{"resources": [{"type": "rec:Task", "id": "1"}]}""", "resource '1' of type 'rec:index:Task' has no name")]
    [InlineData("""{"resources": [{"type": "rec:Task", "name": "a"}]}""", "resource 'a' of type 'rec:index:Task' has no id")]
    [InlineData("""{"resources": [{"type": "my:G:H", "name": "a", "id": "1", "component": true}]}""", "but is a component")]
    [InlineData("""{"resources": [{"type": "pulumi:providers:rec", "name": "a"}]}""", "is a provider; declare it in the program")]
    [InlineData("""{"resources": [{"type": "rec:Task", "name": "a", "id": "1", "parent": "b"}]}""", "has the parent 'b', which is neither")]
    [InlineData("""{"resources": [{"type": "rec:Task", "name": "a", "id": "1", "provider": "b"}]}""", "the provider 'b', which is not in")]
    [InlineData("""{"resources": [{"type": "r:T", "name": "a", "id": "1", "remote": true}]}""", "has remote, which this tool does not")]
    [InlineData("""{"nameTable": {"x": "y"}, "resources": []}""", "nameTable: y of x is no URN")]
    public void A_list_that_is_wrong_is_refused_by_what_is_wrong(string text, string message)
    {
        var refused = Assert.Throws<UserException>(() => ImportList.Read(text, "list.json", "dev", "test", protect: true));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_resource_twice_is_refused()
    {
        const string Twice = """{"resources": [{"type": "r:T", "name": "a", "id": "1"}, {"type": "r:T", "name": "a", "id": "2"}]}""";
        var refused = Assert.Throws<UserException>(() => ImportList.Read(Twice, "list.json", "dev", "test", protect: true));
        Assert.Contains("is there twice", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_declaration_says_what_the_resource_is_and_hides_its_secrets()
    {
        var inputs = ObjectValue.Empty
            .With("__defaults", new ListValue([]))
            .With("key", PropertyValue.Of("s3cr3t").AsSecret())
            .With("layout", ObjectValue.Empty.With("windows", new ListValue([
                ObjectValue.Empty.With("x", PropertyValue.Of(1)).With("user", PropertyValue.Of("yes: ${no}")), PropertyValue.Of("two"),
            ])))
            .With("none", new ListValue([]))
            .With("on", new BooleanValue(true));
        var resource = new ResourceState
        {
            Urn = "urn:pulumi:dev::test::my:index:Group$rec:index:Task::the task",
            Type = "rec:index:Task",
            Id = "1",
            Inputs = inputs,
            Parent = "urn:pulumi:dev::test::my:index:Group::group",
            Provider = "urn:pulumi:dev::test::pulumi:providers:rec::ours::id",
            Protect = true,
        };
        var declarations = new Declarations(new Dictionary<string, string>
        {
            [resource.Urn] = "task",
            ["urn:pulumi:dev::test::pulumi:providers:rec::ours"] = "mine",
        });
        Assert.Equal("""
            resources:
              task:
                type: rec:Task
                name: "the task"
                properties:
                  key:
                    fn::secret: ${task-key}
                  layout:
                    windows:
                      -
                        user: "yes: $${no}"
                        x: 1
                      - "two"
                  none: []
                  "on": true
                options:
                  parent: ${group}
                  provider: ${mine}
                  protect: true

            """, declarations.Write([resource]));
        Assert.Equal(["task-key"], declarations.Secrets);
    }

    [Theory]
    [InlineData("import", "An import needs a type, a name and an ID, but none was given")]
    [InlineData("import trtc:StreamIngest intro", "but 2 were given")]
    [InlineData("import StreamIngest intro 1 --yes", "\"StreamIngest\" is no type")]
    [InlineData("import trtc:StreamIngest intro 1 --parent x=y", "\"y\" is no URN; give URN or NAME=URN")]
    [InlineData("import trtc:StreamIngest intro 1 --file list.json", "not both")]
    [InlineData("import trtc:StreamIngest intro 1", "give --yes")]
    public async Task An_import_that_cannot_be_is_refused_with_what_would_be_right(string command, string message)
    {
        using var tool = new Tool(Programs.With("{}"));
        var (code, _, error) = await tool.RunAsync(command.Split(' '));
        Assert.Equal(1, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_imported_runs_on_and_is_declared_protected()
    {
        using var tool = new Tool(Programs.With(Programs.Ingest("one")));
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        var task = (string)(await tool.TasksAsync()).Single()["taskId"]!;
        await tool.SucceedsAsync("state", "delete", "one");
        tool.Program = Programs.Head + "resources: {}\n";

        var (code, output, error) = await tool.RunAsync("import", "trtc:StreamIngest", "adopted", task, "--yes", "--out", "code.yaml");
        Assert.True(code == 0, $"{output}\n{error}");
        Assert.Contains("They are protected", error, StringComparison.Ordinal);
        var declared = File.ReadAllText(Path.Combine(tool.Folder, "code.yaml"));
        Assert.Contains("adopted:\n    type: trtc:StreamIngest\n", declared, StringComparison.Ordinal);
        Assert.Contains("protect: true", declared, StringComparison.Ordinal);
        Assert.Equal(task, (string)(await tool.TasksAsync()).Single(t => (bool)t["isLive"]!)["taskId"]!);
    }
}
