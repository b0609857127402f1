using System.Globalization;
using System.Text.Json.Nodes;
using Xunit.Abstractions;

namespace Pulumi.Embedded.Tests;

/// <summary>A simulated day of watching the root stack, with something going wrong every few minutes.</summary>
public class WatchDayTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    // What may go wrong with the service's answers; each strikes one or two calls.
    private static readonly (string Kind, string Action, bool Acts)[] Faults =
    [
        ("Status", "DescribeStreamIngest", false), ("Drop", "UpdatePublishCdnStream", true), (
            "Throttle", "DescribeCloudRecording", false), ("Garbage", "DescribeAITranscription", true),
        ("Drop", "StartStreamIngest", true), (
            "Drop",
            "StartPublishCdnStream",
            false), ("Status", "CreateCloudRecording", true), ("Drop",
            "StartAITranscription", true), ("Reset", "StartPublishCdnStream", true),
    ];

    [Theory]
    [InlineData(1)]
    public async Task Every_resource_has_one_task_at_the_end_and_no_gap_was_longer_than_a_look(int seed)
    {
        await using var watched = await Watched.StartAsync(Programs.Root());
        var random = new Random(seed);
        var (begin, ends, struck) = (watched.Time.GetUtcNow(), 0, 0);
        var end = begin.AddDays(1);
        var next = begin.AddMinutes(3);
        var calls = new List<int>();
        watched.Time.Until = async due =>
        {
            while (next <= due && next < end.AddMinutes(-5))
            {
                watched.Time.Set(next);
                next += TimeSpan.FromSeconds(random.Next(120, 360));
                await GoWrongAsync();
            }

            if (due >= begin.AddHours(6 * (calls.Count + 1)))
            {
                // The plugin goes by the true time, so what it sends is refused first, and sent again with the service's time.
                calls.Add((await watched.Emulator.CallsAsync()).Count(c => (string?)c["code"] != "AuthFailure.SignatureExpire"));
                await watched.Emulator.ClearLogAsync();
            }

            if (due >= end)
            {
                watched.Stop();
            }
        };
        Assert.True(await watched.RunAsync(Every), watched.Events[^1].ToJsonString());

        var tasks = await watched.Emulator.TasksAsync();
        var live = tasks.Where(t => (bool)t["isLive"]!).ToArray();
        Assert.Equal(
            ["AITranscription", "CloudRecording", "PublishCdnStream", "StreamIngest"], live.Select(t => (string)t["kind"]!).Order());
        watched.Tool.Environment.Remove("PULUMI_CONFIG_PASSPHRASE");
        var state = JsonNode.Parse(await watched.Tool.SucceedsAsync("stack", "export"))!["deployment"]!["resources"]!.AsArray();
        Assert.Equal(
            live.Select(t => (string)t["taskId"]!).Order(StringComparer.Ordinal),
            state.Where(r => ((string)r!["type"]!).StartsWith("trtc:", StringComparison.Ordinal))
                .Select(r => (string)r!["id"]!)
                .Order(StringComparer.Ordinal));

        var longest = TimeSpan.Zero;
        foreach (var kind in tasks.GroupBy(t => (string)t["kind"]!))
        {
            var lives = kind.OrderBy(t => At(t, "startedAt")).ToArray();
            foreach (var (before, after) in lives.Zip(lives.Skip(1)))
            {
                var gap = At(after, "startedAt") - At(before, "endedAt");
                longest = gap > longest ? gap : longest;
            }
        }

        output.WriteLine($"{tasks.Count} tasks, {ends} ended behind the stack's back, {struck} answers struck, "
            + $"{watched.Events.Count} events, "
            + $"longest gap {longest.TotalSeconds:0.0} s, calls by six hours: {string.Join(", ", calls)}");
        Assert.InRange(ends, 200, 400);
        Assert.True(longest < Every + TimeSpan.FromSeconds(5), $"The longest gap was {longest}.");

        // Each look asks for four tasks. What goes wrong costs calls of its own, as many however often one looks, and as many at the
        // end of the day as at its beginning.
        var asked = 4 * (TimeSpan.FromHours(6) / Every);
        Assert.Equal(4, calls.Count);
        Assert.All(calls, count => Assert.InRange(count, asked * 0.95, asked + 500));

        async Task GoWrongAsync()
        {
            await watched.Emulator.FaultsAsync();
            if (random.Next(4) == 0)
            {
                var (kind, action, acts) = Faults[random.Next(Faults.Length)];
                struck++;
                await watched.Emulator.FaultsAsync(
                    new JsonObject
                    {
                        ["kind"] = kind,
                        ["action"] = action,
                        ["acts"] = acts,
                        ["status"] = 502,
                        ["times"] = random.Next(1, 3),
                    });
            }

            var all = await watched.LiveAsync();
            if (all.Count == 0)
            {
                return;
            }

            ends++;
            var task = all[random.Next(all.Count)];
            if (random.Next(3) == 0)
            {
                // Somebody of the robot's name comes in, and goes.
                var room = (string)task["room"]!["roomId"]!;
                await watched.Emulator.RoomAsync(room, false, (string)task["robotUserId"]!);
                await watched.Emulator.RoomAsync(room, false, "anna");
            }
            else
            {
                await watched.Emulator.EndTaskAsync((string)task["taskId"]!);
            }
        }
    }

    private static DateTimeOffset At(JsonObject task, string name) =>
        DateTimeOffset.Parse((string)task[name]!, CultureInfo.InvariantCulture);
}
