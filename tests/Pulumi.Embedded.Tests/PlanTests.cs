using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Trtc.Testing;

namespace Pulumi.Embedded.Tests;

/// <summary>What must not be deleted is not, and no run leaves a state that Pulumi would refuse.</summary>
public class PlanTests
{
    // The agent is replaced when its speech recognition changes, its robot being the same stop first;
    // the announcement is made for its task.
    private const string AgentAndAnnouncement = """
        agent:
          type: trtc:AIConversation
          properties:
            roomId: "4"
            agentConfig: { userId: agent, targetUserId: anna }
            sttConfig: { language: en }
            llmConfig: { LLMType: openai, Model: one }
            ttsConfig: { TTSType: flow }
        words:
          type: trtc:AIAnnouncement
          properties: { taskId: "${agent.taskId}", text: hello }
          options: { protect: false }
        """;

    [Theory]
    [InlineData("protect", false)]
    [InlineData("target", true)]
    [InlineData("both targets", true)]
    [InlineData("nothing", true)]
    public async Task A_replacement_that_stops_first_leaves_what_may_not_go_and_says_so(string guard, bool succeeds)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var tool = new Tool(Programs.With(AgentAndAnnouncement));
        tool.Use(emulator);
        if (guard == "protect")
        {
            tool.Program = tool.Program.Replace("protect: false", "protect: true", StringComparison.Ordinal);
        }

        await tool.DocumentAsync("up");
        var state = await ResourcesAsync(tool);
        tool.Program = tool.Program.Replace("language: en", "language: fr", StringComparison.Ordinal);
        string[] targets = guard switch
        {
            "target" => ["--target", "agent"],
            "both targets" => ["--target", "agent", "--target", "words"],
            _ => [],
        };
        await emulator.ClearLogAsync();
        foreach (var command in guard == "target" ? ["preview"] : new[] { "preview", "up" })
        {
            var (code, output, error) = await tool.RunAsync([command, .. command == "up" ? Yes : [], .. targets]);
            Assert.True((code == 0) == succeeds, $"{command}: {code}\n{output}\n{error}");
            if (guard == "target")
            {
                // It would come back with the inputs that it had, as in Pulumi.
                Assert.Contains("--target words", output + error, StringComparison.Ordinal);
                return;
            }

            if (!succeeds)
            {
                Assert.Contains("::words\" as part of replacing", output + error, StringComparison.Ordinal);
                Assert.Contains("protect", output + error, StringComparison.Ordinal);
            }
        }

        var actions = (await emulator.GetAsync("log")).AsArray().Select(c => (string)c!["action"]!).ToArray();
        if (succeeds)
        {
            Assert.Equal(
                ["StopAIConversation", "StartAIConversation", "ControlAIConversation"],
                actions.Where(a => !a.StartsWith("Describe", StringComparison.Ordinal)));
            Assert.Equal(state.Select(r => (string)r["urn"]!), (await ResourcesAsync(tool)).Select(r => (string)r["urn"]!));
        }
        else
        {
            Assert.DoesNotContain("StopAIConversation", actions);
            Assert.Equal(Normal(state), Normal(await ResourcesAsync(tool)));
        }
    }

    [Fact]
    public async Task A_replacement_that_is_only_partly_made_takes_the_place_of_the_old_one()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var tool = new Tool(Programs.With(Programs.Ingest("one", more: "isPause: true")));
        tool.Use(emulator);
        await tool.DocumentAsync("up");

        // Another robot user, so the new one starts before the old one stops; its pause fails.
        tool.Program = tool.Program.Replace("userId: one", "userId: two", StringComparison.Ordinal);
        await emulator.FaultsAsync(
            new JsonObject { ["kind"] = "Error", ["action"] = "UpdateStreamIngest", ["code"] = "InvalidParameter", ["times"] = 1 });
        var (code, output, error) = await tool.RunAsync(["up", .. Yes]);
        Assert.True(code == 1, output + error);
        var ingests = (await ResourcesAsync(tool)).Where(r => ((string)r["urn"]!).EndsWith("::one", StringComparison.Ordinal)).ToArray();
        Assert.Equal(1, ingests.Count(r => (bool?)r["delete"] != true));
        Assert.Equal(1, ingests.Count(r => (bool?)r["delete"] == true));
        Assert.Equal("two", (string)ingests.Single(r => (bool?)r["delete"] != true)["inputs"]!["userId"]!);

        // The next run mends the new one and stops the old one: no task is left that no state knows.
        await tool.DocumentAsync("up");
        var live = (await emulator.GetAsync("tasks")).AsArray().Where(t => t!["endedAt"] is null).Select(t => (string)t!["robotUserId"]!);
        Assert.Equal(["two"], live);
        await tool.DocumentAsync("destroy");
        Assert.DoesNotContain((await emulator.GetAsync("tasks")).AsArray(), t => t!["endedAt"] is null);
    }

    [Theory]
    [InlineData("import: nosuchtask", "", 0)]
    [InlineData("import: \"{id}\"", "streamUrl: no-address", 1)]
    [InlineData("import: \"{id}\"", "fault", 0)]
    public async Task An_import_that_fails_leaves_nothing_behind_and_one_that_is_to_be_changed_wrongly_stays_imported(
        string option, string edit, int imported)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var maker = new Tool(Programs.With(Programs.Ingest("made")));
        maker.Use(emulator);
        await maker.DocumentAsync("up");
        var id = (string)(await emulator.GetAsync("tasks")).AsArray().Single()!["taskId"]!;
        using var tool = new Tool(Programs.With(Programs.Ingest("made", options: option.Replace("{id}", id, StringComparison.Ordinal))));
        tool.Use(emulator);
        if (edit == "fault")
        {
            tool.Environment["TRTC_MAX_RETRIES"] = "0";
            File.WriteAllText(Path.Combine(tool.Folder, "Pulumi.dev.yaml"), "config:\n  trtc:maxRetries: 0\n");
            await emulator.FaultsAsync(
                new JsonObject { ["kind"] = "Error", ["action"] = "DescribeStreamIngest", ["code"] = "AuthFailure.SecretIdNotFound" });
        }
        else if (edit.Length > 0)
        {
            tool.Program = tool.Program.Replace("streamUrl: https://example.com/a.mp4", edit, StringComparison.Ordinal);
        }

        var (code, output, error) = await tool.RunAsync(["up", .. Yes]);
        Assert.True(code == 1, output + error);
        var deployment = JsonNode.Parse(await tool.SucceedsAsync("stack", "export"))!["deployment"]!;
        Assert.Empty(deployment["pending_operations"]?.AsArray() ?? []);
        Assert.Equal(imported, deployment["resources"]!.AsArray().Count(r => (string)r!["type"]! == "trtc:index:StreamIngest"));
    }

    [Fact]
    public async Task A_target_that_others_depend_on_is_not_destroyed_alone()
    {
        using var tool = new Tool(Programs.With($$"""
            {{Programs.Ingest("a")}}
            {{Programs.Ingest("b", room: "2", options: "dependsOn: \"${a}\"")}}
            {{Programs.Ingest("c", room: "3")}}
            """));
        await tool.DocumentAsync("up");
        var state = await ResourcesAsync(tool);
        var (code, output, error) = await tool.RunAsync(["destroy", .. Yes, "--target", "a"]);
        Assert.True(code == 1, output + error);
        Assert.Contains("--target b", output + error, StringComparison.Ordinal);
        Assert.Equal(Normal(state), Normal(await ResourcesAsync(tool)));
        await tool.DocumentAsync("destroy", "--target", "a", "--target", "b");
        AssertWhole(await ResourcesAsync(tool));
        Assert.DoesNotContain(await ResourcesAsync(tool), r => ((string)r["urn"]!).EndsWith("::a", StringComparison.Ordinal));

        // Where a target leaves the program, it stays as long as something untargeted needs it, as in Pulumi.
        await tool.DocumentAsync("up");
        tool.Program = Programs.With($"{Programs.Ingest("b", room: "2")}\n{Programs.Ingest("c", room: "3")}");
        (code, output, error) = await tool.RunAsync(["up", .. Yes, "--target", "a"]);
        Assert.True(code == 0, output + error);
        Assert.Contains(await ResourcesAsync(tool), r => ((string)r["urn"]!).EndsWith("::a", StringComparison.Ordinal));
        AssertWhole(await ResourcesAsync(tool));
        await tool.DocumentAsync("up");
        AssertWhole(await ResourcesAsync(tool));
    }

    [Fact]
    public async Task A_default_provider_that_needs_what_it_makes_is_refused_at_once()
    {
        using var tool = new Tool(Programs.With($$"""
            {{Programs.Ingest("first")}}
            own:
              type: pulumi:providers:trtc
              defaultProvider: true
              properties: { region: ap-singapore, sdkSecretKey: "${first.taskId}" }
            """));
        var (code, output, error) = await tool.RunAsync("preview");
        Assert.Equal(1, code);
        Assert.Contains("needs itself", output + error, StringComparison.Ordinal);
    }

    private static readonly string[] Yes = ["--yes", "--skip-preview"];

    private static async Task<IReadOnlyList<JsonObject>> ResourcesAsync(Tool tool) =>
        [.. JsonNode.Parse(await tool.SucceedsAsync("stack", "export"))!["deployment"]!["resources"]!.AsArray().Select(r => r!.AsObject())];

    // Everything but what ciphertexts and times make different.
    private static string Normal(IEnumerable<JsonObject> resources) =>
        string.Join(
            '\n',
            resources.Select(r => $"{r["urn"]} {r["id"]} {r["inputs"]?.ToJsonString()} {r["dependencies"]?.ToJsonString()}")
                .Where(l => !l.Contains("ciphertext", StringComparison.Ordinal)));

    // What Pulumi's own check of a state's integrity wants.
    private static void AssertWhole(IReadOnlyList<JsonObject> resources)
    {
        var seen = new HashSet<string>();
        foreach (var resource in resources)
        {
            var needs = (resource["dependencies"]?.AsArray() ?? []).Select(d => (string)d!)
                .Concat((resource["propertyDependencies"]?.AsObject() ?? []).SelectMany(p => p.Value!.AsArray().Select(d => (string)d!)))
                .Concat(new[] { (string?)resource["parent"], ProviderOf((string?)resource["provider"]) }.OfType<string>());
            Assert.All(needs, n => Assert.Contains(n, seen));
            Assert.True(seen.Add((string)resource["urn"]!) || (bool?)resource["delete"] == true, $"{resource["urn"]} is there twice");
        }
    }

    private static string? ProviderOf(string? reference) => reference is null ? null : ProviderReference.Parse(reference).Urn;
}
