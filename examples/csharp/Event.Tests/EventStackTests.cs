using System.Collections.Immutable;
using LiveEventExample;
using Moq;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace Event.Tests;

/// <summary>Previews of the stack against mocks: no account, no network, no Pulumi CLI.</summary>
public class EventStackTests
{
    private readonly Mock<IMocks> mocks = new();
    private readonly List<MockResourceArgs> created = [];

    public EventStackTests()
    {
        mocks.Setup(m => m.NewResourceAsync(It.IsAny<MockResourceArgs>())).Returns((MockResourceArgs args) =>
        {
            lock (created)
            {
                created.Add(args);
            }

            return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs.SetItem("taskId", $"{args.Name}-task")));
        });
        mocks.Setup(m => m.CallAsync(It.Is<MockCallArgs>(c => c.Token == "trtc:index:getTrtcUsage"))).ReturnsAsync(
            new Dictionary<string, object> { ["totals"] = new Dictionary<string, object> { ["HD"] = 90.0 } });
    }

    [Fact]
    public async Task The_event_has_its_four_tasks()
    {
        await RunAsync();
        Assert.Equal(
            ["trtc:index:AITranscription", "trtc:index:CloudRecording", "trtc:index:PublishCdnStream", "trtc:index:StreamIngest"],
            created.Select(r => r.Type).Where(t => t!.StartsWith("trtc:", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public async Task Every_robot_has_a_user_ID_of_its_own()
    {
        await RunAsync();
        var robots = new[]
        {
            Inputs("StreamIngest")["userId"],
            Nested(Inputs("PublishCdnStream"), "agentParams")["userId"],
            Inputs("CloudRecording")["userId"],
            Nested(Inputs("AITranscription"), "transcriptionParams")["userId"],
        };
        Assert.Equal(robots.Length, robots.Distinct().Count());
    }

    [Fact]
    public async Task The_film_is_in_the_large_window()
    {
        await RunAsync();
        var layout = Nested(Nested(Inputs("PublishCdnStream"), "videoParams"), "layoutParams");
        var windows = ((ImmutableArray<object>)layout["mixLayoutList"]).Cast<ImmutableDictionary<string, object>>().ToArray();
        Assert.Equal([960.0, 320.0], windows.Select(w => (double)w["imageWidth"]));
        Assert.Equal(Inputs("StreamIngest")["userId"], Nested(Nested(windows[0], "userMediaStream"), "userInfo")["userId"]);
    }

    [Fact]
    public async Task Outputs_tell_the_tasks_and_the_usage()
    {
        var stack = (await RunAsync()).OfType<EventStack>().Single();
        Assert.Equal("recording-task", await OutputUtilities.GetValueAsync(stack.RecordingTask));
        Assert.Equal(90, (await OutputUtilities.GetValueAsync(stack.UsageLastWeek))["HD"]);
        mocks.Verify(m => m.CallAsync(It.Is<MockCallArgs>(c => (string)c.Args["last"] == "7d")), Times.Once);
    }

    private Task<ImmutableArray<Resource>> RunAsync() => Deployment.TestAsync<EventStack>(mocks.Object, new TestOptions { IsPreview = false });

    private ImmutableDictionary<string, object> Inputs(string type) => created.Single(r => r.Type == $"trtc:index:{type}").Inputs;

    private static ImmutableDictionary<string, object> Nested(ImmutableDictionary<string, object> inputs, string name) => (ImmutableDictionary<string, object>)inputs[name];
}
