using System.Collections.Immutable;
using Pulumi.Testing;
using Pulumi.Trtc.Inputs;
using Pulumi.Trtc.Testing;
using Pulumi.Utilities;

namespace Pulumi.Trtc.Tests;

/// <summary>The mocks that people test their stacks with.</summary>
public class TestKitTests
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    private static StreamIngestArgs Film =>
        new() { RoomId = "1", RoomIdType = RoomIdType.Integer, UserId = "film", StreamUrl = "https://example.com/a.mp4" };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_right_program_of_each_resource_passes_and_gets_every_output(string name)
    {
        var mocks = new TrtcMocks();
        var made = Assert.Single((await RunAsync(mocks, Samples.All[name])).OfType<CustomResource>());
        Assert.Empty(mocks.Refusals);
        Assert.Equal($"trtc:index:{name}", Assert.Single(mocks.Resources).Type);
        Assert.NotEmpty(await OutputUtilities.GetValueAsync(made.Id));
    }

    [Fact]
    public async Task A_session_of_the_programs_own_is_free_before_it_is_started()
    {
        var mocks = new TrtcMocks();
        await RunAsync(mocks, () => _ = new AITranscription("scribe", new AITranscriptionArgs
        {
            RoomId = "1",
            RoomIdType = RoomIdType.Integer,
            SessionId = "evening",
            TranscriptionParams = new TranscriptionParamsArgs { UserId = "scribe" },
        }));
        var scribe = mocks.Single<AITranscription>();
        Assert.Equal(("scribe-task", "evening"), (scribe.Id, scribe.Outputs["sessionId"]));
    }

    [Fact]
    public async Task Outputs_are_what_the_provider_makes_of_a_started_task()
    {
        var mocks = new TrtcMocks();
        await RunAsync(mocks, () =>
        {
            Samples.All["CloudRecording"]();
            Samples.All["PublishCdnStream"]();
            Samples.All["UserBlock"]();
        });
        var recording = mocks.Single<CloudRecording>();
        Assert.Equal(("sample-task", "sample-task", "Idle"), (recording.Id, recording.Outputs["taskId"], recording.Outputs["status"]));
        Assert.True(recording.Outputs.ContainsKey("startedAt"));
        Assert.Empty((ImmutableArray<object>)recording.Outputs["storageFileList"]);
        Assert.Equal(0.0, mocks.Single<PublishCdnStream>().Outputs["sequenceNumber"]);
        Assert.Equal("20000001/1/guest", mocks.Single<UserBlock>().Id);
    }

    [Fact]
    public async Task Everything_that_would_be_refused_is_named_with_the_resource_and_the_path()
    {
        var mocks = new TrtcMocks();
        var error = await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(mocks, () =>
        {
            var film = Film;
            film.Volume = 101;
            film.RepeatNum = 0;
            _ = new StreamIngest("film", film);
        }));
        var refusal = Assert.Single(mocks.Refusals);
        Assert.Equal("trtc:index:StreamIngest \"film\"", refusal.Subject);
        Assert.Equal(["repeatNum", "volume"], refusal.Problems.Select(p => p.Split(": ")[0]).Order());
        Assert.Contains(refusal.Message, error.ToString(), StringComparison.Ordinal);
        Assert.Contains("trtc:index:StreamIngest \"film\" is refused:", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("volume: is 101, but must be", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paths_lead_into_lists()
    {
        var problems = await RefusedAsync(new TrtcMocks(), () => _ = new PublishCdnStream("relay", new PublishCdnStreamArgs
        {
            RoomId = "1",
            RoomIdType = RoomIdType.Integer,
            AgentParams = new AgentParamsArgs { UserId = "relay" },
            WithTranscoding = YesNo.Yes,
            AudioParams = new McuAudioParamsArgs
            {
                AudioEncode = new AudioEncodeArgs { SampleRate = 48000, Channel = AudioChannel.Stereo, BitRate = 1 },
            },
            PublishCdnParams = { new McuPublishCdnParamArgs { PublishCdnUrl = "" } },
        }));
        Assert.Contains(problems, p => p.StartsWith("audioParams.audioEncode.bitRate: is 1,", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("publishCdnParams[0].publishCdnUrl: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Warnings_are_kept_and_end_nothing()
    {
        var mocks = new TrtcMocks(new Dictionary<string, object?> { ["sdkAppId"] = 1400000002 });
        await RunAsync(mocks, Samples.All["PublishCdnStream"]);
        var warning = Assert.Single(mocks.Warnings);
        Assert.StartsWith("trtc:index:PublishCdnStream \"sample\": region ap-singapore is for", warning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("requestTimeout", 0, "requestTimeout: is 0")]
    [InlineData("sdkSecretKey", null, "userSig: is required, or set sdkSecretKey")]
    [InlineData("reqestTimeout", 30, "reqestTimeout: there is no property reqestTimeout here; did you mean requestTimeout?")]
    public async Task A_configuration_is_checked_and_decides_what_is_refused(string name, object? value, string expected)
    {
        var mocks = new TrtcMocks(new Dictionary<string, object?> { [name] = value });
        var problem = Assert.Single(await RefusedAsync(mocks, () => _ = new StreamIngest("film", Film)));
        Assert.StartsWith(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_of_its_own_is_checked_and_goes_with_its_resources()
    {
        var mocks = new TrtcMocks();
        await RunAsync(mocks, () =>
        {
            var other = new Provider("other", new ProviderArgs { SdkAppId = 20000007 });
            _ = new RoomDismissal("theirs", new RoomDismissalArgs { RoomId = "1" }, new CustomResourceOptions { Provider = other });
            _ = new RoomDismissal("ours", new RoomDismissalArgs { RoomId = "1" });
        });
        Assert.StartsWith("20000007/", mocks.Single<RoomDismissal>("theirs").Id, StringComparison.Ordinal);
        Assert.StartsWith("20000001/", mocks.Single<RoomDismissal>("ours").Id, StringComparison.Ordinal);

        var wrong = new TrtcMocks();
        await RefusedAsync(wrong, () => _ = new Provider("tokyo", new ProviderArgs { MaxRetries = 21 }));
        Assert.Equal("pulumi:providers:trtc \"tokyo\"", Assert.Single(wrong.Refusals).Subject);
    }

    [Fact]
    public async Task A_task_that_is_there_is_looked_up_if_its_state_is_given()
    {
        var problem = Assert.Single(await RefusedAsync(new TrtcMocks(), () => _ = CloudRecording.Get("found", "task-1")));
        Assert.Contains("Give what is missing as its state: recordParams, roomId", problem, StringComparison.Ordinal);

        var mocks = new TrtcMocks();
        await RunAsync(mocks, () => _ = AITranscription.Get("found", "task-1", new AITranscriptionState
        {
            RoomId = "1",
            RoomIdType = RoomIdType.Integer,
            TranscriptionParams = new TranscriptionParamsArgs { UserId = "scribe" },
        }));
        var (found, outputs) = (mocks.Single<AITranscription>(), mocks.Single<AITranscription>().Outputs);
        Assert.Equal(("task-1", "task-1", "InProgress", "1"), (found.Id, outputs["taskId"], outputs["status"], outputs["roomId"]));
    }

    [Fact]
    public async Task Outputs_can_be_others()
    {
        var mocks = new TrtcMocks().Override("sample", outputs => outputs.SetItem("status", "Exited"));
        var recording = (await RunAsync(mocks, Samples.All["CloudRecording"])).OfType<CloudRecording>().Single();
        Assert.Equal("Exited", await OutputUtilities.GetValueAsync(recording.Status));
        Assert.Equal("Exited", mocks.Single<CloudRecording>().Outputs["status"]);
    }

    [Fact]
    public async Task Signatures_are_made_and_what_asks_the_service_is_answered_by_the_test()
    {
        var mocks = new TrtcMocks().Answer("trtc:index:getStreamIngest", arguments =>
            new Dictionary<string, object> { ["taskId"] = arguments["taskId"], ["status"] = "InProgress" });
        Output<GetUserSigResult>? signature = null;
        Output<GetStreamIngestResult>? state = null;
        await RunAsync(mocks, () =>
        {
            signature = GetUserSig.Invoke(new GetUserSigInvokeArgs { UserId = "host" });
            state = GetStreamIngest.Invoke(new GetStreamIngestInvokeArgs { TaskId = "task-1" });
        });
        Assert.StartsWith("eJ", (await OutputUtilities.GetValueAsync(signature!)).UserSig, StringComparison.Ordinal);
        Assert.Equal("InProgress", (await OutputUtilities.GetValueAsync(state!)).Status);
        Assert.Equal(["trtc:index:getStreamIngest", "trtc:index:getUserSig"], mocks.Calls.Select(c => c.Token!).Order());
    }

    [Fact]
    public async Task A_function_without_an_answer_says_what_to_do()
    {
        void Program() => GetStreamIngest.Invoke(new GetStreamIngestInvokeArgs { TaskId = "task-1" });
        var error = await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(new TrtcMocks(), Program));
        var expected = "trtc:index:getStreamIngest asks the service, which a test does not have: give the mocks its answer.";
        Assert.Contains(expected, error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_are_checked_even_where_the_test_answers()
    {
        var mocks = new TrtcMocks().Answer("trtc:index:getTrtcUsage", _ => new Dictionary<string, object>());
        var problems = await RefusedAsync(mocks, () => _ = GetTrtcUsage.Invoke(new GetTrtcUsageInvokeArgs { Last = "seven days" }));
        Assert.StartsWith("last: ", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Windows_are_reckoned_without_an_answer_and_without_a_key()
    {
        var mocks = new TrtcMocks(new Dictionary<string, object?> { ["sdkSecretKey"] = null });
        Output<GetLayoutResult>? layout = null;
        await RunAsync(mocks, isPreview: true, () => layout = GetLayout.Invoke(
            new GetLayoutInvokeArgs { Width = 1280, Height = 720, Users = { "film", "host" }, RoomId = "1" }));
        var windows = await OutputUtilities.GetValueAsync(layout!);
        Assert.Equal([(960, 540), (320, 180)], windows.MixLayoutList.Select(w => (w.ImageWidth!.Value, w.ImageHeight!.Value)));
        var corners = windows.MixLayoutList.Select(w => (w.LocationX, w.LocationY));
        Assert.Equal([(0, 90), (960, 90)], corners);
        var users = windows.MixLayoutList.Select(w => w.UserMediaStream!.UserInfo!);
        Assert.Equal([("film", "1"), ("host", "1")], users.Select(u => (u.UserId, u.RoomId)));
        Assert.Equal(["film", "host"], windows.RecordingLayoutList.Select(w => w.UserId));
        Assert.Equal("trtc:index:getLayout", Assert.Single(mocks.Calls).Token);
    }

    [Fact]
    public async Task A_components_outputs_can_be_others()
    {
        var mocks = new TrtcMocks().Override("sample-ingest", outputs => outputs.SetItem("taskId", "another"));
        var made = (await RunAsync(mocks, ComponentSamples.All["LiveEvent"])).OfType<LiveEvent>().Single();
        Assert.Equal("another", await OutputUtilities.GetValueAsync(made.IngestTaskId));
    }

    [Fact]
    public async Task What_is_not_known_in_a_preview_is_not_missing()
    {
        var mocks = new TrtcMocks().Override("first", outputs => outputs.Remove("taskId"));
        await RunAsync(mocks, isPreview: true, () =>
        {
            var film = Film;
            film.RoomId = new StreamIngest("first", Film).TaskId;
            _ = new StreamIngest("second", film);
        });
        Assert.Empty(mocks.Refusals);
        Assert.False(mocks.Single<StreamIngest>("second").Outputs.ContainsKey("taskId"));
    }

    // Runs what is refused once, and returns why.
    private static async Task<IReadOnlyList<string>> RefusedAsync(TrtcMocks mocks, Action program)
    {
        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(mocks, program));
        return Assert.Single(mocks.Refusals).Problems;
    }

    private static Task<ImmutableArray<Resource>> RunAsync(TrtcMocks mocks, Action program) => RunAsync(mocks, isPreview: false, program);

    private static Task<ImmutableArray<Resource>> RunAsync(TrtcMocks mocks, bool isPreview, Action program) =>
        Deployment.TestAsync(mocks, new TestOptions { ProjectName = "show", StackName = "dev", IsPreview = isPreview }, program);
}
