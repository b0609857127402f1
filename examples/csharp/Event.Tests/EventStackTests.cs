using System.Collections.Immutable;
using LiveEventExample;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Trtc;
using Pulumi.Trtc.Testing;
using Pulumi.Utilities;

namespace Event.Tests;

/// <summary>Runs of the stack before the provider's own checks: no account, no network, no Pulumi CLI.</summary>
public sealed class EventStackTests : IDisposable
{
    private const string Usage = "trtc:index:getTrtcUsage";

    private readonly TrtcMocks mocks = new TrtcMocks().Answer(Usage, _ =>
        new Dictionary<string, object> { ["totals"] = new Dictionary<string, object> { ["HD"] = 90.0 } });

    public void Dispose() => Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);

    [Fact]
    public async Task The_event_has_its_four_tasks_and_nothing_to_warn_of()
    {
        await RunAsync();
        Assert.Equal(
            ["trtc:index:AITranscription", "trtc:index:CloudRecording", "trtc:index:PublishCdnStream", "trtc:index:StreamIngest"],
            mocks.Resources.Select(r => r.Type).Where(t => t.StartsWith("trtc:", StringComparison.Ordinal)).Order());
        Assert.Empty(mocks.Warnings);
    }

    [Fact]
    public async Task Every_robot_has_a_user_ID_of_its_own()
    {
        await RunAsync();
        var robots = new[]
        {
            mocks.Single<StreamIngest>().Inputs["userId"],
            Nested(mocks.Single<PublishCdnStream>().Inputs, "agentParams")["userId"],
            mocks.Single<CloudRecording>().Inputs["userId"],
            Nested(mocks.Single<AITranscription>().Inputs, "transcriptionParams")["userId"],
        };
        Assert.Equal(robots.Length, robots.Distinct().Count());
    }

    [Fact]
    public async Task The_film_is_in_the_large_window()
    {
        await RunAsync();
        var layout = Nested(Nested(mocks.Single<PublishCdnStream>().Inputs, "videoParams"), "layoutParams");
        var windows = ((ImmutableArray<object>)layout["mixLayoutList"]).Cast<ImmutableDictionary<string, object>>().ToArray();
        Assert.Equal([(960.0, 540.0), (320.0, 180.0)], windows.Select(w => ((double)w["imageWidth"], (double)w["imageHeight"])));
        Assert.Equal(["stack-opening", "host"], windows.Select(w => Nested(Nested(w, "userMediaStream"), "userInfo")["userId"]));
    }

    [Fact]
    public async Task Outputs_tell_the_tasks_and_the_usage()
    {
        var stack = (await RunAsync()).OfType<EventStack>().Single();
        Assert.Equal("recording-task", await OutputUtilities.GetValueAsync(stack.RecordingTask));
        Assert.Equal(90, (await OutputUtilities.GetValueAsync(stack.UsageLastWeek))["HD"]);
        Assert.Equal("7d", Assert.Single(mocks.Calls, c => c.Token == Usage).Args["last"]);
    }

    [Fact]
    public async Task A_room_whose_ID_is_no_number_is_refused()
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", """{ "project:room": "hall" }""");
        var failure = await Assert.ThrowsAnyAsync<Exception>(RunAsync);
        var expected = "trtc:index:StreamIngest \"ingest\" is refused:\n  roomId: is \"hall\", but must be a number";
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.All(mocks.Refusals, r => Assert.StartsWith("roomId: ", r.Problems[0], StringComparison.Ordinal));
    }

    private Task<ImmutableArray<Resource>> RunAsync() => Deployment.TestAsync<EventStack>(mocks, new TestOptions { IsPreview = false });

    private static ImmutableDictionary<string, object> Nested(ImmutableDictionary<string, object> inputs, string name) =>
        (ImmutableDictionary<string, object>)inputs[name];
}
