using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Trtc.Testing;

namespace Pulumi.Trtc.Engine.Tests;

/// <summary>What a stack believes of its tasks is what the service says of them: the tool and the plugin as processes, the emulator as the service.</summary>
public partial class TruthTests
{
    private const string Tasks = """
        ingest:
          type: trtc:StreamIngest
          properties: { roomId: "1", roomIdType: Integer, userId: ingest, streamUrl: "https://example.com/a.mp4", repeatNum: -1, maxDuration: 1, volume: 50 }
        relay:
          type: trtc:PublishCdnStream
          properties:
            roomId: "2"
            roomIdType: Integer
            agentParams: { userId: relay, maxIdleTime: 30 }
            withTranscoding: 1
            audioParams: { audioEncode: { sampleRate: 48000, channel: 2, bitRate: 64 } }
            publishCdnParams: [{ publishCdnUrl: "rtmp://a.example.com/live/one" }]
        recording:
          type: trtc:CloudRecording
          properties: { roomId: "3", userId: recorder, recordParams: { recordMode: 2 }, storageParams: { cloudVod: {} }, mixLayoutParams: { mixLayoutMode: 3 } }
        agent:
          type: trtc:AIConversation
          properties: { roomId: "4", agentConfig: { userId: agent, targetUserId: anna, welcomeMessage: hi-one }, llmConfig: { LLMType: openai, Model: one } }
        captions:
          type: trtc:AITranscription
          properties: { roomId: "5", transcriptionParams: { userId: scribe }, recognizeConfig: { language: en } }
        """;

    // Each task with its kind, room and robot, the action that looks at it, and an edit with what it becomes in the task.
    private static readonly (string Name, string Kind, string Room, string Robot, string Look, string Edit, string Edited, Func<JsonNode, JsonNode?> Value)[] Rows =
    [
        ("ingest", "StreamIngest", "1", "ingest", "DescribeStreamIngest", "volume: 50", "volume: 60", p => p["Volume"]),
        ("relay", "PublishCdnStream", "2", "relay", "UpdatePublishCdnStream", "live/one", "live/two", p => p["PublishCdnParams"]![0]!["PublishCdnUrl"]),
        ("recording", "CloudRecording", "3", "recorder", "DescribeCloudRecording", "mixLayoutMode: 3", "mixLayoutMode: 2", p => p["MixLayoutParams"]!["MixLayoutMode"]),
        ("agent", "AIConversation", "4", "agent", "DescribeAIConversation", "hi-one", "hi-two", p => p["AgentConfig"]!["WelcomeMessage"]),
        ("captions", "AITranscription", "5", "scribe", "DescribeAITranscription", "language: en", "language: fr", p => p["RecognizeConfig"]!["Language"]),
    ];

    [Theory]
    [InlineData("stopped elsewhere", true)]
    [InlineData("kicked out", false)]
    [InlineData("idle, or at its longest duration", true)]
    public async Task What_ended_is_started_again_by_a_plain_up_once_and_nothing_else_is_touched(string how, bool edited)
    {
        using var tool = new Tool(Programs.With(Tasks));
        await using var emulator = await EmulatorHost.StartAsync();
        tool.Use(emulator);
        await tool.DocumentAsync("up");
        foreach (var row in Rows)
        {
            var before = await LiveAsync(emulator);
            var task = before.Single(t => (string)t["kind"]! == row.Kind);
            switch (how)
            {
                case "stopped elsewhere":
                    await emulator.EndTaskAsync((string)task["taskId"]!);
                    break;
                case "kicked out":
                    await emulator.RoomAsync(row.Room, false, row.Robot);
                    break;
                default:
                    // Of its own room alone it is known that nobody publishes there.
                    await emulator.RoomAsync(row.Room, false);
                    await emulator.PutAsync("clock", new JsonObject { ["advanceSeconds"] = 62 });
                    break;
            }

            if (edited)
            {
                tool.Program = tool.Program.Replace(row.Edit, row.Edited, StringComparison.Ordinal);
            }

            await emulator.ClearLogAsync();
            var expected = how.StartsWith("idle", StringComparison.Ordinal) && row.Name != "ingest" ? new[] { "ingest", row.Name }.Order(StringComparer.Ordinal).ToArray() : [row.Name];
            var preview = await tool.DocumentAsync("preview");
            Assert.Equal(expected, Names(preview, "gone"));
            Assert.Equal(expected, Names(preview, "create"));
            var healed = await tool.DocumentAsync("up");
            Assert.Equal(expected, Names(healed, "create"));
            Assert.Equal(new JsonObject { ["same"] = 6 - expected.Length, ["create"] = expected.Length }.ToJsonString(), healed["changeSummary"]!.ToJsonString());

            var after = await LiveAsync(emulator);
            var now = after.Single(t => (string)t["kind"]! == row.Kind);
            Assert.NotEqual((string)task["taskId"]!, (string)now["taskId"]!);
            Assert.Equal(0, (int)now["updates"]!);
            Assert.Equal(5, after.Count);
            Assert.Equal(5 - expected.Length, before.Select(t => Untouched(t)).Intersect(after.Select(t => Untouched(t))).Count());
            if (edited)
            {
                Assert.EndsWith(row.Edited.Split('/', ' ')[^1], row.Value(now["parameters"]!)!.ToString(), StringComparison.Ordinal);
            }

            Assert.Equal("""{"same":6}""", (await tool.DocumentAsync("up"))["changeSummary"]!.ToJsonString());
            Assert.Equal(expected.Length, (await emulator.GetAsync("log")).AsArray().Count(c => (string)c!["code"]! == "OK"
                && (((string)c["action"]!).StartsWith("Start", StringComparison.Ordinal) || (string)c["action"]! == "CreateCloudRecording")));
            await emulator.RoomAsync(row.Room, false, "anna");
        }
    }

    [Fact]
    public async Task A_service_that_refuses_the_look_makes_nothing_start_and_nothing_be_forgotten()
    {
        using var tool = new Tool(Programs.With(Tasks));
        await using var emulator = await EmulatorHost.StartAsync();
        tool.Use(emulator);
        File.WriteAllText(Path.Combine(tool.Folder, "Pulumi.dev.yaml"), "config:\n  trtc:maxRetries: 0\n");
        await tool.DocumentAsync("up");
        var state = await tool.SucceedsAsync("stack", "export");
        var tasks = (await LiveAsync(emulator)).Select(Untouched).ToArray();

        // What passes: what is recorded stands, and each task says that it could not be looked at.
        foreach (var fault in new JsonObject[]
        {
            new() { ["kind"] = "Throttle" }, new() { ["kind"] = "Status", ["status"] = 500 }, new() { ["kind"] = "Drop" }, new() { ["kind"] = "Error", ["code"] = "InternalError.DBError" },
        })
        {
            foreach (var command in (string)fault["kind"]! == "Drop" ? new[] { "up", "refresh" } : ["up"])
            {
                await FaultsAsync(fault);
                var document = await tool.DocumentAsync(command);
                Assert.Equal(command == "up" ? """{"same":6}""" : """{"same":6,"refresh":5}""", document["changeSummary"]!.ToJsonString());
                var said = document["diagnostics"]!.AsArray().Where(d => (string)d!["severity"]! == "warning").Select(d => (string)d!["message"]!).ToArray();
                Assert.Equal(5, said.Length);
                Assert.All(said, message => Assert.Contains("could not be looked at", message, StringComparison.Ordinal));
            }
        }

        // What somebody has to mend: an error, and the record stays.
        foreach (var code in new[] { "FailedOperation.SdkAppIdNotExist", "FailedOperation.SdkAppIdNotUnderAppId", "AuthFailure.SecretIdNotFound", "UnsupportedRegion" })
        {
            foreach (var command in code == "UnsupportedRegion" ? new[] { "preview", "up", "refresh", "destroy" } : ["up"])
            {
                await FaultsAsync(new JsonObject { ["kind"] = "Error", ["code"] = code });
                var (exit, output, _) = await tool.RunAsync(command == "preview" ? [command] : [command, "--yes", "--skip-preview"]);
                Assert.Equal(1, exit);
                Assert.Contains(code, output, StringComparison.Ordinal);
            }
        }

        await FaultsAsync();
        tool.Environment["TENCENTCLOUD_SECRET_KEY"] = "not-the-key";
        var (code2, text, _) = await tool.RunAsync("up", "--yes", "--skip-preview");
        Assert.Equal(1, code2);
        Assert.Contains("AuthFailure.SignatureFailure", text, StringComparison.Ordinal);
        Assert.DoesNotContain("not-the-key", text, StringComparison.Ordinal);
        tool.Use(emulator);

        Assert.Equal(tasks, (await LiveAsync(emulator)).Select(Untouched));
        Assert.Equal(Resources(state), Resources(await tool.SucceedsAsync("stack", "export")));

        Task FaultsAsync(JsonObject? fault = null) => emulator.FaultsAsync([.. (fault is null ? [] : Rows).Select(r =>
        {
            var plan = fault!.DeepClone().AsObject();
            (plan["action"], plan["times"]) = (r.Look, 9);
            return (JsonNode)plan;
        })]);

        // But for the states of the tasks, which went on by themselves.
        static string Resources(string export) => string.Join('\n', JsonNode.Parse(export)!["deployment"]!["resources"]!.AsArray().Select(r => $"{r!["urn"]} {r["id"]} {Ciphertext().Replace(r["inputs"]?.ToJsonString() ?? "", "")}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_state_says_as_Pulumis_does_that_tasks_want_to_be_looked_at_and_a_configuration_ends_that()
    {
        using var tool = new Tool(Programs.With(Tasks));
        await using var emulator = await EmulatorHost.StartAsync();
        tool.Use(emulator);
        await tool.DocumentAsync("up");
        var export = JsonNode.Parse(await tool.SucceedsAsync("stack", "export"))!;
        Assert.Equal((4, """["refreshBeforeUpdate"]"""), ((int)export["version"]!, export["features"]!.ToJsonString()));
        Assert.All(export["deployment"]!["resources"]!.AsArray(), r => Assert.Equal(((string)r!["type"]!).StartsWith("trtc:", StringComparison.Ordinal), (bool?)r["refreshBeforeUpdate"] ?? false));

        // As a file it comes back, and what this tool cannot know is refused by name.
        await tool.SucceedsAsync("stack", "export", "--file", "kept.json");
        await tool.SucceedsAsync("stack", "import", "--file", "kept.json");
        export["features"] = new JsonArray("refreshBeforeUpdate", "views");
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, "views.json"), export.ToJsonString());
        var (code, _, error) = await tool.RunAsync("stack", "import", "--file", "views.json");
        Assert.Equal(1, code);
        Assert.Contains("views.json uses views, which this tool does not know", error, StringComparison.Ordinal);

        // The setting is heard at the next look, which is the last one.
        File.WriteAllText(Path.Combine(tool.Folder, "Pulumi.dev.yaml"), "config:\n  trtc:refreshBeforeUpdate: false\n");
        await tool.DocumentAsync("up");
        Assert.Equal(3, (int)JsonNode.Parse(await tool.SucceedsAsync("stack", "export"))!["version"]!);
        await emulator.ClearLogAsync();
        Assert.Equal("""{"same":6}""", (await tool.DocumentAsync("up"))["changeSummary"]!.ToJsonString());
        Assert.Empty((await emulator.GetAsync("log")).AsArray());
        await emulator.EndTaskAsync((string)(await LiveAsync(emulator)).Single(t => (string)t["kind"]! == "PublishCdnStream")["taskId"]!);
        tool.Program = tool.Program.Replace("live/one", "live/two", StringComparison.Ordinal);
        var (_, output, _) = await tool.RunAsync("up", "--yes", "--skip-preview");
        Assert.Contains("`up --refresh` sees that and starts it again", output, StringComparison.Ordinal);
        Assert.Equal(["relay"], Names(await tool.DocumentAsync("up", "--refresh"), "create"));
    }

    [Fact]
    public async Task An_update_that_finds_its_task_gone_says_what_is_true_and_the_next_up_heals()
    {
        using var tool = new Tool(Programs.With(Tasks));
        await using var emulator = await EmulatorHost.StartAsync();
        tool.Use(emulator);
        await tool.DocumentAsync("up");
        tool.Program = tool.Program.Replace("volume: 50", "volume: 60", StringComparison.Ordinal);

        // It ends between the look and the change.
        await emulator.FaultsAsync(new JsonObject { ["kind"] = "Error", ["code"] = "FailedOperation.TaskNotExist", ["action"] = "UpdateStreamIngest" });
        await emulator.PutAsync("clock", new JsonObject { ["advanceSeconds"] = 1 });
        var (code, output, _) = await tool.RunAsync("up", "--yes", "--skip-preview");
        Assert.Equal(1, code);
        Assert.Contains("It ended by itself or was stopped; the next `up` sees that and starts it again, with the new values.", output, StringComparison.Ordinal);
        await emulator.EndTaskAsync((string)(await LiveAsync(emulator)).Single(t => (string)t["kind"]! == "StreamIngest")["taskId"]!);
        Assert.Equal(["ingest"], Names(await tool.DocumentAsync("up"), "create"));
        Assert.Equal(60, (int)(await LiveAsync(emulator)).Single(t => (string)t["kind"]! == "StreamIngest")["parameters"]!["Volume"]!);
    }

    [Theory]
    [InlineData("up")]
    [InlineData("renamed")]
    [InlineData("removed")]
    [InlineData("destroy")]
    public async Task Of_starts_that_got_no_answer_nothing_runs_that_the_state_does_not_know(string then)
    {
        using var tool = new Tool(Programs.With(Tasks));
        await using var emulator = await EmulatorHost.StartAsync();
        tool.Use(emulator);
        tool.Environment["TRTC_RATE_LIMITS"] = "off";
        File.WriteAllText(Path.Combine(tool.Folder, "Pulumi.dev.yaml"), "config:\n  trtc:maxRetries: 0\n");
        var starts = new[] { "StartStreamIngest", "StartPublishCdnStream", "CreateCloudRecording", "StartAIConversation", "StartAITranscription" };
        await emulator.FaultsAsync(
        [
            .. starts.Select(a => (JsonNode)new JsonObject { ["kind"] = "Drop", ["acts"] = true, ["action"] = a }),
            .. new[] { "DescribeAIConversation", "DescribeAITranscription" }.Select(a => (JsonNode)new JsonObject { ["kind"] = "Drop", ["action"] = a }),
        ]);
        var (code, output, _) = await tool.RunAsync("up", "--yes", "--skip-preview");
        Assert.Equal(1, code);
        Assert.Contains("may be running, as robot user ", output, StringComparison.Ordinal);
        Assert.NotEmpty(await LiveAsync(emulator));
        await emulator.FaultsAsync();
        switch (then)
        {
            case "destroy":
                await tool.SucceedsAsync("destroy", "--yes", "--skip-preview");
                Assert.Empty(await LiveAsync(emulator));
                return;
            case "removed":
                tool.Program = Programs.With(Programs.Ingest("other", room: "9"));
                await tool.DocumentAsync("up");
                Assert.Equal("other", (string)Assert.Single(await LiveAsync(emulator))["robotUserId"]!);
                return;
            case "renamed":
                foreach (var row in Rows)
                {
                    tool.Program = tool.Program.Replace($"userId: {row.Robot}", $"userId: new-{row.Robot}", StringComparison.Ordinal);
                }

                break;
        }

        await tool.DocumentAsync("up");
        var live = await LiveAsync(emulator);
        Assert.Equal(Rows.Select(r => then == "renamed" ? "new-" + r.Robot : r.Robot).Order(StringComparer.Ordinal), live.Select(t => (string)t["robotUserId"]!).Order(StringComparer.Ordinal));
        var state = JsonNode.Parse(await tool.SucceedsAsync("stack", "export"))!["deployment"]!["resources"]!.AsArray();
        Assert.Equal(
            live.Select(t => (string)t["taskId"]!).Order(StringComparer.Ordinal),
            state.Where(r => ((string)r!["type"]!).StartsWith("trtc:", StringComparison.Ordinal)).Select(r => (string)r!["id"]!).Order(StringComparer.Ordinal));
        Assert.Equal("""{"same":6}""", (await tool.DocumentAsync("up"))["changeSummary"]!.ToJsonString());
    }

    [Fact]
    public async Task A_start_during_which_the_tool_was_killed_is_told_with_what_it_can_be_found_by()
    {
        using var tool = new Tool(Programs.With(Tasks));
        await using var emulator = await EmulatorHost.StartAsync();
        tool.Use(emulator);
        await tool.DocumentAsync("up");
        var export = JsonNode.Parse(await tool.SucceedsAsync("stack", "export"))!;
        export["deployment"]!["pending_operations"] = new JsonArray([.. export["deployment"]!["resources"]!.AsArray()
            .Where(r => ((string)r!["type"]!).StartsWith("trtc:", StringComparison.Ordinal))
            .Select(r => (JsonNode)new JsonObject { ["type"] = "creating", ["resource"] = r!.DeepClone() })]);
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, "killed.json"), export.ToJsonString());
        await tool.SucceedsAsync("stack", "import", "--file", "killed.json");
        var said = (string)(await tool.DocumentAsync("preview"))["diagnostics"]!.AsArray().Single()!["message"]!;
        Assert.Matches(@"::ingest, interrupted while creating \(roomId: 1, sdkAppId: \d+, userId: ingest\)", said);
        Assert.Matches(@"::relay, interrupted while creating \(agentParams.userId: relay, roomId: 2, sdkAppId: \d+\)", said);
        Assert.Matches(@"::captions, interrupted while creating \(roomId: 5, sdkAppId: \d+, sessionId: pulumi-\w+, transcriptionParams.userId: scribe\)", said);
    }

    [Fact]
    public async Task A_key_that_was_exchanged_is_used_for_the_look_too()
    {
        using var tool = new Tool(Programs.With(Programs.Ingest("one")));
        await using var emulator = await EmulatorHost.StartAsync();
        tool.Use(emulator);
        await tool.SucceedsAsync("config", "set", "trtc:secretKey", "--secret", tool.Environment["TENCENTCLOUD_SECRET_KEY"]);
        await tool.SucceedsAsync("config", "set", "trtc:secretId", tool.Environment["TENCENTCLOUD_SECRET_ID"]);
        await tool.DocumentAsync("up");

        // The state holds one that opens nothing any more.
        await tool.SucceedsAsync("stack", "export", "--file", "kept.json");
        var kept = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(tool.Folder, "kept.json")))!;
        var provider = kept["deployment"]!["resources"]!.AsArray().Single(r => (string)r!["type"]! == "pulumi:providers:trtc")!;
        (provider["inputs"]!["secretId"], provider["outputs"]!["secretId"]) = ("AKIDformer", "AKIDformer");
        await File.WriteAllTextAsync(Path.Combine(tool.Folder, "kept.json"), kept.ToJsonString());
        await tool.SucceedsAsync("stack", "import", "--file", "kept.json");
        Assert.Equal("""{"same":2}""", (await tool.DocumentAsync("up"))["changeSummary"]!.ToJsonString());
    }

    [Fact]
    public async Task Nothing_depends_on_what_a_refresh_finds_gone()
    {
        using var tool = new Tool(Programs.With(Tasks + """

            hello:
              type: trtc:AIAnnouncement
              properties: { taskId: "${agent.taskId}", text: Hello }
              options: { dependsOn: ["${relay}"] }
            """));
        await using var emulator = await EmulatorHost.StartAsync();
        tool.Use(emulator);
        await tool.DocumentAsync("up");
        foreach (var task in (await LiveAsync(emulator)).Where(t => (string)t["kind"]! is "AIConversation" or "PublishCdnStream"))
        {
            await emulator.EndTaskAsync((string)task["taskId"]!);
        }

        await tool.SucceedsAsync("refresh", "--yes", "--skip-preview");
        var resources = JsonNode.Parse(await tool.SucceedsAsync("stack", "export"))!["deployment"]!["resources"]!.AsArray();
        var there = resources.Select(r => (string)r!["urn"]!).ToHashSet();
        Assert.DoesNotContain(there, u => u.EndsWith("::agent", StringComparison.Ordinal));
        var hello = resources.Single(r => ((string)r!["urn"]!).EndsWith("::hello", StringComparison.Ordinal))!;
        Assert.Null(hello["dependencies"]);
        Assert.All(hello["propertyDependencies"]?.AsObject() ?? [], p => Assert.Empty(p.Value!.AsArray()));
        Assert.Equal(["agent", "relay"], Names(await tool.DocumentAsync("up"), "create").Intersect(["agent", "relay"]));
    }

    [GeneratedRegex("\"ciphertext\":\"[^\"]+\"")]
    private static partial Regex Ciphertext();

    private static async Task<IReadOnlyList<JsonObject>> LiveAsync(EmulatorHost emulator) => [.. (await emulator.TasksAsync()).Where(t => (bool)t["isLive"]!)];

    private static string[] Names(JsonObject document, string operation) =>
        [.. document["steps"]!.AsArray().Where(s => (string)s!["op"]! == operation).Select(s => (string)s!["name"]!).Order(StringComparer.Ordinal)];

    // A task without what a look at it changes.
    private static string Untouched(JsonObject task)
    {
        var rest = task.DeepClone().AsObject();
        rest.Remove("sequenceNumber");
        return rest.ToJsonString();
    }
}
