using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.InProcess;
using Pulumi.Trtc.Provider.Rpc;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Deep values, and failures that nobody foresaw, over gRPC as an engine meets them.</summary>
public class DepthTests
{
    [Theory]
    [InlineData("llmConfig", 1, true)]
    [InlineData("llmConfig", 31, true)]
    [InlineData("llmConfig", 50, true)]
    [InlineData("llmConfig", 51, false)]
    [InlineData("llmConfig", 88, false)]
    [InlineData("ttsConfig", 390, false)]
    [InlineData("experimentalParams", 51, false)]
    [InlineData("sttConfig.customParam", 50, true)]
    [InlineData("sttConfig.customParam", 51, false)]
    public async Task A_setting_in_JSON_may_be_50_levels_deep_and_is_named_where_it_is_deeper(string path, int levels, bool right)
    {
        using var plugin = await PluginHost.StartAsync();
        await plugin.ConfigureAsync("""{"region": "ap-singapore", "sdkSecretKey": "key", "sdkAppId": 1400000001}""");
        var news = Struct.Parser.ParseJson("""
            {"roomId": "1", "agentConfig": {"userId": "r", "targetUserId": "v"},
             "llmConfig": {"LLMType": "openai"}, "ttsConfig": {"TTSType": "flow"}}
            """);
        var names = path.Split('.');
        var place = names.Length == 1 ? news : (news.Fields[names[0]] = Value.ForStruct(new Struct())).StructValue;
        place.Fields[names[^1]] = Deep(levels);
        var answer = await plugin.Client.CheckAsync(
            new CheckRequest
            {
                Type = "trtc:index:AIConversation",
                Urn = "urn:pulumi:s::p::trtc:index:AIConversation::a",
                News = news.ToByteString(),
            });
        if (right)
        {
            Assert.Empty(answer.Failures);
        }
        else
        {
            Assert.Equal(
                [(path, $"{path}: is nested {levels} levels deep, but may be at most 50")],
                answer.Failures.Select(f => (ProviderHost.PathOf(f), f.Reason)));
        }
    }

    [Theory]
    [InlineData("llmConfig.History", double.NaN, "is no number that JSON has a form for")]
    [InlineData("llmConfig.History", double.PositiveInfinity, "is no number that JSON has a form for")]
    [InlineData("agentConfig.ambientSound.volume", double.NaN, "must be a number")]
    [InlineData("agentConfig.maxIdleTime", double.NegativeInfinity, "must be a whole number")]
    public async Task A_number_that_is_none_is_named(string path, double number, string reason)
    {
        using var provider = new ProviderHost();
        PropertyValue value = new NumberValue(number);
        foreach (var name in path.Split('.').Reverse())
        {
            value = ObjectValue.Empty.With(name, value);
        }

        var (_, failures) = await provider.CheckAsync("AIConversation", (ObjectValue)value);
        Assert.Contains(failures, f => ProviderHost.PathOf(f) == path && f.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("llmConfig", "APIUrl", "not a url", false)]
    [InlineData("llmConfig", "MCPServerUrl", "mcp.example.com/sse", false)]
    [InlineData("ttsConfig", "APIUrl", " https://tts.example.com", false)]
    [InlineData("llmConfig", "APIUrl", "https://llm.example.com/v1/chat/completions", true)]
    [InlineData("llmConfig", "APIUrl", "", true)]
    public async Task An_address_in_a_setting_is_checked_and_not_shown(string setting, string name, string address, bool right)
    {
        using var provider = new ProviderHost();
        var inputs = ObjectValue.Empty.With(setting, ObjectValue.Empty.With(name, PropertyValue.Of(address)));
        var (_, failures) = await provider.CheckAsync("AIConversation", inputs);
        Assert.Equal(right, failures.All(f => ProviderHost.PathOf(f) != $"{setting}.{name}"));
        Assert.DoesNotContain(failures, f => address.Length > 0 && f.Reason.Contains(address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_deeper_than_any_use_is_refused_with_words()
    {
        using var plugin = await PluginHost.StartAsync();
        var request = new CheckRequest
        {
            Type = "trtc:index:AIConversation",
            News = new Struct { Fields = { ["llmConfig"] = Deep(1000) } }.ToByteString(),
        };
        Assert.Contains(
            "at most 400 levels deep",
            await PluginHost.FailsAsync(async () => await plugin.Client.CheckAsync(request)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_foresaw_is_one_line_with_its_kind_and_without_its_message()
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => new FailureInterceptor().UnaryServerHandler<CheckRequest, CheckResponse>(
            new CheckRequest(), new LocalCall(), (_, _) => throw new FormatException("the-secret-key\nis no number")));
        Assert.Equal(StatusCode.Internal, failure.StatusCode);
        Assert.Contains("with FormatException", failure.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("report this line", failure.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("the-secret-key", failure.Status.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Status.Detail);
    }

    [Fact]
    public async Task What_a_method_says_itself_is_left_as_it_is()
    {
        var failure = await Assert.ThrowsAsync<RpcException>(() => new FailureInterceptor().UnaryServerHandler<CheckRequest, CheckResponse>(
            new CheckRequest(), new LocalCall(), (_, _) => throw new RpcException(new Grpc.Core.Status(StatusCode.NotFound, "gone"))));
        Assert.Equal((StatusCode.NotFound, "gone"), (failure.StatusCode, failure.Status.Detail));
    }

    private static Value Deep(int levels)
    {
        var value = Value.ForNumber(1);
        for (var i = 0; i < levels; i++)
        {
            value = Value.ForStruct(new Struct { Fields = { ["a"] = value } });
        }

        return value;
    }
}
