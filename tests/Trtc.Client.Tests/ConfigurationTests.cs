using Trtc.Client.Actions;
using Trtc.Client.Credentials;
using Trtc.Client.Errors;
using Trtc.Testing;

namespace Trtc.Client.Tests;

/// <summary>Endpoints, regions and credentials.</summary>
public sealed class ConfigurationTests : IDisposable
{
    private readonly string home = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(home, recursive: true);

    [Theory]
    [InlineData("trtc.intl.tencentcloudapi.com", true)]
    [InlineData("trtc.{region}.tencentcloudapi.com", true)]
    [InlineData("https://trtc.tencentcloudapi.com", true)]
    [InlineData("http://localhost:9000", true)]
    [InlineData("http://127.0.0.1:9000/", true)]
    [InlineData("http://[::1]:9000", true)]
    [InlineData("http://trtc.tencentcloudapi.com", false)]
    [InlineData("http://192.0.2.1", false)]
    [InlineData("ftp://localhost", false)]
    [InlineData("https://trtc.tencentcloudapi.com/path", false)]
    [InlineData("", false)]
    public void Plain_HTTP_is_refused_but_to_this_machine(string endpoint, bool right)
    {
        TrtcClient Create() => new(new TrtcClientOptions { Credentials = new("id", "key"), Endpoint = endpoint });
        if (right)
        {
            Create().Dispose();
        }
        else
        {
            Assert.Contains($"\"{endpoint}\"", Assert.Throws<TrtcException>(Create).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_call_without_region_says_which_ones_there_are()
    {
        using var client = new TrtcClient(new TrtcClientOptions { Credentials = new("id", "key") });
        var failure = await Requests.FailsAsync("Client.Region", () => client.CallAsync(new StopPublishCdnStreamRequest()));
        Assert.Contains("ap-guangzhou, ap-hongkong, ap-singapore", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_action_without_regions_needs_none_and_a_call_can_name_its_own()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var client = emulator.Client(o => o with { Region = null });
        var scale = new DescribeTRTCMarketScaleDataRequest
        {
            SdkAppId = "1",
            StartTime = "2026-01-01",
            EndTime = "2026-01-01",
            Period = "d",
        };
        await client.CallAsync(scale.Recent());
        var failure = await Requests.FailsAsync("UnsupportedRegion", () => client.CallAsync(Requests.Ingest(emulator), "ap-hongkong"));
        Assert.Equal(TrtcErrorCategory.Unsupported, failure.Category);
        await client.CallAsync(Requests.Ingest(emulator), "ap-tokyo");
    }

    [Fact]
    public void Credentials_come_from_the_configuration_then_the_environment_then_the_profiles()
    {
        Write(".tencentcloud/credentials", "[other]\nsecret_id = x\nsecret_key = y\n[default]\nsecret_id = sdk-id\nsecret_key = sdk-key\n");
        Assert.Equal("sdk-id sdk-key", Show(Chain().Find()));
        Write(".tccli/default.credential", """{"secretId": "tool-id", "secretKey": "tool-key", "token": "tool-token"}""");
        Assert.Equal("tool-id tool-key tool-token", Show(Chain().Find()));
        Assert.Equal("x y", Show(Chain(profile: "other").Find()));
        var environment = Chain(
            ("TENCENTCLOUD_SECRET_ID", "env-id"),
            ("TENCENTCLOUD_SECRET_KEY", "env-key"),
            ("TENCENTCLOUD_SECURITY_TOKEN", "env-token"));
        Assert.Equal("env-id env-key env-token", Show(environment.Find()));
        Assert.Equal("given-id given-key", Show(environment.Find("given-id", "given-key")));
    }

    [Fact]
    public void The_region_comes_from_the_same_places()
    {
        Assert.Null(Chain().FindRegion());
        Write(".tccli/default.configure", """{"_sys_param": {"region": "ap-tokyo"}}""");
        Assert.Equal("ap-tokyo", Chain().FindRegion());
        Assert.Equal("ap-mumbai", Chain(("TENCENTCLOUD_REGION", "ap-mumbai")).FindRegion());
        Assert.Equal("ap-jakarta", Chain(("TENCENTCLOUD_REGION", "ap-mumbai")).FindRegion("ap-jakarta"));
    }

    [Fact]
    public void Half_credentials_and_unreadable_files_are_refused_without_showing_secrets()
    {
        Assert.Contains(
            "TENCENTCLOUD_SECRET_KEY is not",
            Fails(() => Chain(("TENCENTCLOUD_SECRET_ID", "id")).Find()),
            StringComparison.Ordinal);
        Assert.Contains("secretId is not", Fails(() => Chain().Find(null, "a-secret-key")), StringComparison.Ordinal);
        Assert.Contains("No credentials found", Fails(() => Chain().Require()), StringComparison.Ordinal);
        Write(".tccli/default.credential", """{"secretId": "id", "secretKey": a-secret-key}""");
        var message = Fails(() => Chain().Find());
        Assert.Contains("not valid JSON, at line 1", message, StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret-key", message, StringComparison.Ordinal);
        Assert.Equal("id", new TrtcCredentials("id", "a-secret-key").ToString());
    }

    private static string Fails(Func<object?> act)
    {
        var failure = Assert.Throws<TrtcException>(act);
        Assert.Equal(TrtcErrorCategory.Authentication, failure.Category);
        return failure.ToString();
    }

    private static string Show(TrtcCredentials? credentials) =>
        $"{credentials!.SecretId} {credentials.SecretKey} {credentials.Token}".Trim();

    private CredentialChain Chain(params (string Name, string Value)[] environment) => Chain(null, environment);

    private CredentialChain Chain(string? profile, params (string Name, string Value)[] environment) =>
        new(profile, name => environment.FirstOrDefault(e => e.Name == name).Value, home);

    private void Write(string name, string text)
    {
        var path = Path.Combine(home, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}

/// <summary>Dates that the monitoring queries take whenever the test runs.</summary>
internal static class Dates
{
    public static DescribeTRTCMarketScaleDataRequest Recent(this DescribeTRTCMarketScaleDataRequest request)
    {
        var day = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        return request with { StartTime = day, EndTime = day };
    }
}
