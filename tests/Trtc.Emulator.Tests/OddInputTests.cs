using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Trtc.Client.Actions;
using Trtc.Client.Signing;
using Trtc.Emulator.Tests.Fuzzing;
using Trtc.Testing;

namespace Trtc.Emulator.Tests;

/// <summary>What once was answered with HTTP 500, or wrongly: inputs that JSON allows and nobody expects.</summary>
public class OddInputTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("StopStreamIngest", """{"SdkAppId":1,"SdkAppId":1,"TaskId":"x"}""", "InvalidParameter.BodyParamsError")]
    [InlineData("StopStreamIngest", """{"SdkAppId":1,"TaskId":{"a":1,"a":2}}""", "InvalidParameter.BodyParamsError")]
    [InlineData("StopStreamIngest", """{"SdkAppId":1,"TaskId":"\ud800"}""", "InvalidParameter.BodyParamsError")]
    [InlineData("StopStreamIngest", """{"SdkAppId":1,"TaskId":"x","\udc00":1}""", "InvalidParameter.BodyParamsError")]
    [InlineData("StopStreamIngest", """{"SdkAppId":1.0,"TaskId":"x"}""", "InvalidParameter.TaskId")]
    [InlineData("StopStreamIngest", """{"SdkAppId":-0,"TaskId":"x"}""", "InvalidParameter.TaskId")]
    [InlineData("StopStreamIngest", """{"SdkAppId":1e18,"TaskId":"x"}""", "InvalidParameter.TaskId")]
    [InlineData("StopStreamIngest", """{"SdkAppId":1e999,"TaskId":"x"}""", "InvalidParameter")]
    [InlineData("StopStreamIngest", """{"SdkAppId":18446744073709551615,"TaskId":"x"}""", "InvalidParameter.SdkAppId")]
    [InlineData("StopStreamIngest", """{"SdkAppId":0.5,"TaskId":"x"}""", "InvalidParameter")]
    [InlineData("DescribeRoomInfo", """{"SdkAppId":1,"StartTime":1769857200000,"EndTime":1769860800000}""", "InvalidParameter.StartTs")]
    [InlineData("DescribeRoomInfo", """{"SdkAppId":1,"StartTime":1769857200,"EndTime":1769860800000}""", "InvalidParameter.EndTs")]
    [InlineData("DescribeScaleInfo", """{"SdkAppId":1,"StartTime":1769857200000,"EndTime":1769860800000}""", "InvalidParameter.StartTs")]
    [InlineData("DescribeUnusualEvent", """{"SdkAppId":1,"StartTime":1769857200000,"EndTime":1769860800000}""", "InvalidParameter.StartTs")]
    [InlineData("DescribeTRTCRealTimeScaleData", """{"SdkAppId":"1","StartTime":-1000000000000,"EndTime":1}""", "InvalidParameterValue")]
    [InlineData("DescribeScaleInfo", """{"SdkAppId":1,"StartTime":1769774400,"EndTime":253402300799}""", "InvalidParameter.EndTs")]
    [InlineData(
        "DescribeTrtcRoomUsage",
        """{"SdkAppid":1,"StartTime":"9999-12-31 00:00","EndTime":"9999-12-31 23:59"}""",
        "InvalidParameter")]
    [InlineData("DescribeTrtcUsage", """{"StartTime":"0001-01-01","EndTime":"0001-01-02"}""", "OK")]
    public async Task An_odd_body_has_its_documented_code(string action, string body, string code)
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        using var probe = new Probe(emulator);
        Assert.Equal(code, RawApi.CodeOf(await probe.PostAsync(action, Encoding.UTF8.GetBytes(body))));
    }

    [Fact]
    public async Task A_whole_number_may_be_written_with_a_point_or_an_exponent()
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        using var probe = new Probe(emulator);
        var response = await probe.PostAsync("StartStreamIngest", """
            {"SdkAppId":14e8,"RoomId":"1","RoomIdType":1.0,"UserId":"u","UserSig":"s","StreamUrl":"https://example.com/a.mp4","Volume":50.0}
            """u8.ToArray());
        var kept = (await emulator.TaskAsync((string)response["TaskId"]!))["parameters"]!;
        Assert.Equal(["1400000000", "1", "50"], new[] { "SdkAppId", "RoomIdType", "Volume" }.Select(name => kept[name]!.ToJsonString()));
    }

    [Fact]
    public async Task The_last_day_that_may_be_asked_for_has_all_of_its_units_and_hours_to_come_have_none()
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        using var probe = new Probe(emulator);
        var usage = await probe.PostAsync("DescribeTrtcUsage", """{"StartTime":"2026-02-14","EndTime":"2026-02-14"}"""u8.ToArray());
        Assert.Equal(288, usage["UsageList"]!.AsArray().Count);
        Assert.Equal("2026-02-14 23:55:00", (string?)usage["UsageList"]![287]!["TimeKey"]);

        var scale = await probe.PostAsync(
            "DescribeTRTCMarketScaleData", """{"SdkAppId":"1","StartTime":"2026-01-31","EndTime":"2026-02-14","Period":"h"}"""u8.ToArray());
        Assert.Equal(24, scale["Data"]!["Series"]![0]!["Values"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(0ul, 1)]
    [InlineData(1ul, 0)]
    [InlineData(2147483648ul, 0)]
    [InlineData(999_999_999_999_999_999ul, 0)]
    public async Task A_page_beyond_the_last_is_empty(ulong page, int rooms)
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        using var client = emulator.Client();
        await emulator.RoomAsync("1", false, "anna");
        var (from, to) = ((ulong)Now.ToUnixTimeSeconds() - 60, (ulong)Now.ToUnixTimeSeconds());
        var request = new DescribeRoomInfoRequest { SdkAppId = emulator.SdkAppId, StartTime = from, EndTime = to };
        var answer = await client.CallAsync(request with { PageNumber = page, PageSize = 100 });
        Assert.Equal((1, rooms), (answer.Total, answer.RoomList!.Count));
    }

    [Fact]
    public async Task An_agent_may_be_idle_for_longer_than_the_calendar_goes()
    {
        var time = new FakeTimeProvider(Now);
        await using var emulator = await EmulatorHost.StartAsync(time);
        using var client = emulator.Client();
        await emulator.RoomAsync("1", false);
        var id = await Requests.AgentAsync(
            emulator, client, r => r with { AgentConfig = r.AgentConfig! with { MaxIdleTime = 999_999_999_999_999_999 } });
        await emulator.PutAsync("clock", new JsonObject { ["now"] = "9998-12-31T23:59:59Z" });
        Assert.Null((await emulator.TaskAsync(id))["endedAt"]);
    }

    [Fact]
    public async Task What_flat_parameters_start_counts_as_what_a_body_starts()
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        using var probe = new Probe(emulator);
        await emulator.RoomAsync("1", false, "anna");
        var recording = JsonElement.Parse(CreateCloudRecordingRequest.Action.Request.Write(Requests.Recording(emulator)));
        Assert.Equal("OK", RawApi.CodeOf(await probe.FlatAsync("CreateCloudRecording", Parameters.Flatten(recording), get: true)));

        await emulator.PutAsync("clock", new JsonObject { ["advanceSeconds"] = 600 });
        probe.Now = Now.AddSeconds(600);
        var usage = await probe.PostAsync(
            "DescribeRecordingUsage", """{"StartTime":"2026-01-31","EndTime":"2026-01-31","MixType":"multi"}"""u8.ToArray());
        Assert.Equal(10, usage["UsageList"]!.AsArray().Sum(unit => (double)unit!["UsageValue"]![1]!));
    }

    [Theory]
    [InlineData("SdkAppId", "2", "InvalidParameter")]
    [InlineData("TaskId.0", "x", "InvalidParameter")]
    [InlineData("Nothing.at.all", "x", "UnknownParameter")]
    [InlineData("Nothing", "", "UnknownParameter")]
    public async Task A_flat_parameter_is_not_lost(string name, string value, string code)
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        using var probe = new Probe(emulator);
        KeyValuePair<string, string>[] parameters = [new("SdkAppId", "1"), new("TaskId", "x"), new(name, value)];
        Assert.Equal(code, RawApi.CodeOf(await probe.FlatAsync("DescribeStreamIngest", parameters, get: false)));
    }

    [Theory]
    [InlineData("NaN", "InvalidParameter")]
    [InlineData("Infinity", "InvalidParameter")]
    [InlineData("1e999", "InvalidParameter")]
    [InlineData("1.0", "OK")]
    [InlineData("999999999999999999", "OK")]
    public async Task A_flat_number_is_one_that_can_be_counted(string value, string code)
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        using var probe = new Probe(emulator);
        Assert.Equal(code, RawApi.CodeOf(await probe.GetAsync("DescribeStreamIngest", [new("SdkAppId", value), new("TaskId", "x")])));
    }

    [Fact]
    public async Task Names_as_long_or_as_deep_as_a_request_can_be_are_refused_briefly()
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        using var probe = new Probe(emulator);
        var body = $$"""{"SdkAppId":1,"TaskId":"x","{{new string('x', 9 * 1024 * 1024)}}":1}""";
        var answer = await probe.PostAsync("DescribeStreamIngest", Encoding.UTF8.GetBytes(body));
        Assert.Equal("UnknownParameter", RawApi.CodeOf(answer));
        Assert.Equal(4001, ((string)answer["Error"]!["Message"]!).Length);

        var deep = string.Join('.', Enumerable.Repeat("a", 400_000));
        Assert.Equal("UnknownParameter", RawApi.CodeOf(await probe.FlatAsync(
            "DescribeStreamIngest", [new("SdkAppId", "1"), new("TaskId", "x"), new(deep, "x")], get: false)));
    }

    [Theory]
    [InlineData("""{"now":"9999-12-31T23:59:59Z"}""")]
    [InlineData("""{"now":"0001-01-01T00:00:00Z"}""")]
    [InlineData("""{"now":"9998-12-31T23:59:59Z","advanceSeconds":1}""")]
    [InlineData("""{"advanceSeconds":1e300}""")]
    [InlineData("""{"advanceSeconds":-1e300}""")]
    [InlineData("""{"advanceSeconds":253402300799}""")]
    public async Task The_clock_is_not_set_to_what_it_cannot_show(string setting)
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        using var http = new HttpClient();
        using var answer = await http.PutAsync(new Uri($"{emulator.Endpoint}/_emulator/clock"), new StringContent(setting));
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal("""{"error":"The clock can be set from 1970-01-01 to 9998-12-31 only."}""", await answer.Content.ReadAsStringAsync());
        Assert.Equal(Now, (DateTimeOffset)(await emulator.GetAsync("clock"))["now"]!);
    }

    [Theory]
    [InlineData("faults", """[null]""", "[0]: a fault is missing.")]
    [InlineData("faults", """[{"kind":"Status","status":42}]""", "[0]: status is 42, but must be between 200 and 599.")]
    [InlineData("faults", """[{"kind":"Error","times":0}]""", "[0]: times is 0, but must be at least 1.")]
    [InlineData(
        "faults",
        """[{"kind":"Error","action":"StopStreamIngst"}]""",
        "[0]: there is no action StopStreamIngst; did you mean StopStreamIngest?")]
    [InlineData("faults", """[{"kind":"Error","code":null}]""", "[0]: code is empty.")]
    [InlineData("rooms", """{"roomId":"1","users":null}""", "users is null.")]
    [InlineData("rooms", """{"roomId":"1","users":[null]}""", "users[0] has no userId.")]
    [InlineData("rooms", """{"roomId":"1","users":[{"userId":"a"},{"userId":"a"}]}""", "users[1] is a, who is there already.")]
    public async Task The_administration_says_what_is_wrong(string path, string body, string message)
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        using var http = new HttpClient();
        using var answer = await http.PutAsync(new Uri($"{emulator.Endpoint}/_emulator/{path}"), new StringContent(body));
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Equal(message, (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]);
    }
}
