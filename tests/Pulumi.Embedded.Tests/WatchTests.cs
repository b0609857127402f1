using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Tests;

/// <summary><c>trtc watch</c> on a simulated clock, in this process.</summary>
public class WatchTests
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_ends_comes_again_at_the_next_look_and_nothing_is_written_when_nothing_changed()
    {
        await using var watched = await Watched.StartAsync(Programs.Root());
        Dictionary<string, DateTime> before = [], after = [];
        Dictionary<string, DateTime> Written() =>
            Directory.EnumerateFiles(Path.Combine(watched.Tool.Folder, ".trtc"), "*", SearchOption.AllDirectories)
                .ToDictionary(f => f, File.GetLastWriteTimeUtc);
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
        Assert.Equal(
            ("relay", "relay", "started again"), ((string)gone["resource"]!, (string)again["resource"]!, (string)again["message"]!));
        Assert.Equal(
            (string)(await watched.LiveAsync()).Single(t => (string)t["kind"]! == "PublishCdnStream")["taskId"]!, (string)again["id"]!);
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
            ["applied ", "updated relay", "refused ", "gone ingest", "started ingest", "refused relay", "gone ingest", "started "
                + "ingest", "applied ", "updated relay", "ended "],
            events);
        Assert.Contains(
            "did you mean \"imageHeight\"?",
            (string)watched.Events.First(e => (string)e["event"]! == "refused")["message"]!,
            StringComparison.Ordinal);
        Assert.All(watched.Events, e => Assert.DoesNotContain('\n', (string)e["message"]!));
        Assert.Equal(4, (await watched.LiveAsync()).Count);
    }

    [Fact]
    public async Task What_dies_again_and_again_waits_longer_and_longer_while_the_rest_is_kept()
    {
        await using var watched = await Watched.StartAsync(Programs.With(
            $"{Programs.Ingest("weak")}\n{Programs.Ingest("strong", room: "2")}\n"
            + Programs.Ingest("after", room: "3", options: "dependsOn: [\"${weak}\"]")));
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
        Assert.Equal(
            "robot weak was kicked, or its task ended, 3 times in 60 s: does another program use it? The next try is in 30 s", paused[0]);
        Assert.Equal(
            "robot weak was kicked, or its task ended, 4 times in 2 minutes: does another program use it? The next try is in 60 s",
            paused[1]);
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
        JsonNode Fault(int times) =>
            new JsonObject
            {
                ["kind"] = "Error",
                ["code"] = "ResourceInsufficient.RequestRejection",
                ["action"] = "StartStreamIngest",
                ["times"] = times,
            };
        watched.At(
            (TimeSpan.FromMinutes(1), () => watched.Emulator.FaultsAsync(Fault(6))),
            (
                TimeSpan.FromMinutes(1.1),
                async () =>
                    await watched.Emulator.EndTaskAsync(
                        (string)(await watched.LiveAsync()).Single(t => (string)t["robotUserId"]! == "one")["taskId"]!)),
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
            (
                TimeSpan.FromMinutes(1),
                () =>
                    watched.Emulator.FaultsAsync(
                        new JsonObject { ["kind"] = "Status", ["status"] = 503, ["action"] = "DescribeStreamIngest", ["times"] = 4 })),
            (TimeSpan.FromMinutes(3), () => watched.Emulator.FaultsAsync(new JsonObject
            {
                ["kind"] = "Error",
                ["code"] = "AuthFailure.SecretIdNotFound",
                ["action"] = "DescribeStreamIngest",
                ["times"] = 3,
            })),
            (TimeSpan.FromMinutes(5), () => Task.CompletedTask));
        Assert.True(await watched.RunAsync(Every));
        Assert.Equal(
            ["unseen one", "seen one", "failed one", "ended "], watched.Events.Skip(2).Select(e => $"{e["event"]} {e["resource"]}"));
        Assert.Single(await watched.Emulator.TasksAsync());
    }

    [Fact]
    public async Task A_service_that_is_down_is_asked_soon_and_then_no_more_often_than_ever()
    {
        await using var watched = await Watched.StartAsync(Programs.With(Programs.Ingest("one")));
        var asked = 0;
        watched.At(
            (
                TimeSpan.FromMinutes(1),
                () =>
                    watched.Emulator.FaultsAsync(
                        new JsonObject { ["kind"] = "Status", ["status"] = 503, ["action"] = "DescribeStreamIngest", ["times"] = 999 })),
            (
                TimeSpan.FromMinutes(21),
                async () => asked = (await watched.Emulator.GetAsync("log")).AsArray().Count(c => (string?)c!["fault"] == "Status")),
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
        await watched.Emulator.FaultsAsync(
            new JsonObject { ["kind"] = "Error", ["code"] = "InternalError", ["action"] = "UpdateStreamIngest" });
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
        Assert.Equal(
            ["ended ", "watching ", "gone recording", "started recording", "ended "],
            watched.Events.Skip(5).Select(e => $"{e["event"]} {e["resource"]}"));

        await watched.Emulator.FaultsAsync(
            new JsonObject { ["kind"] = "Status", ["status"] = 500, ["action"] = "DescribeCloudRecording", ["times"] = 9 });
        Assert.False(await watched.RunAsync(Every, once: true));
        await watched.Emulator.FaultsAsync();
        watched.Tool.Program = watched.Tool.Program.Replace("repeatNum: -1", "repeatNum: 0", StringComparison.Ordinal);
        await watched.EndAsync("CloudRecording");
        Assert.False(await watched.RunAsync(Every, once: true));
        Assert.Contains(
            watched.Events,
            e => (string)e["event"]! == "refused" && ((string)e["message"]!).Contains("repeatNum", StringComparison.Ordinal));
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

    private static Task Done(Action run)
    {
        run();
        return Task.CompletedTask;
    }

    private static DateTimeOffset Time(JsonObject happened) =>
        DateTimeOffset.Parse((string)happened["time"]!, CultureInfo.InvariantCulture);
}
