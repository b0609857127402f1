using Pulumi.Testing;
using Pulumi.Trtc.Inputs;
using Pulumi.Trtc.Testing;

namespace Pulumi.Trtc.Tests;

/// <summary>What a component is refused for, named by its own inputs.</summary>
public class ComponentRefusalTests
{
    [Fact]
    public async Task A_picture_that_is_too_wide()
    {
        var args = ComponentSamples.Event;
        args.Video = new MixVideoArgs { Width = 1921 };
        Assert.StartsWith("video.width: is 1921, but must be", Assert.Single(await RefusedAsync(args)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_robots_of_one_name()
    {
        var args = ComponentSamples.Event;
        args.Ingest = new EventIngestArgs { StreamUrl = "https://media.example.com/a.mp4", UserId = "robot" };
        args.Relay = new EventRelayArgs { Urls = { "rtmp://push.example.com/live/a" }, UserId = "robot" };
        Assert.StartsWith(
            "relay.userId: is \"robot\", as ingest.userId is in the same room",
            Assert.Single(await RefusedAsync(args)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_in_which_nothing_happens() => Assert.StartsWith(
        "nothing would happen in the event: give ingest",
        Assert.Single(await RefusedAsync(new LiveEventArgs { RoomId = "1" })),
        StringComparison.Ordinal);

    [Fact]
    public async Task Robots_without_signatures_and_without_a_key_to_make_them()
    {
        var problems = await RefusedAsync(
            new TrtcMocks(new Dictionary<string, object?> { ["sdkSecretKey"] = null }), ComponentSamples.All["LiveEvent"]);
        Assert.Equal(
            ["announcer.userSig", "ingest.userSig", "recording.userSig", "relay.userSig", "transcription.userSig"],
            problems.Select(p => p.Split(": ")[0]).Order());
        Assert.All(problems, p => Assert.Contains("set sdkSecretKey in the provider's configuration", p, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mix_that_goes_nowhere() => Assert.StartsWith(
        "the mix would go nowhere: give rooms or urls",
        Assert.Single(await RefusedAsync(new TrtcMocks(), () => _ = new MultiRoomRelay("hall", new MultiRoomRelayArgs { RoomId = "1" }))),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_tower_that_watches_nothing()
    {
        var storage = new CloudSliceStorageArgs
        {
            Vendor = ObjectStorageVendor.TencentCos,
            Region = "ap-singapore",
            Bucket = "evidence-1250000000",
            AccessKey = "key",
            SecretKey = "a-storage-secret",
        };
        var problems = await RefusedAsync(
            new TrtcMocks(), () => _ = new Watchtower("tower", new WatchtowerArgs { RoomId = "1", Storage = storage }));
        Assert.StartsWith("nothing would be watched: give moderation or slices", Assert.Single(problems), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_address_of_a_model_whose_key_does_not_show()
    {
        var args = ComponentSamples.Agent;
        args.Model = new AgentModelArgs { ApiUrl = "a-model-key", ApiKey = "a-model-key", Model = "gpt-4o-mini" };
        var problem = Assert.Single(await RefusedAsync(new TrtcMocks(), () => _ = new VoiceAgent("concierge", args)));
        Assert.StartsWith("model.apiUrl: ", problem, StringComparison.Ordinal);
        Assert.DoesNotContain("a-model-key", problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_announcement_without_a_voice()
    {
        var mocks = new TrtcMocks();
        var problems = await RefusedAsync(mocks, () =>
        {
            var quiet = new LiveEvent("quiet", new LiveEventArgs { RoomId = "1", Ingest = ComponentSamples.Film });
            quiet.Announce(new LiveEventAnnounceArgs { Text = "The doors open." });
        });
        Assert.Equal("the event has nobody to speak it: give it an announcer, with a voice", Assert.Single(problems));
        Assert.Equal("trtc:index:LiveEvent/announce", mocks.Refusals[0].Subject);
    }

    private static Task<IReadOnlyList<string>> RefusedAsync(LiveEventArgs args) =>
        RefusedAsync(new TrtcMocks(), () => _ = new LiveEvent("opening", args));

    // Runs what is refused once, before any part of it is there, and returns why.
    private static async Task<IReadOnlyList<string>> RefusedAsync(TrtcMocks mocks, Action program)
    {
        var error = await Assert.ThrowsAnyAsync<Exception>(() => Deployment.TestAsync(
            mocks, new TestOptions { ProjectName = "show", StackName = "dev", IsPreview = false }, program));
        var refusal = Assert.Single(mocks.Refusals);
        Assert.Contains(refusal.Message, error.ToString(), StringComparison.Ordinal);
        return refusal.Problems;
    }
}
