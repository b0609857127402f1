using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Trtc.Cli.Watching;

namespace Pulumi.Embedded.Tests;

/// <summary>Under which user a task's robot is in its room, as `trtc watch` says it.</summary>
public class RobotTests
{
    private static readonly PropertyValue User = PropertyValue.Of("robot");

    [Fact]
    public void It_is_found_whatever_the_task_calls_the_place()
    {
        Assert.Equal("robot", Of(("roomId", PropertyValue.Of("1")), ("userId", User)));
        foreach (var holder in new[] { "agentParams", "agentConfig", "transcriptionParams", "transcriptionParam", "ofTomorrow" })
        {
            Assert.Equal("robot", Of(("another", With("bucket", User)), (holder, With("userId", User)), ("roomId", PropertyValue.Of("1"))));
        }

        Assert.Equal("robot", Of(("aHolder", With("userId", PropertyValue.Of("listener"))), ("userId", User)));
    }

    [Fact]
    public void Users_of_whom_the_task_is_for_are_no_robots()
    {
        Assert.Null(Of(("recordUrl", PropertyValue.Of("https://example.com/"))));
        Assert.Null(Of(("feedBackRoomParams", new ListValue([With("userId", User)]))));
        Assert.Null(Of(("singleSubscribeParams", With("userMediaStream", With("userInfo", With("userId", User))))));
    }

    [Fact]
    public void What_is_secret_of_it_is_not_shown()
    {
        Assert.Equal("[secret]", Of(("userId", User.AsSecret())));
        Assert.Equal("[secret]", Of(("agentConfig", With("userId", User.AsSecret()))));
        Assert.Equal("[secret]", Of(("agentConfig", With("userId", User).AsSecret())));
    }

    [Fact]
    public async Task A_watch_says_whose_task_ends_again_and_again_and_of_one_without_a_robot_that_it_ended()
    {
        await using var watched = await Watched.StartAsync(Programs.With($"{TaskProgram.Stored}\n{TaskProgram.Page}"));
        var end = watched.Time.GetUtcNow().AddMinutes(2);
        watched.Time.Until = async due =>
        {
            foreach (var task in await watched.LiveAsync())
            {
                await watched.Emulator.EndTaskAsync((string)task["taskId"]!);
            }

            if (due >= end)
            {
                watched.Stop();
            }
        };
        await watched.RunAsync(TimeSpan.FromSeconds(30));
        var said = watched.Events.Where(e => (string)e["event"]! == "paused")
            .GroupBy(e => (string)e["resource"]!, e => (string)e["message"]!)
            .ToDictionary(g => g.Key, g => g.First());
        foreach (var (name, robot) in new[] { ("slices", "slicer"), ("moderation", "moderator"), ("interpreter", "interpreter") })
        {
            Assert.StartsWith($"robot {robot} was kicked, or its task ended, 3 times in ", said[name], StringComparison.Ordinal);
        }

        Assert.Matches("^its task ended 3 times in [0-9]+ (s|minutes); the next try is in 30 s$", said["page"]);
    }

    private static ObjectValue With(string name, PropertyValue value) => ObjectValue.Empty.With(name, value);

    private static string? Of(params (string Name, PropertyValue Value)[] inputs) => Robots.Of(new ResourceState
    {
        Urn = "urn:pulumi:dev::test::trtc:index:Task::task",
        Type = "trtc:index:Task",
        Inputs = inputs.Aggregate(ObjectValue.Empty, (all, input) => all.With(input.Name, input.Value)),
    });
}
