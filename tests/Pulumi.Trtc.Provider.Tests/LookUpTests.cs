using System.Text.Json.Nodes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Generated;
using Trtc.Testing;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Resources that a program only looks up, or takes over: what TRTC tells of them, and what it does not.</summary>
public class LookUpTests
{
    public static TheoryData<string, string> Rows { get; } = new()
    {
        { "StreamIngest", "StartStreamIngest" },
        { "PublishCdnStream", "StartPublishCdnStream" },
        { "CloudRecording", "CreateCloudRecording" },
        { "AIConversation", "StartAIConversation" },
        { "AITranscription", "StartAITranscription" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task With_its_state_everything_is_there_that_the_schema_promises(string type, string request)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var provider = new ProviderHost(emulator);
        var (id, inputs) = await StartAsync(provider, type, request);
        var promised = Promised(type);
        var read = PropertyWire.Read((await provider.ReadAsync(type, id, inputs, inputs)).Properties);
        Assert.All(promised, name => Assert.True(read[name] is not null, name));
        Assert.Equal(id, read["taskId"]!.AsText);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Without_it_what_is_missing_is_named_and_nothing_is_null(string type, string request)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var provider = new ProviderHost(emulator);
        var (id, inputs) = await StartAsync(provider, type, request);
        var failure = await Assert.ThrowsAsync<RpcException>(() => provider.ReadAsync(type, id, ObjectValue.Empty, ObjectValue.Empty));
        Assert.Equal(StatusCode.InvalidArgument, failure.StatusCode);
        Assert.All(
            Promised(type).Where(inputs.Members.ContainsKey),
            name => Assert.Contains(name, failure.Status.Detail, StringComparison.Ordinal));
        Assert.Contains("get.state", failure.Status.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task An_import_takes_what_the_service_tells_and_the_rest_from_the_program(string type, string request)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var provider = new ProviderHost(emulator);
        var (id, inputs) = await StartAsync(provider, type, request);
        var read = await provider.ReadAsync(type, id);
        var told = PropertyWire.Read(read.Inputs);
        var isAI = type.StartsWith("AI", StringComparison.Ordinal);
        Assert.Equal(isAI ? ["sessionId"] : [], [.. told.Members.Keys]);

        // The program says nothing of the session: the service's stands, and nothing differs.
        var (now, _) = await provider.CheckAsync(type, inputs.Without("sessionId"), told);
        Assert.Equal(inputs["sessionId"], now["sessionId"]);
        Assert.Empty((await provider.DiffAsync(type, told, now)).DetailedDiff);
        if (isAI)
        {
            var other = await provider.DiffAsync(type, told, now.With("sessionId", PropertyValue.Of("another")));
            Assert.Equal(["sessionId"], other.DetailedDiff.Keys);
        }
    }

    [Fact]
    public async Task What_the_service_says_about_a_secret_reaches_nobody()
    {
        const string Secret = "https://media.example.com/a.mp4?k=whisper-77";
        await using var service = await CannedService.StartAsync(new JsonObject
        {
            ["Error"] = new JsonObject { ["Code"] = "InvalidParameter", ["Message"] = $"cannot play '{Secret}'." },
            ["RequestId"] = "1",
        });
        using var provider = new ProviderHost(service.Endpoint);
        var inputs = ProgramInputs.Of(
            ValidRequests.Get("StartStreamIngest", DateTimeOffset.UtcNow), AllResources.Find("trtc:index:StreamIngest")!)
            .With("streamUrl", PropertyValue.Of(Secret).AsSecret()).With("region", PropertyValue.Of("ap-singapore"));
        var failure = await Assert.ThrowsAsync<RpcException>(() => provider.CreateAsync("StreamIngest", inputs));
        Assert.DoesNotContain("whisper-77", failure.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("cannot play", failure.Status.Detail, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Promised(string type)
    {
        using var schema = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schema.json")));
        var resource = schema.RootElement.GetProperty("resources").GetProperty("trtc:index:" + type);
        return [.. resource.GetProperty("required").EnumerateArray().Select(r => r.GetString()!)];
    }

    private static async Task<(string Id, ObjectValue Inputs)> StartAsync(ProviderHost provider, string type, string request)
    {
        var (inputs, failures) = await provider.CheckAsync(
            type,
            ProgramInputs.Of(ValidRequests.Get(request, DateTimeOffset.UtcNow), AllResources.Find("trtc:index:" + type)!));
        Assert.Empty(failures);
        return ((await provider.CreateAsync(type, inputs)).Id, inputs);
    }
}
