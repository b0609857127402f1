using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Time.Testing;
using Trtc.Client.Actions;
using Trtc.Client.Signing;
using Trtc.Testing;

namespace Trtc.Emulator.Tests;

/// <summary>Sends every example request of the API reference.</summary>
public partial class ReferenceExampleTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [SpecFact]
    public async Task Every_example_request_of_the_reference_is_accepted()
    {
        var examples = ReferenceExamples.Read();

        // All actions that it has but DescribeUnusualEvent have a page, and every page an example.
        Assert.Equal(39, examples.Select(e => e.Action).Distinct().Count());
        Assert.Equal(45, examples.Count);
        foreach (var example in examples)
        {
            await AcceptAsync(example);
        }
    }

    [SpecFact]
    public async Task Every_example_request_of_today_is_answered_as_it_says()
    {
        var examples = ReferenceExamples.ReadCurrent();
        Assert.Equal(ApiActions.All.Keys.Order(), examples.Select(e => e.Action).Distinct().Order());
        Assert.Equal(68, examples.Count);
        foreach (var example in examples)
        {
            await AcceptAsync(example);
        }
    }

    private static async Task AcceptAsync(ReferenceExample example)
    {
        // The monitoring examples ask for the past; the emulator's clock is set to just after it.
        var end = example.Request?["EndTime"];
        var now = end switch
        {
            JsonValue v when v.TryGetValue<long>(out var seconds) => DateTimeOffset.FromUnixTimeSeconds(seconds),
            not null when DateTimeOffset.TryParse(
                (string?)end, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) => day.AddDays(1),
            _ => Now,
        };
        await using var emulator = await EmulatorHost.StartAsync(new FakeTimeProvider(now));
        var api = emulator.Raw();
        var action = ApiActions.All[example.Action];
        var region = action.Regions.FirstOrDefault();
        JsonObject response;
        if (example.Request is { } json)
        {
            if (json["TaskId"] is not null)
            {
                json["TaskId"] = await StartTaskForAsync(api, action.Name, json);
            }

            if (json["PromptAudio"] is not null)
            {
                // The example's is not the recording that it stands for.
                json["PromptAudio"] = Recordings.Wav(TimeSpan.FromSeconds(10));
            }

            response = await api.CallAsync(action.Name, json.ToJsonString(), region);
        }
        else
        {
            var parameters = example.Parameters!;
            var room = parameters.TryGetValue("StrRoomId", out var name) ? name : parameters["RoomId"];
            await emulator.PutAsync("rooms", new JsonObject
            {
                ["sdkAppId"] = ulong.Parse(parameters["SdkAppId"], CultureInfo.InvariantCulture),
                ["roomId"] = room,
                ["isString"] = action.Name.EndsWith("ByStrRoomId", StringComparison.Ordinal),
                ["users"] = new JsonArray(new JsonObject { ["userId"] = parameters.GetValueOrDefault("UserId", "somebody") }),
            });
            response = await api.CallWithParametersAsync(action.Name, parameters, get: true, SignatureMethod.HmacSha1, region);
        }

        var expected = example.Answer is null ? "OK" : RawApi.CodeOf(example.Answer);
        Assert.True(RawApi.CodeOf(response) == expected, $"{example.Action}: {response}");
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", (string?)response["RequestId"]);
    }

    // The IDs in the examples were given out by the service, so a task like the example's is started here.
    private static async Task<string> StartTaskForAsync(RawApi api, string action, JsonObject example)
    {
        var kind = action == "QueryAIMessageList" ? "AIConversation" : Verb().Replace(action, "");
        var start = ApiActions.All.Keys.Single(a => a == $"Start{kind}" || a == $"Create{kind}");
        var request = ValidRequests.Get(start, Now);
        if (example["SdkAppId"] is { } app)
        {
            request["SdkAppId"] = app.DeepClone();
        }

        if (request["VideoParams"] is { } video)
        {
            // The example's windows end at 1280 by 1080.
            video["VideoEncode"]!["Height"] = 1080;
        }

        return (string)(await api.CallAsync(start, request.ToJsonString(), ApiActions.All[start].Regions[0]))["TaskId"]!;
    }

    [GeneratedRegex("^(Update|Modify|Control|Stop|Delete|Describe)")]
    private static partial Regex Verb();
}
