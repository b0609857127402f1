using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi.Trtc.Engine.State;
using Trtc.Cli.Watching;
using Trtc.Testing;

namespace Pulumi.Trtc.Engine.Tests;

/// <summary><c>trtc watch</c>: on a simulated clock in this process, and as a process of its own.</summary>
public class WatchTests
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    [Fact]
    public void Setbacks_in_a_row_make_pauses_that_grow_up_to_five_minutes()
    {
        var (setbacks, now) = (new Setbacks(Every, 2), DateTimeOffset.UnixEpoch);
        var pauses = new List<double>();
        for (var i = 0; i < 9; i++)
        {
            var setback = setbacks.Befell("a", now);
            Assert.Equal(i + 1, setback.Times);
            pauses.Add(setback.Pause.TotalSeconds);
            Assert.Equal(setback.Pause > TimeSpan.Zero, setbacks.Held(now).Contains("a"));
            now += setback.Pause;
            Assert.Empty(setbacks.Held(now));
            setbacks.Came("a", now);
            now += Every;
        }

        Assert.Equal([0, 0, 30, 60, 120, 240, 300, 300, 300], pauses);
    }

    [Theory]
    [InlineData(119, 2)]
    [InlineData(120, 1)]
    public void A_task_that_ran_for_long_enough_begins_anew(int seconds, int times)
    {
        var (setbacks, now) = (new Setbacks(Every, 2), DateTimeOffset.UnixEpoch);
        setbacks.Befell("a", now);
        setbacks.Came("a", now);
        Assert.Equal(times, setbacks.Befell("a", now.AddSeconds(seconds)).Times);
    }

    [Fact]
    public void What_the_stack_has_no_more_is_forgotten()
    {
        var (setbacks, now) = (new Setbacks(Every, 2), DateTimeOffset.UnixEpoch);
        foreach (var name in new[] { "a", "a", "a", "b", "b", "b" })
        {
            setbacks.Befell(name, now);
        }

        Assert.Equal(now + Every, setbacks.NextTry(now));
        setbacks.Forget(now, name => name == "b");
        Assert.Equal(["b"], setbacks.Held(now));
    }

    [Fact]
    public async Task What_ends_comes_again_at_the_next_look_and_nothing_is_written_when_nothing_changed()
    {
        await using var watched = await Watched.StartAsync(Programs.Root());
        Dictionary<string, DateTime> before = [], after = [];
        Dictionary<string, DateTime> Written() => Directory.EnumerateFiles(Path.Combine(watched.Tool.Folder, ".trtc"), "*", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc);
        watched.At(
            (TimeSpan.FromMinutes(2), () => Done(() => before = Written())),
            (TimeSpan.FromMinutes(4), () => Done(() => after = Written())),
            (TimeSpan.FromMinutes(4.2), () => watched.EndAsync("PublishCdnStream")),
            (TimeSpan.FromMinutes(5), () => Task.CompletedTask));
        Assert.True(await watched.RunAsync(Every));
        Assert.NotEmpty(before);
        Assert.Equal(before, after);
        Assert.Equal(4, (await watched.LiveAsync()).Count);
        Assert.Equal(
            ["watching", "started", "started", "started", "started", "gone", "started", "ended"],
            watched.Events.Select(e => (string)e["event"]!));
        var (gone, again) = (watched.Events[5], watched.Events[6]);
        Assert.Equal(("relay", "relay", "started again"), ((string)gone["resource"]!, (string)again["resource"]!, (string)again["message"]!));
        Assert.Equal((string)(await watched.LiveAsync()).Single(t => (string)t["kind"]! == "PublishCdnStream")["taskId"]!, (string)again["id"]!);
        Assert.True(Time(again) - Time(gone) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_changed_program_is_applied_a_wrong_one_is_told_and_what_ends_meanwhile_comes_again()
    {
        await using var watched = await Watched.StartAsync(Programs.Root());
        var right = watched.Tool.Program;
        Task EditAsync(string program) => Done(() => watched.Tool.Program = program);
        watched.At(
            (TimeSpan.FromMinutes(1), () => EditAsync(right.Replace("imageHeight: 180", "imageHeight: 240", StringComparison.Ordinal))),
            (TimeSpan.FromMinutes(2), () => EditAsync(right.Replace("imageHeight: 180", "imageHeigt: 240", StringComparison.Ordinal))),
            (TimeSpan.FromMinutes(3), () => watched.EndAsync("StreamIngest")),
            (TimeSpan.FromMinutes(4), () => EditAsync(right.Replace("bitRate: 1800", "bitRate: 18000", StringComparison.Ordinal))),
            (TimeSpan.FromMinutes(5), () => watched.EndAsync("StreamIngest")),
            (TimeSpan.FromMinutes(6), () => EditAsync(right + "\n# A comment.\n")),
            (TimeSpan.FromMinutes(7), () => Task.CompletedTask));
        Assert.True(await watched.RunAsync(Every));
        var events = watched.Events.Skip(5).Select(e => $"{e["event"]} {e["resource"]}").ToArray();
        Assert.Equal(
            ["applied ", "updated relay", "refused ", "gone ingest", "started ingest", "refused relay", "gone ingest", "started ingest", "applied ", "updated relay", "ended "],
            events);
        Assert.Contains("did you mean \"imageHeight\"?", (string)watched.Events.First(e => (string)e["event"]! == "refused")["message"]!, StringComparison.Ordinal);
        Assert.All(watched.Events, e => Assert.DoesNotContain('\n', (string)e["message"]!));
        Assert.Equal(4, (await watched.LiveAsync()).Count);
    }

    [Fact]
    public async Task What_dies_again_and_again_waits_longer_and_longer_while_the_rest_is_kept()
    {
        await using var watched = await Watched.StartAsync(Programs.With(
            $"{Programs.Ingest("weak")}\n{Programs.Ingest("strong", room: "2")}\n{Programs.Ingest("after", room: "3", options: "dependsOn: [\"${weak}\"]")}"));
        var end = watched.Time.GetUtcNow().AddMinutes(30);
        var others = 0;
        watched.Time.Until = async due =>
        {
            foreach (var task in await watched.LiveAsync())
            {
                if ((string)task["robotUserId"]! == "weak" || ((string)task["robotUserId"]! == "strong" && others++ == 40))
                {
                    await watched.Emulator.EndTaskAsync((string)task["taskId"]!);
                }
            }

            if (due >= end)
            {
                watched.Stop();
            }
        };
        await watched.RunAsync(Every);
        var events = watched.Events;
        var paused = events.Where(e => (string)e["event"]! == "paused").Select(e => (string)e["message"]!).ToArray();
        Assert.Equal("robot weak was kicked, or its task ended, 3 times in 60 s: does another program use it? The next try is in 30 s", paused[0]);
        Assert.Equal("robot weak was kicked, or its task ended, 4 times in 2 minutes: does another program use it? The next try is in 60 s", paused[1]);
        Assert.EndsWith("The next try is in 5 minutes", paused[^1], StringComparison.Ordinal);

        // In half an hour, some ten tries; the other two were never touched but for the one that ended once.
        Assert.InRange(events.Count(e => (string)e["event"]! == "started" && (string?)e["resource"] == "weak"), 8, 12);
        Assert.Equal(2, events.Count(e => (string)e["event"]! == "started" && (string?)e["resource"] == "strong"));
        Assert.Equal(1, events.Count(e => (string)e["event"]! == "started" && (string?)e["resource"] == "after"));
        Assert.DoesNotContain(events, e => (string)e["event"]! == "stopped");
        Assert.Single(await watched.LiveAsync(), t => (string)t["robotUserId"]! == "strong");
        Assert.Single(await watched.LiveAsync(), t => (string)t["robotUserId"]! == "after");
    }

    [Fact]
    public async Task A_start_that_is_refused_is_told_once_and_tried_again()
    {
        await using var watched = await Watched.StartAsync(Programs.With($"{Programs.Ingest("one")}\n{Programs.Ingest("two", room: "2")}"));
        JsonNode Fault(int times) => new JsonObject { ["kind"] = "Error", ["code"] = "ResourceInsufficient.RequestRejection", ["action"] = "StartStreamIngest", ["times"] = times };
        watched.At(
            (TimeSpan.FromMinutes(1), () => watched.Emulator.FaultsAsync(Fault(6))),
            (TimeSpan.FromMinutes(1.1), async () => await watched.Emulator.EndTaskAsync((string)(await watched.LiveAsync()).Single(t => (string)t["robotUserId"]! == "one")["taskId"]!)),
            (TimeSpan.FromMinutes(9), () => Task.CompletedTask));
        Assert.True(await watched.RunAsync(Every));
        Assert.Equal(
            ["gone one", "failed one", "paused one", "paused one", "started one", "ended "],
            watched.Events.Skip(3).Select(e => $"{e["event"]} {e["resource"]}"));
        Assert.Equal(2, (await watched.LiveAsync()).Count);
    }

    [Fact]
    public async Task What_cannot_be_looked_at_is_told_once_and_when_it_can_be_again()
    {
        await using var watched = await Watched.StartAsync(Programs.With(Programs.Ingest("one")));
        watched.At(
            (TimeSpan.FromMinutes(1), () => watched.Emulator.FaultsAsync(new JsonObject { ["kind"] = "Status", ["status"] = 503, ["action"] = "DescribeStreamIngest", ["times"] = 4 })),
            (TimeSpan.FromMinutes(3), () => watched.Emulator.FaultsAsync(new JsonObject { ["kind"] = "Error", ["code"] = "AuthFailure.SecretIdNotFound", ["action"] = "DescribeStreamIngest", ["times"] = 3 })),
            (TimeSpan.FromMinutes(5), () => Task.CompletedTask));
        Assert.True(await watched.RunAsync(Every));
        Assert.Equal(["unseen one", "seen one", "failed one", "ended "], watched.Events.Skip(2).Select(e => $"{e["event"]} {e["resource"]}"));
        Assert.Single(await watched.Emulator.TasksAsync());
    }

    [Fact]
    public async Task A_service_that_is_down_is_asked_soon_and_then_no_more_often_than_ever()
    {
        await using var watched = await Watched.StartAsync(Programs.With(Programs.Ingest("one")));
        var asked = 0;
        watched.At(
            (TimeSpan.FromMinutes(1), () => watched.Emulator.FaultsAsync(new JsonObject { ["kind"] = "Status", ["status"] = 503, ["action"] = "DescribeStreamIngest", ["times"] = 999 })),
            (TimeSpan.FromMinutes(21), async () => asked = (await watched.Emulator.GetAsync("log")).AsArray().Count(c => (string?)c!["fault"] == "Status")),
            (TimeSpan.FromMinutes(21.1), () => watched.Emulator.FaultsAsync()),
            (TimeSpan.FromMinutes(22), () => Task.CompletedTask));
        Assert.True(await watched.RunAsync(Every));

        // Every 30 s for 20 minutes, and five times more at the beginning.
        Assert.InRange(asked, 42, 46);
        Assert.Equal(["unseen one", "seen one", "ended "], watched.Events.Skip(2).Select(e => $"{e["event"]} {e["resource"]}"));
    }

    [Fact]
    public async Task An_ingest_that_could_not_be_paused_is_paused_at_the_next_look()
    {
        await using var watched = await Watched.StartAsync(Programs.With(Programs.Ingest("one", more: "isPause: true")));
        await watched.Emulator.FaultsAsync(new JsonObject { ["kind"] = "Error", ["code"] = "InternalError", ["action"] = "UpdateStreamIngest" });
        watched.At((TimeSpan.FromMinutes(1), () => Task.CompletedTask));
        Assert.True(await watched.RunAsync(Every));
        Assert.True((bool)Assert.Single(await watched.Emulator.TasksAsync())["parameters"]!["IsPause"]!);
    }

    [Fact]
    public async Task One_look_for_schedulers_heals_and_tells_by_its_result_whether_all_is_well()
    {
        await using var watched = await Watched.StartAsync(Programs.Root());
        Assert.True(await watched.RunAsync(Every, once: true));
        Assert.Equal(4, (await watched.LiveAsync()).Count);
        await watched.EndAsync("CloudRecording");
        Assert.True(await watched.RunAsync(Every, once: true));
        Assert.Equal(["ended ", "watching ", "gone recording", "started recording", "ended "], watched.Events.Skip(5).Select(e => $"{e["event"]} {e["resource"]}"));

        await watched.Emulator.FaultsAsync(new JsonObject { ["kind"] = "Status", ["status"] = 500, ["action"] = "DescribeCloudRecording", ["times"] = 9 });
        Assert.False(await watched.RunAsync(Every, once: true));
        await watched.Emulator.FaultsAsync();
        watched.Tool.Program = watched.Tool.Program.Replace("repeatNum: -1", "repeatNum: 0", StringComparison.Ordinal);
        await watched.EndAsync("CloudRecording");
        Assert.False(await watched.RunAsync(Every, once: true));
        Assert.Contains(watched.Events, e => (string)e["event"]! == "refused" && ((string)e["message"]!).Contains("repeatNum", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_run_gets_its_turn_and_a_stack_that_it_destroys_is_not_brought_back()
    {
        await using var watched = await Watched.StartAsync(Programs.Root());
        watched.Tool.Environment.Remove("PULUMI_CONFIG_PASSPHRASE");
        watched.At(
            (TimeSpan.FromMinutes(1), async () => await watched.Tool.SucceedsAsync("up", "--yes", "--skip-preview", "--expect-no-changes")),
            (TimeSpan.FromMinutes(2), async () => await watched.Tool.SucceedsAsync("destroy", "--yes", "--skip-preview")),
            (TimeSpan.FromMinutes(9), () => Task.CompletedTask));
        Assert.True(await watched.RunAsync(Every));
        Assert.Empty(await watched.LiveAsync());
        Assert.Equal("another run destroyed the stack, so there is nothing to watch any more", (string)watched.Events[^1]["message"]!);
        Assert.True(Time(watched.Events[^1]) - Time(watched.Events[0]) < TimeSpan.FromMinutes(3));
    }

    [Fact]
    public async Task A_stack_that_another_run_has_is_waited_for_and_the_program_taken_as_it_is_then()
    {
        await using var watched = await Watched.StartAsync(Programs.With(Programs.Ingest("one")));
        var held = new StackStore(Path.Combine(watched.Tool.Folder, ".trtc"), "test", TimeProvider.System).Lock("dev", "trtc up");
        watched.At(
            (TimeSpan.FromMinutes(1), () => Done(() => watched.Tool.Program = Programs.With(Programs.Ingest("two")))),
            (TimeSpan.FromMinutes(2), () => Done(held.Dispose)),
            (TimeSpan.FromMinutes(4), () => Task.CompletedTask));
        Assert.True(await watched.RunAsync(Every));
        Assert.Equal(["watching ", "waiting ", "started two", "ended "], watched.Events.Select(e => $"{e["event"]} {e["resource"]}"));
        Assert.Contains("trtc up", (string)watched.Events[1]["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", "--every 0 must be a time from 1s to 1h")]
    [InlineData("2h", "--every 2h must be a time from 1s to 1h")]
    [InlineData("soon", "--every soon must be a time from 1s to 1h")]
    public async Task A_wrong_time_is_refused(string every, string message)
    {
        using var tool = new Tool(Programs.With(Programs.Ingest("one")));
        var (code, _, error) = await tool.RunAsync("watch", "--every", every);
        Assert.Equal(1, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_a_process_it_heals_tells_in_lines_of_json_and_ends_when_it_is_told_to()
    {
        using var tool = new Tool(Programs.Root());
        await using var emulator = await EmulatorHost.StartAsync();
        tool.Use(emulator);
        using var process = tool.Start("watch", "--every", "1s", "--json");
        async Task<JsonObject> NextAsync(string kind)
        {
            while (await process.StandardOutput.ReadLineAsync() is { } line)
            {
                var happened = JsonNode.Parse(line)!.AsObject();
                if ((string)happened["event"]! == kind)
                {
                    return happened;
                }
            }

            throw new InvalidOperationException($"It ended without {kind}: {await process.StandardError.ReadToEndAsync()}");
        }

        for (var started = 0; started < 4; started++)
        {
            await NextAsync("started");
        }

        await emulator.EndTaskAsync((string)(await emulator.TasksAsync()).Single(t => (string)t["kind"]! == "PublishCdnStream")["taskId"]!);
        Assert.Equal("relay", (string)(await NextAsync("gone"))["resource"]!);
        Assert.Equal("trtc:index:PublishCdnStream", (string)(await NextAsync("started"))["type"]!);

        // Another command waits for its turn, whenever that is.
        await tool.SucceedsAsync("up", "--yes", "--skip-preview", "--expect-no-changes");
        using (System.Diagnostics.Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
        }

        await NextAsync("ended");
        var (code, _, _) = await Tool.EndAsync(process);
        Assert.Equal(0, code);
        Assert.Equal(4, (await emulator.TasksAsync()).Count(t => (bool)t["isLive"]!));
    }

    [Fact]
    public async Task Without_an_account_the_embedded_emulator_is_there_only_while_something_is_done()
    {
        using var tool = new Tool(Programs.Root());
        Assert.Equal(0, (await tool.RunAsync("watch", "--once")).Code);
        var relay = (await tool.TasksAsync()).Single(t => (string)t["kind"]! == "PublishCdnStream");
        await tool.EndTaskAsync((string)relay["taskId"]!);
        var (code, output, _) = await tool.RunAsync("watch", "--once");
        Assert.Equal(0, code);
        Assert.Matches(@"\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ  gone      relay: is gone", output);
        Assert.Matches(@"Z  started   relay: started again", output);
    }

    private static Task Done(Action run)
    {
        run();
        return Task.CompletedTask;
    }

    private static DateTimeOffset Time(JsonObject happened) => DateTimeOffset.Parse((string)happened["time"]!, CultureInfo.InvariantCulture);
}
