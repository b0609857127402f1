using System.Text;
using System.Text.Json.Nodes;
using Trtc.Client.Signing;
using Trtc.Testing;

namespace Trtc.Emulator.Tests;

/// <summary>What is refused before an action is reached.</summary>
public class AddressingTests
{
    private const string Body = """{"SdkAppId": 20000001, "TaskId": "x"}""";

    [Theory]
    [InlineData("wrong-key", "AuthFailure.SignatureFailure")]
    [InlineData("wrong-id", "AuthFailure.SecretIdNotFound")]
    [InlineData("late", "AuthFailure.SignatureExpire")]
    [InlineData("early", "AuthFailure.SignatureExpire")]
    [InlineData("a-little-late", "OK")]
    [InlineData("action", "InvalidAction")]
    [InlineData("version", "NoSuchVersion")]
    [InlineData("region", "UnsupportedRegion")]
    [InlineData("no-region", "MissingParameter")]
    [InlineData("not-json", "InvalidParameter")]
    [InlineData("array", "InvalidParameter")]
    [InlineData("unknown-parameter", "UnknownParameter")]
    public async Task Each_mistake_has_its_documented_code(string mistake, string code)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        var response = await emulator.Raw().CallAsync(
            mistake == "action" ? "DescribeStreamIngests" : "DescribeStreamIngest",
            mistake switch
            {
                "not-json" => "{",
                "array" => "[]",
                "unknown-parameter" => """{"SdkAppId": 1, "TaskId": "x", "TaskID": "x"}""",
                _ => Body,
            },
            mistake switch { "region" => "ap-guangzhou", "no-region" => null, _ => "ap-singapore" },
            mistake == "version" ? "2017-03-12" : "2019-07-22",
            mistake switch
            {
                "late" => TimeSpan.FromSeconds(301),
                "early" => TimeSpan.FromSeconds(-302),
                "a-little-late" => TimeSpan.FromSeconds(290),
                _ => default,
            },
            mistake == "wrong-id" ? "AKIDsomebodyElse" : null,
            mistake == "wrong-key" ? "some other key" : null);
        Assert.Equal(code, RawApi.CodeOf(response));
    }

    [Fact]
    public async Task A_misspelt_action_or_parameter_is_answered_with_the_nearest_right_one()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        var action = await emulator.Raw().CallAsync("DescribeStreamIngset", Body);
        Assert.Contains("did you mean DescribeStreamIngest?", (string?)action["Error"]!["Message"], StringComparison.Ordinal);

        var parameter = await emulator.Raw().CallAsync("DescribeStreamIngest", """{"SdkAppId": 1, "TaskID": "x"}""");
        Assert.Contains("did you mean TaskId?", (string?)parameter["Error"]!["Message"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SignatureMethod.HmacSha1, true)]
    [InlineData(SignatureMethod.HmacSha1, false)]
    [InlineData(SignatureMethod.HmacSha256, true)]
    [InlineData(SignatureMethod.HmacSha256, false)]
    public async Task The_older_methods_are_verified_too(SignatureMethod method, bool get)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        KeyValuePair<string, string>[] parameters = [new("SdkAppId", "20000001"), new("TaskId", "täsk & 任务")];
        Assert.Equal("OK", RawApi.CodeOf(await emulator.Raw().CallWithParametersAsync("DescribeStreamIngest", parameters, get, method)));

        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent([.. parameters, new("Action", "DescribeStreamIngest")]);
        var unsigned = await (await http.PostAsync(new Uri(emulator.Endpoint), form)).Content.ReadAsStringAsync();
        Assert.Equal("MissingParameter", RawApi.CodeOf(JsonNode.Parse(unsigned)!["Response"]!.AsObject()));
    }

    [Theory]
    [InlineData("PUT", "application/json", "UnsupportedProtocol")]
    [InlineData("POST", "multipart/form-data", "InvalidRequest")]
    [InlineData("POST", "application/json", "AuthFailure.InvalidAuthorization")]
    public async Task Other_requests_are_refused(string method, string contentType, string code)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), emulator.Endpoint)
        {
            Content = new StringContent("{}", Encoding.UTF8, contentType),
        };
        request.Headers.Add("X-TC-Action", "DescribeStreamIngest");
        using var response = await http.SendAsync(request);
        Assert.Equal(code, RawApi.CodeOf(JsonNode.Parse(await response.Content.ReadAsStringAsync())!["Response"]!.AsObject()));
    }

    [Fact]
    public async Task Size_limits_hold_for_each_kind_of_request()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        var api = emulator.Raw();
        async Task<string> Send(int bytes, bool? get)
        {
            var padding = new string('x', bytes);
            return RawApi.CodeOf(get is null
                ? await api.CallAsync("DescribeStreamIngest", $$"""{"SdkAppId": 1, "TaskId": "{{padding}}"}""")
                : await api.CallWithParametersAsync(
                    "DescribeStreamIngest",
                    [new("SdkAppId", "1"), new("TaskId", padding)],
                    get.Value,
                    SignatureMethod.HmacSha256));
        }

        Assert.Equal("OK", await Send(31 * 1024, get: true));
        Assert.Equal("RequestSizeLimitExceeded", await Send(33 * 1024, get: true));
        Assert.Equal("OK", await Send(1023 * 1024, get: false));
        Assert.Equal("RequestSizeLimitExceeded", await Send(1025 * 1024, get: false));
        Assert.Equal("OK", await Send((10 * 1024 * 1024) - 1024, get: null));
        Assert.Equal("RequestSizeLimitExceeded", await Send(10 * 1024 * 1024, get: null));
    }

    [Fact]
    public async Task Temporary_credentials_need_their_token()
    {
        await using var emulator = await EmulatorHost.StartAsync(token: "the-token");
        Assert.Equal("AuthFailure.TokenFailure", RawApi.CodeOf(await emulator.Raw().CallAsync("DescribeStreamIngest", Body)));

        using var client = emulator.Client();
        var response = await client.CallAsync(new Trtc.Client.Actions.DescribeStreamIngestRequest { SdkAppId = 1, TaskId = "x" });
        Assert.Equal("NotExist", response.Status);
    }

    [Fact]
    public async Task One_request_too_many_is_refused_until_the_window_has_passed()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider(new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero));
        await using var emulator = await EmulatorHost.StartAsync(time, keepRateLimits: true);
        var api = emulator.Raw();
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal("OK", RawApi.CodeOf(await api.CallAsync("DescribeStreamIngest", Body)));
        }

        Assert.Equal("RequestLimitExceeded", RawApi.CodeOf(await api.CallAsync("DescribeStreamIngest", Body)));

        // Each action has a rate of its own.
        Assert.Equal("InvalidParameter.TaskId", RawApi.CodeOf(await api.CallAsync("StopStreamIngest", Body)));

        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("OK", RawApi.CodeOf(await api.CallAsync("DescribeStreamIngest", Body)));

        await emulator.PutAsync("rate-limits/off");
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal("OK", RawApi.CodeOf(await api.CallAsync("DescribeStreamIngest", Body)));
        }
    }

    [Fact]
    public async Task It_listens_on_this_machine_only()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        Assert.Equal("127.0.0.1", new Uri(emulator.Endpoint).Host);
    }
}
