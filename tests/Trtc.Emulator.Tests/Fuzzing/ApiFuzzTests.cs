using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Trtc.Client.Signing;
using Trtc.Testing;

namespace Trtc.Emulator.Tests.Fuzzing;

/// <summary>Whatever a call holds, the answer is one that the service documents.</summary>
public partial class ApiFuzzTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    // The names and values of flat parameters that the form of JSON would not bring about.
    private static readonly Gen<KeyValuePair<string, string>> FlatParameter = Gen.Select(
        Gen.OneOfConst(
            "SdkAppId", "TaskId", "UserIds", "UserIds.0", "UserIds.0.0", "UserIds.x", "UserIds.-1", "UserIds.99999999999", "RoomId",
            "RoomId.x", "StartTime",
            "EndTime", "PageSize", "IsMute", "VideoParams", "VideoParams.VideoEncode.Width", "", ".", "..", "UserIds.", "Nothing",
            "Nothing.at.all",
            string.Join('.', Enumerable.Repeat("a", 5000))),
        Gen.OneOfConst(
            "", "NaN", "Infinity", "-Infinity", "1e999", "1e18", "-1e18", "50.0", "0x10", " 5 ", "true", "TRUE", "null", "1,000",
            "18446744073709551615",
            "9223372036854775807", "𝟙", "\0", "\ufffe", "😀", "[]", "{}"),
        (name, value) => new KeyValuePair<string, string>(name, value));

    private static readonly Gen<(string Name, string Value)> Header = Gen.Select(
        Gen.OneOfConst(
            "X-TC-Timestamp", "X-TC-Action", "X-TC-Version", "X-TC-Region", "X-TC-Token", "X-TC-Language", "Authorization", "Content-Type"),
        Gen.OneOfConst(
            "", " ", "0", "-1", "99999999999999999999", "9223372036854775807", "1e10", "NaN", "1769860800000", "x",
            "application/json;charset=utf-16",
            "application/json; charset=\"", "multipart/form-data; boundary=x", "application/x-www-form-urlencoded", "TC3-HMAC-SHA256",
            "ap-nowhere",
            "TC3-HMAC-SHA256 Credential=AKIDtrtcEmulator/2026-01-31/trtc/tc3_request, SignedHeaders=content-type;host;;x, Signature=0",
            "TC3-HMAC-SHA256 Credential=AKIDtrtcEmulator/9999-99-99/trtc/tc3_request, SignedHeaders=content-type;host, Signature=ff",
            new string('x', 9000), new string('9', 9000)),
        (name, value) => (name, value));

    [Fact]
    public async Task Whatever_a_body_holds_the_answer_is_documented()
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        using var probe = new Probe(emulator);
        var known = await KnownAsync(emulator);
        await MutatedRequest.Any.SampleAsync(
            async request =>
            {
                var text = request.Text(Now, name => known.GetValueOrDefault(KeyOf(request, name)));
                var response = await probe.PostAsync(request.Action, request.Body(text));
                if ((string?)response["TaskId"] is { } task)
                {
                    known[KeyOf(request, "TaskId")] = task;
                }
            },
            iter: 4000);
        await probe.NothingWasUnexpectedAsync();
    }

    [Fact]
    public async Task Whatever_flat_parameters_hold_the_answer_is_documented()
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        using var probe = new Probe(emulator);
        await Gen.Select(MutatedRequest.Any, FlatParameter.List[0, 3], Gen.Int[0, 2]).SampleAsync(
            async (request, added, way) =>
            {
                var json = Parsed(request);
                var parameters = json is null ? added : [.. Parameters.Flatten(json.Value), .. added];
                await (way == 0 ? probe.GetAsync(request.Action, parameters) : probe.FlatAsync(request.Action, parameters, get: way == 1));
            },
            iter: 2000);
        await probe.NothingWasUnexpectedAsync();
    }

    [Fact]
    public async Task Whatever_headers_hold_the_answer_is_documented()
    {
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(Now));
        using var probe = new Probe(emulator);
        await Gen.Select(Gen.OneOfConst("DescribeStreamIngest", "DescribeTrtcUsage"), Header.List[1, 3]).SampleAsync(
            (action, headers) => probe.PostAsync(action, "{}"u8.ToArray(), [.. headers.DistinctBy(h => h.Name)]),
            iter: 1000);
        await probe.NothingWasUnexpectedAsync();
    }

    // What is known at first: a call with two users. What is started is known later.
    private static async Task<ConcurrentDictionary<string, string>> KnownAsync(EmulatorHost emulator)
    {
        await emulator.PutAsync("rooms", JsonNode.Parse("""
            {"sdkAppId": 1400000002, "roomId": "100", "users": [{"userId": "anna"}, {"userId": "ben", "video": false}]}
            """));
        return new() { ["CommId"] = (string)(await emulator.GetAsync("rooms"))[0]!["commId"]! };
    }

    // An ID of a task goes with the actions on tasks of its kind, whose names differ in the verb.
    private static string KeyOf(MutatedRequest request, string name) => name == "CommId" ? name : Verb().Replace(request.Action, "");

    private static JsonElement? Parsed(MutatedRequest request)
    {
        try
        {
            var json = JsonDocument.Parse(request.Text(Now, _ => null)).RootElement;
            _ = Parameters.Flatten(json).Count();
            return json;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    [GeneratedRegex("^(Start|Create|Update|Modify|Control|Stop|Delete|Describe)")]
    private static partial Regex Verb();
}
