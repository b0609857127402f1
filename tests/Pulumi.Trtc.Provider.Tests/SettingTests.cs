using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>Credentials and settings that the built plugin finds in its environment and its home folder.</summary>
public sealed class SettingTests : IDisposable
{
    private const string Region = """{"region": "ap-singapore"}""";
    private readonly string home = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Theory]
    [InlineData("TRTC_SDK_APP_ID", "20000001x", "TRTC_SDK_APP_ID is \"20000001x\", but must be the number of an application")]
    [InlineData("TRTC_SDK_APP_ID", "0", "TRTC_SDK_APP_ID is \"0\"")]
    [InlineData("TRTC_SDK_APP_ID", "-1", "TRTC_SDK_APP_ID is \"-1\"")]
    [InlineData("TRTC_SDK_SECRET_KEY", "a b", "TRTC_SDK_SECRET_KEY has a blank or a control character inside")]
    public async Task A_variable_that_cannot_be_used_is_named(string name, string value, string reason)
    {
        using var plugin = await PluginHost.StartAsync(("HOME", home), (name, value));
        Assert.Contains(reason, await PluginHost.FailsAsync(() => plugin.ConfigureAsync(Region)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blanks_around_variables_and_configured_values_are_no_part_of_them()
    {
        using var plain = await PluginHost.StartAsync(("HOME", home), ("TRTC_SDK_APP_ID", "20000001"), ("TRTC_SDK_SECRET_KEY", "key"));
        using var pasted = await PluginHost.StartAsync(
            ("HOME", home), ("TRTC_SDK_APP_ID", " 20000001 \n"), ("TRTC_SDK_SECRET_KEY", "other"));
        await plain.ConfigureAsync(Region);
        await pasted.ConfigureAsync("""{"region": " ap-singapore ", "sdkSecretKey": "key\n", "endpoint": " http://127.0.0.1:1 "}""");
        foreach (var plugin in new[] { plain, pasted })
        {
            var answer = await plugin.Client.CheckAsync(new CheckRequest
            {
                Type = "trtc:index:StreamIngest",
                Urn = "urn:pulumi:s::p::trtc:index:StreamIngest::i",
                News = Wire("""{"roomId": "1", "roomIdType": "Integer", "userId": "u", "streamUrl": "https://m.example.com/a.mp4"}"""),
            });
            Assert.Empty(answer.Failures);
            Assert.Equal(20000001, PropertyWire.Read(answer.Inputs)["sdkAppId"]!.AsNumber);
            Assert.Equal("ap-singapore", PropertyWire.Read(answer.Inputs)["region"]!.AsText);
        }

        var ask = new InvokeRequest { Tok = "trtc:index:getUserSig", Args = Wire("""{"userId": "u"}""") };
        var signature = PropertyWire.Read((await pasted.Client.InvokeAsync(ask)).Return)["userSig"]!.AsText!;
        Assert.Equal(
            global::Trtc.Client.UserSigs.UserSigVerdict.Valid,
            global::Trtc.Client.UserSigs.UserSig.Verify(signature, 20000001, "key", "u", DateTimeOffset.UtcNow));
    }

    [Theory]
    [InlineData("TENCENTCLOUD_SECRET_ID", "AKID", "In the environment, TENCENTCLOUD_SECRET_ID is set but TENCENTCLOUD_SECRET_KEY is not.")]
    [InlineData(
        "TENCENTCLOUD_SECRET_KEY",
        "the-secret-key",
        "In the environment, TENCENTCLOUD_SECRET_KEY is set but TENCENTCLOUD_SECRET_ID is not.")]
    public async Task Half_an_account_says_which_half_is_missing(string name, string value, string reason)
    {
        using var plugin = await PluginHost.StartAsync(("HOME", home), (name, value));
        await plugin.ConfigureAsync(Region);
        Assert.Contains(reason, await PluginHost.FailsAsync(() => AskAsync(plugin)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".tencentcloud/credentials")]
    [InlineData(".tccli/default.credential")]
    public async Task A_file_that_cannot_be_read_is_named(string file)
    {
        var path = Path.Combine(home, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);

        // Reading it fails for everybody, root included.
        File.CreateSymbolicLink(path, "/proc/self/mem");
        using var plugin = await PluginHost.StartAsync(("HOME", home));
        await plugin.ConfigureAsync(Region);
        Assert.Contains($"{path} cannot be read: ", await PluginHost.FailsAsync(() => AskAsync(plugin)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """{"region": "ap-singapore", "secretId": "АКID", "secretKey": "the-secret-key"}""",
        "secretId has a character at position 1")]
    [InlineData(
        """{"region": "ap-singapore", "secretId": "AKID", "secretKey": "the-\u0007secret-key"}""",
        "secretKey has a character at position 5")]
    [InlineData(
        """{"region": "ap-singapore", "secretId": "AKID", "secretKey": "k", "token": "a b"}""",
        "token has a character at position 2")]
    public async Task An_account_that_cannot_be_sent_is_no_unknown_outcome(string configuration, string reason)
    {
        using var plugin = await PluginHost.StartAsync(("HOME", home));
        await plugin.ConfigureAsync(configuration);
        var message = await PluginHost.FailsAsync(() => AskAsync(plugin));
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-key", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"sdkAppId": "abc"}""", "sdkAppId")]
    [InlineData("""{"maxRetries": {"a": 1}}""", "maxRetries")]
    [InlineData("""{"requestTimeout": "the-secret-key"}""", "requestTimeout")]
    public async Task A_configuration_of_the_wrong_type_is_named_also_when_it_was_not_checked(string configuration, string name)
    {
        using var plugin = await PluginHost.StartAsync(("HOME", home));
        var message = await PluginHost.FailsAsync(() => plugin.ConfigureAsync(configuration));
        Assert.Contains($"{name} is of the wrong type", message, StringComparison.Ordinal);
        Assert.DoesNotContain("the-secret-key", message, StringComparison.Ordinal);
    }

    private static ByteString Wire(string json) => Struct.Parser.ParseJson(json).ToByteString();

    private static async Task AskAsync(PluginHost plugin) => await plugin.Client.InvokeAsync(
        new InvokeRequest { Tok = "trtc:index:getStreamIngest", Args = Wire("""{"taskId": "t", "sdkAppId": 1}""") });
}
