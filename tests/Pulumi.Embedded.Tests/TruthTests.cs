using System.Text.Json.Nodes;
using Trtc.Testing;
using static Pulumi.Embedded.Tests.TaskProgram;

namespace Pulumi.Embedded.Tests;

/// <summary>
/// What a stack believes of its tasks is what the service says of them: the tool and the plugin as processes, the emulator as the service.
/// </summary>
public class TruthTests
{
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
        foreach (var row in Rows.Where(r => r.Robot is not null || how != "kicked out"))
        {
            var before = await LiveAsync(emulator);
            var task = before.Single(t => (string)t["kind"]! == row.Kind);
            switch (how)
            {
                case "stopped elsewhere":
                    await emulator.EndTaskAsync((string)task["taskId"]!);
                    break;
                case "kicked out":
                    await emulator.RoomAsync(row.Room!, false, row.Robot!);
                    break;
                default:
                    // Of its own room alone it is known that nobody publishes there; one without a room records for a day.
                    if (row.Room is { } room)
                    {
                        await emulator.RoomAsync(room, false);
                    }

                    await emulator.PutAsync("clock", new JsonObject { ["advanceSeconds"] = row.Room is null ? 86401 : 3601 });
                    break;
            }

            if (edited)
            {
                tool.Program = tool.Program.Replace(row.Edit, row.Edited, StringComparison.Ordinal);
            }

            await emulator.ClearLogAsync();
            var expected = how.StartsWith("idle", StringComparison.Ordinal) && row.Name != "ingest"
                ? new[] { "ingest", row.Name }.Order(StringComparer.Ordinal).ToArray()
                : [row.Name];
            var preview = await tool.DocumentAsync("preview");
            Assert.Equal(expected, Names(preview, "delete"));
            Assert.Equal(expected, Names(preview, "create"));
            var healed = await tool.DocumentAsync("up");
            Assert.Equal(expected, Names(healed, "create"));
            Assert.Equal(
                new JsonObject { ["same"] = Rows.Length + 1 - expected.Length, ["create"] = expected.Length }.ToJsonString(),
                healed["changeSummary"]!.ToJsonString());

            var after = await LiveAsync(emulator);
            var now = after.Single(t => (string)t["kind"]! == row.Kind);
            Assert.NotEqual((string)task["taskId"]!, (string)now["taskId"]!);
            Assert.Equal(0, (int)now["updates"]!);
            Assert.Equal(Rows.Length, after.Count);
            Assert.Equal(Rows.Length - expected.Length, before.Select(Untouched).Intersect(after.Select(Untouched)).Count());
            if (edited)
            {
                Assert.EndsWith(row.Edited.Split('/', ' ')[^1], row.Value(now["parameters"]!)!.ToString(), StringComparison.Ordinal);
            }

            Assert.Equal(expected.Length, (await emulator.GetAsync("log")).AsArray().Count(c => (string)c!["code"]! == "OK"
                && Starts.Contains((string)c["action"]!)));
            if (row.Room is not null)
            {
                await emulator.RoomAsync(row.Room, false, "anna");
            }
        }

        // Between two rows, the preview of the next one told that nothing else was to be done.
        Assert.Equal(Same, (await tool.DocumentAsync("up"))["changeSummary"]!.ToJsonString());
    }

    [Fact]
    public async Task An_update_that_finds_its_task_gone_says_what_is_true_and_the_next_up_heals()
    {
        using var tool = new Tool(Programs.With(Tasks));
        await using var emulator = await EmulatorHost.StartAsync();
        tool.Use(emulator);
        await tool.DocumentAsync("up");
        var changed = Rows.Where(r => r.Name is "ingest" or "slices" or "moderation").ToArray();
        foreach (var row in changed)
        {
            tool.Program = tool.Program.Replace(row.Edit, row.Edited, StringComparison.Ordinal);
        }

        // They end between the look and the change.
        await emulator.FaultsAsync(
            new JsonObject { ["kind"] = "Error", ["code"] = "FailedOperation.TaskNotExist", ["action"] = "UpdateStreamIngest" },
            new JsonObject { ["kind"] = "Error", ["code"] = "ResourceNotFound", ["action"] = "ModifyCloudSliceTask" },
            new JsonObject { ["kind"] = "Error", ["code"] = "ResourceNotFound", ["action"] = "ModifyCloudModeration" });
        await emulator.PutAsync("clock", new JsonObject { ["advanceSeconds"] = 1 });

        // Without the option, the first failure keeps what has not begun from beginning.
        var (code, output, _) = await tool.RunAsync("up", "--yes", "--skip-preview", "--continue-on-error");
        Assert.Equal(1, code);
        const string Told = "It ended by itself or was stopped; the next `up` sees that and starts it again, with the new values.";
        Assert.Equal(changed.Length, output.Split(Told).Length - 1);
        foreach (var task in (await LiveAsync(emulator)).Where(t => changed.Any(r => r.Kind == (string)t["kind"]!)))
        {
            await emulator.EndTaskAsync((string)task["taskId"]!);
        }

        Assert.Equal(changed.Select(r => r.Name).Order(StringComparer.Ordinal), Names(await tool.DocumentAsync("up"), "create"));
        foreach (var row in changed)
        {
            var now = (await LiveAsync(emulator)).Single(t => (string)t["kind"]! == row.Kind)["parameters"]!;
            Assert.EndsWith(row.Edited.Split(' ')[^1], row.Value(now)!.ToString(), StringComparison.Ordinal);
        }
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
        await emulator.FaultsAsync(
        [
            .. Starts.Select(a => (JsonNode)new JsonObject { ["kind"] = "Drop", ["acts"] = true, ["action"] = a }),
            .. new[] { "DescribeAIConversation", "DescribeAITranscription", "DescribeWebRecord" }.Select(
                a => (JsonNode)new JsonObject { ["kind"] = "Drop", ["action"] = a }),
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
                foreach (var row in Rows.Where(r => r.Robot is not null))
                {
                    tool.Program = tool.Program.Replace($"userId: {row.Robot}", $"userId: new-{row.Robot}", StringComparison.Ordinal);
                }

                break;
        }

        await tool.DocumentAsync("up");
        var live = await LiveAsync(emulator);
        Assert.Equal(
            Rows.Select(r => then == "renamed" && r.Robot is not null ? "new-" + r.Robot : r.Robot).Order(StringComparer.Ordinal),
            live.Select(t => (string?)t["robotUserId"]).Order(StringComparer.Ordinal));
        var state = JsonNode.Parse(await tool.SucceedsAsync("stack", "export"))!["deployment"]!["resources"]!.AsArray();
        Assert.Equal(
            live.Select(t => (string)t["taskId"]!).Order(StringComparer.Ordinal),
            state.Where(r => ((string)r!["type"]!).StartsWith("trtc:", StringComparison.Ordinal))
                .Select(r => (string)r!["id"]!)
                .Order(StringComparer.Ordinal));
        Assert.Equal(Same, (await tool.DocumentAsync("up"))["changeSummary"]!.ToJsonString());
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
        Assert.Matches(
            @"::captions, interrupted while creating "
            + @"\(roomId: 5, sdkAppId: \d+, sessionId: pulumi-\w+, transcriptionParams.userId: scribe\)",
            said);
        Assert.Matches(@"::slices, interrupted while creating \(roomId: 6, sdkAppId: \d+, userId: slicer\)", said);
        Assert.Matches(
            @"::interpreter, interrupted while creating \(roomId: 8, sdkAppId: \d+, transcriptionParam.userId: interpreter\)", said);
        Assert.Matches(@"::page, interrupted while creating \(recordId: pulumi-\w+, sdkAppId: \d+\)", said);
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
}
