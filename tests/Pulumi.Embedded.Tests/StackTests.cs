// Long: programs stand as people write them, and so do the lines that mistakes in them are shown with.
using System.Text.Json.Nodes;

namespace Pulumi.Embedded.Tests;

/// <summary>The life of stacks: the tool, the plugin and the emulator as processes.</summary>
public class StackTests
{
    [Fact]
    public async Task The_root_stack_comes_stays_changes_heals_and_goes()
    {
        using var tool = new Tool(Programs.Root());
        var created = await tool.DocumentAsync("up");
        Assert.Equal(5, (int)created["changeSummary"]!["create"]!);
        var first = await LiveAsync(tool);
        Assert.Equal(["AITranscription", "CloudRecording", "PublishCdnStream", "StreamIngest"], first.Select(t => t.Kind).Order());

        var again = await tool.DocumentAsync("up");
        Assert.Equal("same", Assert.Single(again["changeSummary"]!.AsObject()).Key);

        // An edit of the layout is one change in place, of the same task.
        tool.Program = tool.Program.Replace("imageHeight: 180", "imageHeight: 240", StringComparison.Ordinal);
        var changed = await tool.DocumentAsync("up");
        Assert.Equal((1, 4), ((int)changed["changeSummary"]!["update"]!, (int)changed["changeSummary"]!["same"]!));
        var change = changed["steps"]!.AsArray().Single(s => (string)s!["op"]! == "update")!["changes"]!.AsArray().Single()!;
        Assert.Equal("videoParams.layoutParams.mixLayoutList[1].imageHeight", (string)change["path"]!);
        Assert.Equal(first, await LiveAsync(tool));

        // What ended behind its back comes back.
        var gone = first.Where(t => t.Kind != "PublishCdnStream").ToArray();
        foreach (var task in gone)
        {
            await tool.EndTaskAsync(task.TaskId);
        }

        var healed = await tool.DocumentAsync("up", "--refresh");
        Assert.Equal("""{"same":2,"create":3}""", healed["changeSummary"]!.ToJsonString());
        var now = await LiveAsync(tool);
        Assert.Equal(4, now.Count);
        Assert.Empty(gone.Intersect(now));

        await tool.SucceedsAsync("destroy", "--yes");
        Assert.Empty(await LiveAsync(tool));
    }

    [Fact]
    public async Task Options_of_resources_do_what_Pulumis_do()
    {
        using var tool = new Tool(Programs.With($"""
            {Programs.Ingest("kept", options: "protect: true")}
            {Programs.Ingest("quiet", room: "2", more: "volume: 50", options: "ignoreChanges: [volume]")}
            {Programs.Ingest("left", room: "3", options: "retainOnDelete: true")}
            {Programs.Ingest("after", room: "4", options: "dependsOn: [\"${kept}\"], customTimeouts: { create: 40s }, additionalSecretOutputs: [status]")}
            {Programs.Ingest("strict", room: "5", more: "volume: 1", options: "replaceOnChanges: [volume]")}
            """, "outputs: { status: \"${after.status}\" }"));
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        var before = await LiveAsync(tool);
        Assert.Equal(5, before.Count);
        Assert.Contains("status: [secret]", await tool.SucceedsAsync("stack", "output"), StringComparison.Ordinal);
        var state = JsonNode.Parse(await tool.SucceedsAsync("stack", "export"))!["deployment"]!["resources"]!.AsArray();
        var after = state.Single(r => ((string)r!["urn"]!).EndsWith("::after", StringComparison.Ordinal))!;
        Assert.Equal(
            (40, "urn:pulumi:dev::test::trtc:index:StreamIngest::kept"),
            ((double)after["customTimeouts"]!["create"]!, (string)after["dependencies"]![0]!));

        // ignoreChanges: nothing; replaceOnChanges: another task.
        tool.Program = tool.Program.Replace("volume: 50", "volume: 60", StringComparison.Ordinal)
            .Replace("volume: 1\n", "volume: 2\n", StringComparison.Ordinal);
        var changed = await tool.DocumentAsync("up");
        Assert.Equal((1, 1), ((int)changed["changeSummary"]!["replace"]!, (int)changed["changeSummary"]!["delete-replaced"]!));
        Assert.Equal(4, (await LiveAsync(tool)).Intersect(before).Count());

        // protect: neither replaced nor deleted; retainOnDelete: out of the state, and running still.
        tool.Program = Programs.With(Programs.Ingest("quiet", room: "2", more: "volume: 50", options: "ignoreChanges: [volume]"));
        var (code, output, _) = await tool.RunAsync("up", "--yes", "--skip-preview");
        Assert.Equal(1, code);
        Assert.Contains("protected", output, StringComparison.Ordinal);
        Assert.Contains(await LiveAsync(tool), t => t.Robot == "kept");
        Assert.Contains(await LiveAsync(tool), t => t.Robot == "left");
        Assert.DoesNotContain(await LiveAsync(tool), t => t.Robot == "strict");
    }

    [Fact]
    public async Task A_replacement_in_the_same_room_stops_the_old_task_first()
    {
        using var tool = new Tool(Programs.With(Programs.Ingest("one", more: "seekSecond: 1")));
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        var old = Assert.Single(await LiveAsync(tool));
        tool.Program = tool.Program.Replace("seekSecond: 1", "seekSecond: 2", StringComparison.Ordinal);
        var output = await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        Assert.True(
            output.IndexOf("deleting replaced", StringComparison.Ordinal) < output
                .IndexOf("creating replacement", StringComparison.Ordinal),
            output);

        // Stopped, not kicked out by its successor.
        Assert.Equal("stopped", (string)(await tool.TasksAsync()).Single(t => (string)t["taskId"]! == old.TaskId)["endReason"]!);
        Assert.NotEqual(old, Assert.Single(await LiveAsync(tool)));

        // Elsewhere the new one comes first.
        tool.Program = tool.Program.Replace("roomId: \"1\"", "roomId: \"9\"", StringComparison.Ordinal);
        output = await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        Assert.True(
            output.IndexOf("creating replacement", StringComparison.Ordinal) < output
                .IndexOf("deleting replaced", StringComparison.Ordinal),
            output);

        // Unless the program says otherwise.
        tool.Program = tool.Program.Replace("roomId: \"9\"", "roomId: \"1\"", StringComparison.Ordinal)
            .Replace("options: {", "options: { deleteBeforeReplace: true", StringComparison.Ordinal);
        output = await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        Assert.True(
            output.IndexOf("deleting replaced", StringComparison.Ordinal) < output
                .IndexOf("creating replacement", StringComparison.Ordinal),
            output);
        Assert.Single(await LiveAsync(tool));
    }

    [Fact]
    public async Task Stacks_take_names_imports_lookups_targets_and_providers_of_their_own()
    {
        using var tool = new Tool(Programs.With(Programs.Ingest("one")));
        await tool.SucceedsAsync("up", "--yes", "--skip-preview");
        var task = Assert.Single(await LiveAsync(tool));

        // A new name for the same resource, with the former one as an alias.
        tool.Program = Programs.With(
            Programs.Ingest("renamed", options: "aliases: [ { name: one } ]")
                .Replace("userId: renamed", "userId: one", StringComparison.Ordinal));
        Assert.Equal("same", Assert.Single((await tool.DocumentAsync("up"))["changeSummary"]!.AsObject()).Key);
        Assert.Equal(task, Assert.Single(await LiveAsync(tool)));

        // Out of one state and into another, by its ID; and a look at it from there.
        await tool.SucceedsAsync("stack", "export", "--file", "kept.json");
        tool.Program = Programs.With($$"""
            {{Programs.Ingest("adopted", options: $"import: \"{task.TaskId}\"").Replace("userId: adopted", "userId: one", StringComparison.Ordinal)}}
            mine:
              type: pulumi:providers:trtc
              properties: { region: ap-tokyo }
            seen:
              type: trtc:StreamIngest
              get: { id: "{{task.TaskId}}", state: { roomId: "1", roomIdType: Integer, userId: one, streamUrl: "https://example.com/a.mp4" } }
              options: { provider: "${mine}", dependsOn: "${adopted}" }
            """, "outputs: { status: \"${seen.status}\" }");
        File.WriteAllText(
            Path.Combine(tool.Folder, "empty.json"),
            """{"version": 3, "deployment": {"manifest": {"time": "2026-01-01T00:00:00Z", "magic": "", "version": ""}}}""");
        await tool.SucceedsAsync("stack", "import", "--file", "empty.json");
        var imported = await tool.DocumentAsync("up");
        Assert.Equal(1, (int)imported["changeSummary"]!["import"]!);
        Assert.Equal("InProgress", (string)imported["outputs"]!["status"]!);
        Assert.Equal(task, Assert.Single(await LiveAsync(tool)));
        Assert.Equal(1, (int)(await tool.DocumentAsync("preview"))["changeSummary"]!["read"]!);

        // A target alone changes, and one that is nothing's name is refused.
        tool.Program = Programs.With($"{Programs.Ingest("adopted", more: "volume: 5").Replace("userId: adopted", "userId: one", StringComparison.Ordinal)}\n{Programs.Ingest("other", room: "2")}");
        var targeted = await tool.DocumentAsync("up", "--target", "other");
        Assert.Equal(1, (int)targeted["changeSummary"]!["create"]!);
        Assert.Null(targeted["changeSummary"]!["update"]);
        var (code, text, _) = await tool.RunAsync("up", "--yes", "--target", "othre");
        Assert.Equal(0, code);
        Assert.Contains("--target othre: there is no resource \"othre\"; did you mean \"other\"?", text, StringComparison.Ordinal);
        Assert.Equal(0, (await tool.RunAsync("destroy", "--yes", "--target", "other")).Code);
        Assert.Equal(task, Assert.Single(await LiveAsync(tool)));
    }

    [Fact]
    public async Task Every_mistake_of_a_file_is_named_with_its_line()
    {
        using var tool = new Tool(Programs.Head + """
            config:
              room: { type: strng }
            variables:
              used: { fn::invoke: { function: "trtc:getNothing", arguments: {} } }
              loop: ${back}
              back: ${loop}
            resources:
              one:
                type: trtc:StreamIngst
              two:
                type: trtc:StreamIngest
                properties:
                  roomId: [12]
                  roomIdTyp: Integer
                  userId: ${nobody.name}
                  streamUrl: ${three.nothing}
                  volume: loud
                options: { protekt: true }
              three:
                type: trtc:CloudRecording
                properties:
                  roomId: "1"
                  recordParams: { recordMode: Mixed }
            outputs:
              a: ${two.taskIdd}
              b: { fn::jion: [",", []] }
            """);
        var (code, _, error) = await tool.RunAsync("preview");
        Assert.Equal(1, code);
        foreach (var expected in new[]
        {
            "Pulumi.yaml:8:17: error: there is no type \"strng\"; did you mean \"string\"?",
            "Pulumi.yaml:10:35: error: there is no function \"trtc:getNothing\"",
            "\"loop\" needs itself: loop needs back needs loop",
            "Pulumi.yaml:15:11: error: there is no resource type \"trtc:StreamIngst\"; did you mean \"trtc:StreamIngest\"?",
            "\"roomId\" must be a text, but this is a list",
            "there is no property \"roomIdTyp\"; did you mean \"roomIdType\"?",
            "there is no variable, resource or configuration value \"nobody\"",
            "there is no property \"nothing\"",
            "\"volume\" must be a whole number, but this is a text",
            "there is no resource option \"protekt\"; did you mean \"protect\"?",
            "\"recordMode\" must be a whole number, but this is a text: ",
            "resource \"three\" needs \"storageParams\"",
            "there is no property \"taskIdd\"; did you mean \"taskId\"?",
            "there is no function \"fn::jion\"; did you mean \"fn::join\"?",
        })
        {
            Assert.True(error.Contains(expected, StringComparison.Ordinal), $"{expected}\n--- is not in ---\n{error}");
        }
    }

    [Fact]
    public async Task What_the_provider_refuses_is_named_with_its_line_and_without_secrets()
    {
        using var tool = new Tool(Programs.Head + """
            resources:
              recording:
                type: trtc:CloudRecording
                properties:
                  roomId: "1"
                  userId: recorder
                  recordParams: { recordMode: 1, maxIdleTime: 1 }
                  storageParams:
                    cloudStorage: { vendor: 0, region: r, bucket: b, accessKey: "open-sesame", secretKey: { "fn::secret": hunter2 }, fileNamePrefix: ["a b"] }
              relay:
                type: trtc:PublishCdnStream
                properties: { roomId: "1", roomIdType: Integer, agentParams: { userId: relay }, withTranscoding: 0, audioParams: { audioEncode: { sampleRate: 48000, channel: 2, bitRate: 64 } } }
            """);
        var (code, output, error) = await tool.RunAsync("preview");
        Assert.Equal(1, code);
        Assert.Contains(
            "Pulumi.yaml:13:51: recordParams.maxIdleTime: is 1, but must be between 5 and 86400", output, StringComparison.Ordinal);
        var lines = output.Split('\n');
        var line = Array.FindIndex(lines, l => l.Contains("15 |         cloudStorage: { vendor: 0, region: r, bucket: b, accessKey: \"[secret]\", secretKey: { \"fn::secret\": [secret] }", StringComparison.Ordinal));
        Assert.True(line > 0, output);
        Assert.Equal(lines[line].IndexOf("\"a b\"", StringComparison.Ordinal), lines[line + 1].IndexOf('^', StringComparison.Ordinal));
        Assert.Contains(
            "Pulumi.yaml:16:3: publishCdnParams: is required unless feedBackRoomParams is given", output, StringComparison.Ordinal);

        // Nor are they shown where the program itself is wrong.
        tool.Program = tool.Program.Replace("vendor: 0", "vendor: 7", StringComparison.Ordinal);
        (code, output, error) = await tool.RunAsync("preview");
        Assert.Equal(1, code);
        Assert.Contains("accessKey: \"[secret]\"", error, StringComparison.Ordinal);
        Assert.DoesNotContain("sesame", output + error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output + error, StringComparison.Ordinal);
    }

    private static async Task<List<(string Kind, string TaskId, string Robot)>> LiveAsync(Tool tool) => [.. (await tool.TasksAsync())
        .Where(t => t["endedAt"] is null).Select(t => ((string)t["kind"]!, (string)t["taskId"]!, (string)t["robotUserId"]!))];
}
