using System.Text.Json.Nodes;

namespace Pulumi.Embedded.Tests;

/// <summary>What <c>preview</c>, <c>up</c>, <c>refresh</c> and <c>destroy</c> can be told, and the document of a preview.</summary>
public class DeployCommandTests
{

    [Theory]
    [InlineData("preview --target a --exclude b", "--target and --exclude cannot be given together")]
    [InlineData("up --yes --target-replace a --exclude b", "--target-replace and --exclude cannot be given together")]
    [InlineData("destroy --yes --target a -x b", "--target and --exclude cannot be given together")]
    [InlineData("refresh --yes -t a --exclude b", "--target and --exclude cannot be given together")]
    [InlineData("destroy --yes --remove --target a", "--remove removes a whole stack")]
    [InlineData("up --yes --plan none.json", "There is no plan none.json; `trtc preview --save-plan=none.json` writes it.")]
    [InlineData("preview --refresh=perhaps", "'perhaps'")]
    [InlineData("preview --parallel 0", "--parallel 0 must be 1 or more.")]
    [InlineData("refresh --replace a", "--replace")]
    [InlineData("preview --plan p.json", "--plan")]
    [InlineData("up --save-plan p.json --yes", "--save-plan")]
    public async Task Options_that_contradict_or_mean_nothing_here_are_refused(string command, string message)
    {
        using var tool = new Tool(Programs.With("{}"));
        var (code, _, error) = await tool.RunAsync(command.Split(' '));
        Assert.Equal(1, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_is_a_document_of_Pulumis_form()
    {
        using var tool = new Tool(Programs.With($"""
            {Programs.Ingest("kept", options: "protect: true")}
            {Programs.Ingest("played", room: "2", more: "volume: 50")}
            {Programs.Ingest("again", room: "3", more: "seekSecond: 1")}
            """, "outputs: { plain: text, key: { fn::secret: s3cr3t } }"));
        await tool.SucceedsAsync("config", "set", "name", "value");
        await tool.SucceedsAsync("config", "set", "--secret", "key", "hidden");
        var first = await tool.DocumentAsync("preview");
        Assert.Equal("""{"test:key":"[secret]","test:name":"value"}""", first["config"]!.ToJsonString());
        Assert.Equal(["create"], first["steps"]!.AsArray().Select(s => (string)s!["op"]!).Distinct());
        Assert.Equal("""{"create":4}""", first["changeSummary"]!.ToJsonString());
        Assert.True((long)first["duration"]! > 0);
        Assert.Null(first["diagnostics"]);

        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        tool.Program = tool.Program.Replace("volume: 50", "volume: 60", StringComparison.Ordinal)
            .Replace("seekSecond: 1", "seekSecond: 2", StringComparison.Ordinal);
        var second = await tool.DocumentAsync("preview");
        Assert.DoesNotContain("s3cr3t", second.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("""{"replace":1,"same":2,"update":1}""", second["changeSummary"]!.ToJsonString());
        var steps = second["steps"]!.AsArray().Where(s => (string)s!["op"]! != "refresh")
            .ToDictionary(s => ((string)s!["urn"]!).Split("::")[^1], s => s!.AsObject());
        Assert.Equal(["again", "played", "test-dev"], steps.Keys.Order(StringComparer.Ordinal));

        var update = steps["played"];
        Assert.Equal(
            ("update", "trtc:index:StreamIngest", 50, 60, "volume"),
            ((string)update["op"]!, (string)update["newState"]!["type"]!, (int)update["oldState"]!["inputs"]!["volume"]!,
                (int)update["newState"]!["inputs"]!["volume"]!, (string)update["diffReasons"]!.AsArray().Single()!));
        Assert.Equal("""{"volume":{"kind":"update","inputDiff":true}}""", update["detailedDiff"]!.ToJsonString());
        Assert.StartsWith(
            "urn:pulumi:dev::test::pulumi:providers:trtc::default::", (string)update["provider"]!, StringComparison.Ordinal);
        Assert.Null(update["replaceReasons"]);

        var replace = steps["again"];
        Assert.Equal(("replace", "seekSecond"), ((string)replace["op"]!, (string)replace["replaceReasons"]!.AsArray().Single()!));
        Assert.Equal("update-replace", (string)replace["detailedDiff"]!["seekSecond"]!["kind"]!);

        var stack = steps["test-dev"];
        Assert.Equal(("same", "[secret]"), ((string)stack["op"]!, (string)stack["oldState"]!["outputs"]!["key"]!));
        Assert.True(stack.ContainsKey("detailedDiff"));
        Assert.Null(stack["detailedDiff"]);
        Assert.Contains("kept", (await tool.DocumentAsync("preview", "--show-sames"))["steps"]!.ToJsonString(), StringComparison.Ordinal);
        var hidden = (await tool.DocumentAsync("preview", "--suppress-outputs"))["steps"]!.AsArray()
            .Single(s => (string)s!["op"]! == "same");
        Assert.Null(hidden!["oldState"]!["outputs"]);

        // A mistake is a diagnostic of the document.
        tool.Program = tool.Program.Replace("volume: 60", "volume: 6000", StringComparison.Ordinal);
        var (code, output, _) = await tool.RunAsync("preview", "--json");
        var diagnostic = JsonNode.Parse(output)!["diagnostics"]![0]!;
        Assert.Equal((1, "error"), (code, (string)diagnostic["severity"]!));
        Assert.StartsWith("error: ", (string)diagnostic["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outputs_are_shown_as_asked()
    {
        using var tool = new Tool(Programs.Head + "resources: {}\noutputs: { plain: text, key: { fn::secret: s3cr3t } }\n");
        Assert.Contains("key  : [secret]", await tool.SucceedsAsync("up", "--yes", "--skip-preview"), StringComparison.Ordinal);
        Assert.Contains("key  : \"s3cr3t\"", await tool.SucceedsAsync("preview", "--show-secrets"), StringComparison.Ordinal);
        Assert.DoesNotContain("Outputs:", await tool.SucceedsAsync("preview", "--suppress-outputs"), StringComparison.Ordinal);
        Assert.Contains("test-dev unchanged", await tool.SucceedsAsync("preview", "--show-sames"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Pulumi_takes_is_taken_here()
    {
        using var tool = new Tool(Programs.With(Programs.Ingest("one")));
        tool.Environment["PULUMI_SKIP_CONFIRMATIONS"] = "true";
        tool.Environment["PULUMI_PARALLEL"] = "3";
        await tool.SucceedsAsync("up", "--skip-preview", "--message", "first", "--continue-on-error", "--refresh=false");
        Assert.Contains("Previewing destroy", await tool.SucceedsAsync("destroy", "--preview-only", "-r"), StringComparison.Ordinal);
        Assert.Contains(await tool.TasksAsync(), t => (bool)t["isLive"]!);
        await tool.SucceedsAsync("refresh", "--preview-only");
        await tool.SucceedsAsync("destroy", "--skip-preview", "--remove");
        Assert.DoesNotContain("dev", await tool.SucceedsAsync("stack", "ls"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_update_does_what_its_plan_has_and_nothing_else()
    {
        using var tool = new Tool(Programs.With(Programs.Ingest("one", more: "volume: 50"), "outputs: { key: { fn::secret: s3cr3t } }"));
        await tool.SucceedsAsync("preview", "--save-plan=plan.json");
        var plan = File.ReadAllText(Path.Combine(tool.Folder, "plan.json"));
        Assert.DoesNotContain("s3cr3t", plan, StringComparison.Ordinal);
        var one = JsonNode.Parse(plan)!["resourcePlans"]!["urn:pulumi:dev::test::trtc:index:StreamIngest::one"]!;
        Assert.Equal(("create", 50), ((string)one["steps"]![0]!, (int)one["goal"]!["inputDiff"]!["adds"]!["volume"]!));

        // Another value than planned is refused, and so is what was not planned at all.
        var planned = tool.Program;
        tool.Program = planned.Replace("volume: 50", "volume: 60", StringComparison.Ordinal);
        var (code, output, _) = await tool.RunAsync("up", "--yes", "--skip-preview", "--plan=plan.json");
        Assert.Equal(1, code);
        Assert.Contains("volume becomes 50, but it becomes 60", output, StringComparison.Ordinal);
        Assert.DoesNotContain(await tool.TasksAsync(), t => (bool)t["isLive"]!);

        tool.Program = planned;
        await tool.SucceedsAsync("up", "--yes", "--skip-preview", "--plan=plan.json");
        tool.Program = Programs.With(Programs.Ingest("one", more: "volume: 50") + "\n" + Programs.Ingest("two", room: "2"));
        (code, output, _) = await tool.RunAsync("up", "--yes", "--skip-preview", "--plan=plan.json");
        Assert.Equal(1, code);
        Assert.Contains("create is not allowed by the plan: it has no steps for this resource", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_excluded_stays_and_what_is_to_be_replaced_is()
    {
        using var tool = new Tool(Programs.With($"{Programs.Ingest("one")}\n{Programs.Ingest("two", room: "2")}"));
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        tool.Program = tool.Program.Replace("repeatNum: -1", "repeatNum: 5", StringComparison.Ordinal);
        Assert.Equal(
            """{"replace":1,"same":2}""",
            (await tool.DocumentAsync("preview", "--replace", "one", "--target", "one"))["changeSummary"]!.ToJsonString());
        Assert.Equal(
            """{"replace":1,"same":2}""",
            (await tool.DocumentAsync("preview", "--target-replace", "one"))["changeSummary"]!.ToJsonString());
        await tool.SucceedsAsync("destroy", "--yes", "--exclude", "two");
        Assert.Equal("two", (string)(await tool.TasksAsync()).Single(t => (bool)t["isLive"]!)["robotUserId"]!);
    }
}
