using System.Collections.Immutable;
using Pulumi.Testing;
using Pulumi.Trtc.Inputs;
using Pulumi.Utilities;

namespace Pulumi.Trtc.Tests;

/// <summary>Components under mocks.</summary>
public class ComponentTests
{
    [Fact]
    public async Task A_live_event_has_all_its_tasks_with_robots_of_their_own()
    {
        var mocks = new RecordingMocks();
        var all = await mocks.RunAsync(() => _ = new LiveEvent("opening", new LiveEventArgs
        {
            RoomId = "1001",
            SourceUrl = "https://example.com/a.mp4",
            Presenters = { "host", "guest" },
            RelayUrls = { "rtmp://push.example.com/live/a", "rtmp://other.example.com/live/a" },
            Storage = new StorageParamsArgs { CloudVod = new CloudVodArgs { TencentVod = new TencentVodArgs { ExpireTime = 86400 } } },
            TranscriptionLanguage = "en",
        }));
        var component = all.OfType<LiveEvent>().Single();
        Assert.Equal("1001", await OutputUtilities.GetValueAsync(component.RoomId));
        Assert.Equal("opening-recording-task", await OutputUtilities.GetValueAsync(component.Recording!.TaskId));
        var tasks = mocks.Resources.Where(r => r.Type != "trtc:index:LiveEvent").ToArray();
        Assert.Equal(["opening-ingest", "opening-recording", "opening-relay", "opening-transcription"], tasks.Select(r => r.Name).Order());
        foreach (var task in all.OfType<CustomResource>())
        {
            Assert.Contains("$trtc:index:", await OutputUtilities.GetValueAsync(task.Urn), StringComparison.Ordinal);
        }

        Assert.Equal(4, tasks.Select(Robot).Distinct().Count());

        var relay = mocks.Single("trtc:index:PublishCdnStream").Inputs;
        Assert.Equal(2, ((ImmutableArray<object>)relay["publishCdnParams"]).Length);
        var windows = (ImmutableArray<object>)Nested(Nested(relay, "videoParams"), "layoutParams")["mixLayoutList"];
        Assert.Equal(
            ["dev-opening-ingest", "host", "guest"],
            windows.Select(w => (string)Nested(Nested((ImmutableDictionary<string, object>)w, "userMediaStream"), "userInfo")["userId"]));
    }

    [Fact]
    public async Task What_an_event_leaves_out_is_not_there()
    {
        var mocks = new RecordingMocks();
        var component = (
            await mocks.RunAsync(() => _ = new LiveEvent("talk", new LiveEventArgs { RoomId = "1", TranscriptionLanguage = "en" })))
            .OfType<LiveEvent>()
            .Single();
        Assert.Equal(["trtc:index:AITranscription", "trtc:index:LiveEvent"], mocks.Resources.Select(r => r.Type!).Order());
        Assert.Null(component.Ingest);
        Assert.Null(component.Relay);
        Assert.Null(component.Recording);
    }

    [Theory]
    [InlineData("RoomId", false, false)]
    [InlineData("do nothing", true, false)]
    [InlineData("empty picture", true, true)]
    public async Task An_event_that_cannot_be_says_why(string expected, bool room, bool relay)
    {
        var args = new LiveEventArgs();
        if (room)
        {
            args.RoomId = "1";
        }

        if (relay)
        {
            args.RelayUrls = "rtmp://push.example.com/live/a";
        }

        var error = await Assert.ThrowsAnyAsync<Exception>(() => new RecordingMocks().RunAsync(() => _ = new LiveEvent("talk", args)));
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voice_agent_keeps_its_key_secret()
    {
        var mocks = new RecordingMocks();
        var agent = (await mocks.RunAsync(() => _ = new VoiceAgent("concierge", new VoiceAgentArgs
        {
            RoomId = "300",
            TalksWith = "visitor",
            ModelUrl = "https://models.example.com/v1/chat/completions",
            ModelKey = "a-model-key",
            Model = "gpt-4o-mini",
            Voice = { ["TTSType"] = "flow", ["VoiceId"] = "v-female-R2s4N9qJ" },
        }))).OfType<VoiceAgent>().Single();
        var sent = mocks.Single("trtc:index:AIConversation").Inputs;
        Assert.Equal("a-model-key", Nested(sent, "llmConfig")["APIKey"]);
        Assert.Equal("flow", Nested(sent, "ttsConfig")["TTSType"]);
        Assert.Equal("dev-concierge-agent", Nested(sent, "agentConfig")["userId"]);
        Assert.Equal("dev-concierge-agent", await OutputUtilities.GetValueAsync(agent.UserId));
        var error = await Assert.ThrowsAnyAsync<Exception>(
            () => new RecordingMocks().RunAsync(() => _ = new VoiceAgent("concierge", new VoiceAgentArgs { RoomId = "300" })));
        Assert.Contains("TalksWith", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Robots_do_not_collide_and_their_names_are_allowed()
    {
        var names = new[] { "a", "a-b", "b", "ünïcode", "a b", "a_b", new string('x', 40), new string('x', 41), "" };
        var all =
                from stack in names
                from component in names
                from role in new[] { "ingest", "relay", "recording", "scribe" }
                select (stack, component, role);
        var robots = all.ToDictionary(n => n, n => RobotUserId.For(n.stack, n.component, n.role));
        Assert.All(robots.Values, r => Assert.Matches("^[A-Za-z0-9_-]{1,32}$", r));

        // Of one stack and component the roles differ; of one role the stacks and components do, unless they spell the same.
        Assert.All(robots.GroupBy(r => (r.Key.stack, r.Key.component)), g => Assert.Equal(4, g.Select(r => r.Value).Distinct().Count()));
        Assert.All(
            robots.GroupBy(r => r.Value), g => Assert.Single(g.Select(r => $"{r.Key.stack}-{r.Key.component}-{r.Key.role}").Distinct()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(16)]
    public async Task Windows_lie_within_the_canvas_and_beside_each_other(int users)
    {
        string[] names = [.. Enumerable.Range(1, users).Select(i => $"user{i}")];
        foreach (var windows in new[]
        {
            MixLayouts.Grid("1", RoomIdType.Integer, 1280, 720, names),
            MixLayouts.MainAndSide("1", RoomIdType.Integer, 1280, 720, names),
        })
        {
            var boxes = new List<(int X, int Y, int Width, int Height)>();
            foreach (var window in windows)
            {
                boxes.Add(
                    (
                        await Value(window.LocationX), await Value(window.LocationY), await Value(window.ImageWidth),
                        await Value(window.ImageHeight)));
            }

            Assert.Equal(users, boxes.Count);
            Assert.All(
                boxes,
                b => Assert.True(
                    b is { X: >= 0, Y: >= 0, Width: > 0, Height: > 0 } && b.X + b.Width <= 1280 && b.Y + b.Height <= 720, $"{b}"));
            for (var i = 0; i < boxes.Count; i++)
            {
                Assert.All(
                    boxes.Skip(i + 1),
                    o => Assert.True(
                        o.X >= boxes[i].X + boxes[i].Width
                            || o.X + o.Width <= boxes[i].X
                            || o.Y >= boxes[i].Y + boxes[i].Height
                            || o.Y + o.Height <= boxes[i].Y,
                        $"{boxes[i]} and {o}"));
            }
        }

        static Task<int> Value(Input<int>? input) => OutputUtilities.GetValueAsync(input!.ToOutput());
    }

    private static string Robot(MockResourceArgs task) => (string)(task.Type!.Split(':')[2] switch
    {
        "PublishCdnStream" => Nested(task.Inputs, "agentParams"),
        "AITranscription" => Nested(task.Inputs, "transcriptionParams"),
        _ => task.Inputs,
    })["userId"];

    private static ImmutableDictionary<string, object> Nested(ImmutableDictionary<string, object> inputs, string name) =>
        (ImmutableDictionary<string, object>)inputs[name];
}
