using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Trtc.Testing;
using static Pulumi.Embedded.Tests.TaskProgram;

namespace Pulumi.Embedded.Tests;

/// <summary>
/// The look at all tasks before an update: who asks for it, with which key, and what a service that refuses it does not do.
/// </summary>
public partial class LookTests
{
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
            new() { ["kind"] = "Throttle" }, new() { ["kind"] = "Status", ["status"] = 500 }, new() { ["kind"] = "Drop" }, new()
            {
                ["kind"] = "Error",
                ["code"] = "InternalError.DBError",
            },
        })
        {
            foreach (var command in (string)fault["kind"]! == "Drop" ? new[] { "up", "refresh" } : ["up"])
            {
                await FaultsAsync(fault);
                var document = await tool.DocumentAsync(command);
                var refreshed = $$"""{"same":{{Rows.Length + 1}},"refresh":{{Rows.Length}}}""";
                Assert.Equal(command == "up" ? Same : refreshed, document["changeSummary"]!.ToJsonString());
                var said = document["diagnostics"]!
                    .AsArray()
                    .Where(d => (string)d!["severity"]! == "warning")
                    .Select(d => (string)d!["message"]!)
                    .ToArray();
                Assert.Equal(Rows.Length, said.Length);
                Assert.All(said, message => Assert.Contains("could not be looked at", message, StringComparison.Ordinal));
            }
        }

        // What somebody has to mend: an error, and the record stays.
        foreach (var code in new[]
        {
            "FailedOperation.SdkAppIdNotExist", "FailedOperation.SdkAppIdNotUnderAppId", "AuthFailure.SecretIdNotFound",
            "UnsupportedRegion",
        })
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
        static string Resources(string export) =>
            string.Join(
                '\n',
                JsonNode.Parse(export)!["deployment"]!["resources"]!
                    .AsArray()
                    .Select(r => $"{r!["urn"]} {r["id"]} {Ciphertext().Replace(r["inputs"]?.ToJsonString() ?? "", "")}")
                    .Order(StringComparer.Ordinal));
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
        Assert.All(
            export["deployment"]!["resources"]!.AsArray(),
            r => Assert.Equal(
                ((string)r!["type"]!).StartsWith("trtc:", StringComparison.Ordinal), (bool?)r["refreshBeforeUpdate"] ?? false));

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
        Assert.Equal(Same, (await tool.DocumentAsync("up"))["changeSummary"]!.ToJsonString());
        Assert.Empty((await emulator.GetAsync("log")).AsArray());
        await emulator.EndTaskAsync((string)(await LiveAsync(emulator)).Single(t => (string)t["kind"]! == "PublishCdnStream")["taskId"]!);
        tool.Program = tool.Program.Replace("live/one", "live/two", StringComparison.Ordinal);
        var (_, output, _) = await tool.RunAsync("up", "--yes", "--skip-preview");
        Assert.Contains("`up --refresh` sees that and starts it again", output, StringComparison.Ordinal);
        Assert.Equal(["relay"], Names(await tool.DocumentAsync("up", "--refresh"), "create"));
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

    [GeneratedRegex("\"ciphertext\":\"[^\"]+\"")]
    private static partial Regex Ciphertext();
}
