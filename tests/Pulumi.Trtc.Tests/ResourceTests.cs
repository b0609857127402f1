using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Utilities;

namespace Pulumi.Trtc.Tests;

/// <summary>Every resource under mocks: what goes out, what comes back, options and look-ups.</summary>
public class ResourceTests
{
    public static TheoryData<string> Names => [.. Samples.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_resource_is_registered_under_its_type_with_what_was_given(string name)
    {
        var mocks = new RecordingMocks();
        var resource = Assert.Single((await mocks.RunAsync(Samples.All[name])).OfType<CustomResource>());
        var sent = mocks.Single("trtc:index:" + name);
        Assert.Equal("sample", sent.Name);
        Assert.NotEmpty(sent.Inputs);
        Assert.All(sent.Inputs.Keys, key => Assert.True(char.IsLower(key[0]), key));
        Assert.Equal("sample-id", await OutputUtilities.GetValueAsync(resource.Id));
        Assert.Equal(
            $"urn:pulumi:dev::show::pulumi:pulumi:Stack$trtc:index:{name}::sample", await OutputUtilities.GetValueAsync(resource.Urn));

        // Each input comes back as an output of its type.
        foreach (var (key, _) in sent.Inputs)
        {
            var output = resource.GetType().GetProperty(char.ToUpperInvariant(key[0]) + key[1..])!.GetValue(resource)!;
            Assert.NotNull(await (Task<object?>)typeof(ResourceTests)
                .GetMethod(nameof(ValueAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(output.GetType().GetGenericArguments()[0]).Invoke(null, [output])!);
        }
    }

    [Fact]
    public async Task Values_have_the_form_that_the_provider_reads()
    {
        var mocks = new RecordingMocks();
        await mocks.RunAsync(Samples.All["PublishCdnStream"]);
        var inputs = mocks.Single("trtc:index:PublishCdnStream").Inputs;
        Assert.Equal("Integer", inputs["roomIdType"]);
        Assert.Equal(1.0, inputs["withTranscoding"]);
        var layout = (ImmutableDictionary<string, object>)((ImmutableDictionary<string, object>)inputs["videoParams"])["layoutParams"];
        var window = (ImmutableDictionary<string, object>)((ImmutableArray<object>)layout["mixLayoutList"])[1];
        Assert.Equal((960.0, 320.0, 180.0), (window["locationX"], window["imageWidth"], window["imageHeight"]));
    }

    [Fact]
    public async Task What_is_missing_is_named()
    {
        var mocks = new RecordingMocks();
        var error = await Assert.ThrowsAnyAsync<Exception>(
            () => mocks.RunAsync(() => _ = new StreamIngest("sample", new StreamIngestArgs { RoomId = "1" })));
        Assert.Contains("StreamIngestArgs.RoomIdType is required", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resource_that_is_there_is_looked_up()
    {
        var mocks = new RecordingMocks();
        var found = Assert.Single((await mocks.RunAsync(() => _ = CloudRecording.Get("found", "task-1"))).OfType<CloudRecording>());
        Assert.Equal("task-1", mocks.Single("trtc:index:CloudRecording").Id);
        Assert.Equal("InProgress", await OutputUtilities.GetValueAsync(found.Status));
    }

    [Fact]
    public async Task What_is_known_of_it_goes_with_the_look()
    {
        var mocks = new RecordingMocks();
        var state = new CloudRecordingState { RoomId = "hall", RoomIdType = RoomIdType.String, UserId = "recorder" };
        await mocks.RunAsync(() => _ = CloudRecording.Get("found", "task-1", state));
        var sent = mocks.Single("trtc:index:CloudRecording");
        Assert.Equal(
            ("task-1", "hall", "String", "recorder"), (sent.Id, sent.Inputs["roomId"], sent.Inputs["roomIdType"], sent.Inputs["userId"]));
    }

    [Fact]
    public async Task A_provider_of_its_own_is_configured_and_named()
    {
        var mocks = new RecordingMocks();
        await mocks.RunAsync(() =>
        {
            var tokyo = new Provider("tokyo", new ProviderArgs { Region = "ap-tokyo", SecretKey = "a-key", SdkAppId = 1400000002 });
            _ = new RoomDismissal("room", new RoomDismissalArgs { RoomId = "1" }, new CustomResourceOptions { Provider = tokyo });
        });
        var sent = mocks.Single("pulumi:providers:trtc");
        Assert.Equal(("ap-tokyo", "1400000002", "30"), (sent.Inputs["region"], sent.Inputs["sdkAppId"], sent.Inputs["requestTimeout"]));
        Assert.False(sent.Inputs.ContainsKey("endpoint"));
        Assert.Contains("::tokyo::", mocks.Single("trtc:index:RoomDismissal").Provider, StringComparison.Ordinal);
    }

    private static async Task<object?> ValueAsync<T>(Output<T> output) => await OutputUtilities.GetValueAsync(output);
}
