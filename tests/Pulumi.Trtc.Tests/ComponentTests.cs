using System.Collections.Immutable;
using Pulumi.Testing;
using Pulumi.Trtc.Inputs;
using Pulumi.Trtc.Testing;
using Pulumi.Utilities;

namespace Pulumi.Trtc.Tests;

/// <summary>Components under mocks: what their classes register, and the parts that the provider makes of them.</summary>
public class ComponentTests
{
    private const string Windows = "videoParams.layoutParams.mixLayoutList";

    public static TheoryData<string> Names => [.. ComponentSamples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_component_is_one_resource_of_which_the_provider_makes_the_parts(string name)
    {
        var mocks = new RecordingMocks();
        Assert.Single((await mocks.RunAsync(ComponentSamples.All[name])).OfType<ComponentResource>(), c => c is not Stack);
        var sent = Assert.Single(mocks.Resources);
        Assert.Equal(("trtc:index:" + name, "sample"), (sent.Type, sent.Name));
        Assert.NotEmpty((string)sent.Inputs["roomId"]);
        Assert.All(sent.Inputs.Keys, key => Assert.True(char.IsLower(key[0]), key));
    }

    [Fact]
    public async Task A_live_event_has_its_tasks_and_tells_them()
    {
        var (mocks, all) = await MakeAsync(ComponentSamples.All["LiveEvent"]);
        Assert.Equal(
            ["sample", "sample-announcer", "sample-ingest", "sample-recording", "sample-relay", "sample-transcription"],
            mocks.Resources.Select(r => r.Name).Order());
        var film = mocks.Single<StreamIngest>().Inputs;
        Assert.Equal(("https://media.example.com/opening.mp4", 80.0, -1.0), (film["streamUrl"], film["volume"], film["repeatNum"]));
        var relay = mocks.Single<PublishCdnStream>().Inputs;
        Assert.Equal(
            ["rtmp://push.example.com/live/a", "rtmp://other.example.com/live/a"],
            relay.ListAt("publishCdnParams").Select(p => p["publishCdnUrl"]));
        var recording = mocks.Single<CloudRecording>().Inputs;
        Assert.Equal(86400.0, recording.At("storageParams.cloudVod.tencentVod.expireTime"));
        Assert.Equal("en", mocks.Single<AITranscription>().Inputs.At("recognizeConfig.language"));
        Assert.Equal("flow", mocks.Single<AIConversation>().Inputs.At("ttsConfig.TTSType"));
        Assert.All(mocks.Resources, r => Assert.Equal("1001", r.Inputs["roomId"]));

        var component = all.OfType<LiveEvent>().Single();
        Assert.Equal("sample-ingest-task", await OutputUtilities.GetValueAsync(component.IngestTaskId));
        Assert.Equal("sample-relay-task", await OutputUtilities.GetValueAsync(component.RelayTaskId));
        Assert.Equal("sample-recording-task", await OutputUtilities.GetValueAsync(component.RecordingTaskId));
        Assert.Equal("sample-transcription-task", await OutputUtilities.GetValueAsync(component.TranscriptionTaskId));
        Assert.Equal("sample-announcer-task", await OutputUtilities.GetValueAsync(component.AnnouncerTaskId));
        Assert.Equal(20000001, await OutputUtilities.GetValueAsync(component.SdkAppId));
        Assert.Equal(RoomIdType.Integer, await OutputUtilities.GetValueAsync(component.RoomIdType));
    }

    [Fact]
    public async Task Robots_that_a_program_does_not_name_have_names_of_their_own_which_stay()
    {
        var (mocks, all) = await MakeAsync(ComponentSamples.All["LiveEvent"]);
        var robots = Robots(mocks);
        Assert.All(robots, r => Assert.Matches("^sample-[a-z]+-[0-9a-f]{7}$", r));
        Assert.Equal(5, robots.Distinct().Count());
        Assert.Equal(robots, Robots((await MakeAsync(ComponentSamples.All["LiveEvent"])).Mocks));

        // The windows show the one that plays the film.
        var film = await OutputUtilities.GetValueAsync(all.OfType<LiveEvent>().Single().IngestUserId);
        Assert.Equal([film!, "host"], Users(mocks.Single<PublishCdnStream>().Inputs));
    }

    [Fact]
    public async Task Beside_its_host_a_film_keeps_its_shape_in_what_is_relayed_and_recorded()
    {
        var (mocks, _) = await MakeAsync(ComponentSamples.All["LiveEvent"]);
        var relayed = mocks.Single<PublishCdnStream>().Inputs.ListAt(Windows);
        Assert.Equal([(960.0, 540.0), (320.0, 180.0)], relayed.Select(w => ((double)w["imageWidth"], (double)w["imageHeight"])));
        var recorded = mocks.Single<CloudRecording>().Inputs.ListAt("mixLayoutParams.mixLayoutList");
        Assert.Equal([(960.0, 540.0), (320.0, 180.0)], recorded.Select(w => ((double)w["width"], (double)w["height"])));
    }

    [Fact]
    public async Task What_an_event_leaves_out_is_not_there()
    {
        var (mocks, all) = await MakeAsync(() => _ = new LiveEvent("talk", new LiveEventArgs
        {
            RoomId = "1",
            Transcription = new EventTranscriptionArgs { Language = "en" },
            Relay = new EventRelayArgs { Urls = new InputList<string>() },
        }));
        Assert.Equal(["trtc:index:AITranscription", "trtc:index:LiveEvent"], mocks.Resources.Select(r => r.Type).Order());
        var component = all.OfType<LiveEvent>().Single();
        Assert.Null(await OutputUtilities.GetValueAsync(component.IngestTaskId));
        Assert.Null(await OutputUtilities.GetValueAsync(component.RelayTaskId));
        Assert.Null(await OutputUtilities.GetValueAsync(component.RecordingTaskId));
    }

    [Fact]
    public async Task The_largest_and_fastest_picture_is_relayed_and_recorded()
    {
        var args = ComponentSamples.Event;
        args.Video = new MixVideoArgs { Width = 1920, Height = 1080, Fps = 60 };
        var (mocks, _) = await MakeAsync(() => _ = new LiveEvent("opening", args));
        Assert.Equal(9720.0, mocks.Single<PublishCdnStream>().Inputs.At("videoParams.videoEncode.bitRate"));
        Assert.Equal(8_192_000.0, mocks.Single<CloudRecording>().Inputs.At("mixTranscodeParams.videoParams.bitRate"));
    }

    [Fact]
    public async Task A_voice_agent_is_a_conversation()
    {
        var (mocks, all) = await MakeAsync(ComponentSamples.All["VoiceAgent"]);
        var conversation = mocks.Single<AIConversation>();
        Assert.Equal("sample-conversation", conversation.Name);
        Assert.Equal(("300", "visitor"), (conversation.Inputs["roomId"], conversation.Inputs.At("agentConfig.targetUserId")));
        Assert.Equal(
            ("https://models.example.com/v1/chat/completions", "a-model-key", "gpt-4o-mini", "openai", true),
            (conversation.Inputs.At("llmConfig.APIUrl"), conversation.Inputs.At("llmConfig.APIKey"),
                conversation.Inputs.At("llmConfig.Model"), conversation.Inputs.At("llmConfig.LLMType"),
                conversation.Inputs.At("llmConfig.Streaming")));
        var agent = all.OfType<VoiceAgent>().Single();
        Assert.Equal("sample-conversation-task", await OutputUtilities.GetValueAsync(agent.TaskId));
        Assert.Equal(
            conversation.Outputs.At("agentConfig.userId"), await OutputUtilities.GetValueAsync(agent.UserId));
    }

    [Fact]
    public async Task A_relay_into_rooms_is_one_relay()
    {
        var (mocks, all) = await MakeAsync(ComponentSamples.All["MultiRoomRelay"]);
        var relay = mocks.Single<PublishCdnStream>("sample-relay").Inputs;
        Assert.Equal(["2001", "overflow"], relay.ListAt("feedBackRoomParams").Select(r => r["roomId"]));
        Assert.Equal(["Integer", "String"], relay.ListAt("feedBackRoomParams").Select(r => r["roomIdType"]));
        Assert.Equal("rtmp://push.example.com/live/hall", Assert.Single(relay.ListAt("publishCdnParams"))["publishCdnUrl"]);
        Assert.Equal(["lecturer", "lecturer"], Users(relay));
        var users = await OutputUtilities.GetValueAsync(all.OfType<MultiRoomRelay>().Single().RoomUserIds);
        Assert.Equal((2, "lecture"), (users.Length, users[1]));
        Assert.Matches("[0-9a-f]{7}$", users[0]);
    }

    [Fact]
    public async Task A_watchtower_moderates_and_slices_into_one_bucket()
    {
        var (mocks, all) = await MakeAsync(ComponentSamples.All["Watchtower"]);
        var moderation = mocks.Single<CloudModeration>("sample-moderation").Inputs;
        var slices = mocks.Single<CloudSlice>("sample-slices").Inputs;
        Assert.Equal("tianyu", moderation.At("moderationParams.moderationSupplier"));
        Assert.Equal(600.0, slices.At("sliceParams.maxIdleTime"));
        Assert.Equal("evidence-1250000000", moderation.At("moderationStorageParams.cloudModerationStorage.bucket"));
        Assert.Equal("evidence-1250000000", slices.At("sliceStorageParams.cloudSliceStorage.bucket"));
        var tower = all.OfType<Watchtower>().Single();
        Assert.Equal("sample-moderation-task", await OutputUtilities.GetValueAsync(tower.ModerationTaskId));
        Assert.Equal("sample-slices-task", await OutputUtilities.GetValueAsync(tower.SliceTaskId));
    }

    [Fact]
    public async Task In_a_preview_an_event_has_its_windows_though_its_room_is_not_known()
    {
        var mocks = new TrtcMocks().Override("first", outputs => outputs.Remove("taskId"));
        await RunAsync(mocks, isPreview: true, () =>
        {
            var args = ComponentSamples.Event;
            args.RoomId = Unknown();
            _ = new LiveEvent("sample", args);
        });
        var windows = mocks.Single<PublishCdnStream>().Inputs.ListAt(Windows);
        Assert.Equal([960.0, 320.0], windows.Select(w => (double)w["imageWidth"]));
        Assert.Equal("host", windows[1].At("userMediaStream.userInfo.userId"));
        Assert.All(windows, w => Assert.DoesNotContain("roomId", (ImmutableDictionary<string, object>)w.At("userMediaStream.userInfo")));
        Assert.False(mocks.Single<CloudRecording>().Inputs.ContainsKey("roomId"));
        Assert.Empty(mocks.Refusals);
    }

    // Mocks do not see an input in which something is not known.
    [Fact]
    public async Task What_a_preview_does_not_know_is_not_missing()
    {
        var mocks = new TrtcMocks().Override("first", outputs => outputs.Remove("taskId"));
        await RunAsync(mocks, isPreview: true, () =>
        {
            var user = Unknown();
            var args = ComponentSamples.Event;
            args.Layout = new MixPictureArgs { Users = { user, "host" } };
            _ = new LiveEvent("sample", args);
            _ = new LiveEvent("film", new LiveEventArgs { RoomId = "2", Ingest = new EventIngestArgs { StreamUrl = user } });
            var agent = ComponentSamples.Agent;
            agent.Model = new AgentModelArgs { ApiUrl = "https://models.example.com", ApiKey = user, Model = "gpt-4o-mini" };
            _ = new VoiceAgent("agent", agent);
        });
        Assert.Equal("sample-relay", mocks.Single<PublishCdnStream>().Name);
        Assert.Equal("agent-conversation", mocks.Single<AIConversation>("agent-conversation").Name);
        Assert.Empty(mocks.Refusals);
    }

    private static Output<string> Unknown() => new StreamIngest("first", new StreamIngestArgs
    {
        RoomId = "1",
        RoomIdType = RoomIdType.Integer,
        UserId = "film",
        StreamUrl = "https://media.example.com/a.mp4",
    }).TaskId;

    private static IEnumerable<string> Users(ImmutableDictionary<string, object> relay) =>
        relay.ListAt(Windows).Select(w => (string)w.At("userMediaStream.userInfo.userId"));

    private static string[] Robots(TrtcMocks mocks) =>
    [
        (string)mocks.Single<StreamIngest>().Outputs["userId"],
        (string)mocks.Single<PublishCdnStream>().Outputs.At("agentParams.userId"),
        (string)mocks.Single<CloudRecording>().Outputs["userId"],
        (string)mocks.Single<AITranscription>().Outputs.At("transcriptionParams.userId"),
        (string)mocks.Single<AIConversation>().Outputs.At("agentConfig.userId"),
    ];

    private static async Task<(TrtcMocks Mocks, ImmutableArray<Resource> All)> MakeAsync(Action program)
    {
        var mocks = new TrtcMocks();
        var all = await RunAsync(mocks, isPreview: false, program);
        Assert.Empty(mocks.Refusals);
        Assert.Empty(mocks.Warnings);
        return (mocks, all);
    }

    private static Task<ImmutableArray<Resource>> RunAsync(TrtcMocks mocks, bool isPreview, Action program) =>
        Deployment.TestAsync(mocks, new TestOptions { ProjectName = "show", StackName = "dev", IsPreview = isPreview }, program);
}
