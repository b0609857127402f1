using System.Globalization;
using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Generated;
using Trtc.Client.UserSigs;
using Trtc.Testing;

namespace Pulumi.Trtc.Provider.Tests;

/// <summary>What functions give, and what they refuse.</summary>
public class FunctionTests
{
    /// <summary>Times of the reference's examples, moved so that the service would still answer.</summary>
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    // Function, arguments, and what is to be found where in the result of the reference's own example answer.
    public static TheoryData<string, string, string, string> Examples => new()
    {
        { "getTrtcUsage", """{"startTime": "2022-01-01", "endTime": "2022-01-02"}""", "rows[1].usage.FullHD", "40" },
        { "getTrtcUsage", """{"startTime": "2022-01-01", "endTime": "2022-01-02"}""", "totals.4K", "120" },
        { "getRecordingUsage", """{"startTime": "2022-01-01", "endTime": "2022-01-02", "mixType": "single"}""", "totals.Audio", "20" },
        { "getMixTranscodingUsage", """{"startTime": "2022-01-01", "endTime": "2022-01-02"}""", "rows[0].usage.4KH265", "110" },
        { "getRelayUsage", """{"startTime": "2022-01-01", "endTime": "2022-01-02"}""", "totals.Bandwidth", "10.11" },
        { "getRelayUsage", """{"startTime": "2022-01-01", "endTime": "2022-01-02"}""", "timeUnit", "\"Day\"" },
        { "getTrtcRoomUsage", """{"startTime": "2023-01-06 00:00", "endTime": "2023-01-06 10:00"}""", "rows[0].roomId", "\"test_room\"" },
        { "getTrtcRoomUsage", """{"startTime": "2023-01-06 00:00", "endTime": "2023-01-06 10:00"}""", "rows[0].usage.HD", "3" },
        { "getTrtcRoomUsage", """{"startTime": "2023-01-06 00:00", "endTime": "2023-01-06 10:00"}""", "totals.4K", "6" },
        { "getRealTimeScaleData", """{"last": "5m"}""", "rows[4].userCount", "23" },
        { "getRealTimeScaleData", """{"last": "5m"}""", "rows[29].time", "1695711640" },
        { "getRealTimeQualityData", """{"last": "5m"}""", "rows[14].audioFreezeRate", "4" },
        { "getMarketScaleData", """{"last": "4d", "period": "d"}""", "rows[1].roomCount", "614" },
        { "getMarketQualityData", """{"last": "2d", "period": "d"}""", "rows[0].joinSuccessIn5sRate", "97" },
        { "getRoomInfo", """{"last": "100s"}""", "rooms[6].commId", "\"1400188366_3501_1586952940\"" },
        { "getUserInfo", """{"last": "100s", "commId": "1400188366_218695_1590065777"}""", "users[1].clientIp", "\"10.4.1.13\"" },
        {
            "getCallDetailInfo",
            """{"last": "100s", "commId": "1400188366_218695_1590065777", "dataType": ["bigvCapFps"]}""",
            "data[0].content[5].time",
            "1590065789"
        },
        { "getScaleInfo", """{"last": "100s"}""", "days[3].userCount", "11656700" },
        {
            "getUserEvents",
            """{"last": "100s", "commId": "1400188366_218695_1590065777", "userId": "user_2045351", "roomId": "1400"}""",
            "events[2].meaning",
            "\"Audio was switched on\""
        },
        {
            "getUserEvents",
            """{"last": "100s", "commId": "1400188366_218695_1590065777", "userId": "user_2045351", "roomId": "1400"}""",
            "total",
            "7"
        },
        { "getStreamIngest", """{"taskId": "a"}""", "status", "\"InProgress\"" },
        { "getCloudRecording", """{"taskId": "a"}""", "status", "\"InProgress\"" },
        { "getAIConversation", """{"taskId": "a"}""", "status", "\"abc\"" },
        { "getAITranscription", """{"taskId": "a"}""", "status", "\"abc\"" },
    };

    [SpecTheory]
    [MemberData(nameof(Examples))]
    public async Task The_reference_example_answer_becomes_rows(string function, string arguments, string path, string expected)
    {
        var action = AllFunctions.Find("trtc:index:" + function)!.Action!.Name;
        var answer = ReferenceExamples.Read().First(e => e.Action == action && e.Answer is not null).Answer!;
        await using var service = await CannedService.StartAsync(answer);
        using var provider = new ProviderHost(service.Endpoint);
        Assert.Equal(expected, At(await provider.InvokeAsync(function, ProviderHost.Arguments(arguments)), path)?.ToString());
    }

    // The one action that has no page in the reference has its answer's types there.
    [Fact]
    public async Task Unusual_events_say_what_they_mean()
    {
        await using var service = await CannedService.StartAsync(JsonNode.Parse("""
            {"Total": 1, "AbnormalExperienceList": [{"UserId": "u", "ExperienceId": 4, "RoomId": "1", "EventTime": 1590065789,
              "AbnormalEventList": [{"AbnormalEventId": 2001, "PeerId": ""}, {"AbnormalEventId": 1012, "PeerId": "p"},
                {"AbnormalEventId": 9, "PeerId": ""}]}], "RequestId": "r"}
            """)!.AsObject());
        using var provider = new ProviderHost(service.Endpoint);
        var result = await provider.InvokeAsync("getUnusualEvents", ProviderHost.Arguments("""{"last": "1h"}"""));
        Assert.Equal("\"Video stuttered\"", At(result, "experiences[0].meaning")?.ToString());
        Assert.Equal("\"The device's CPU was too busy\"", At(result, "experiences[0].causes[0].meaning")?.ToString());
        Assert.Equal("\"The userSig for entering the room was wrong\"", At(result, "experiences[0].causes[1].meaning")?.ToString());
        Assert.Equal(
            "\"Unknown abnormal event 9: the reference does not list it\"",
            At(result, "experiences[0].causes[2].meaning")?.ToString());
    }

    [Theory]
    [InlineData("getTrtcUsage", """{"startTime": "2022-1-1", "endTime": "2022-01-02"}""", "startTime", "YYYY-MM-DD")]
    [InlineData("getTrtcUsage", """{"startTime": "2022-01-03", "endTime": "2022-01-02"}""", "endTime", "before startTime")]
    [InlineData("getTrtcUsage", """{"startTime": "2022-01-03"}""", "endTime", "last instead")]
    [InlineData("getTrtcUsage", """{"last": "36h"}""", "last", "whole days")]
    [InlineData("getTrtcUsage", """{"last": "soon"}""", "last", "such as 30m or 7d")]
    [InlineData("getTrtcUsage", """{"last": "99999999h"}""", "last", "at most 40000 days")]
    [InlineData("getTrtcUsage", """{"last": "7d", "startTime": "2022-01-03"}""", "last", "give the one or the other")]
    [InlineData("getTrtcUsage", """{"last": "7d", "region": "ap-tokyo"}""", "region", "ap-guangzhou, ap-singapore")]
    [InlineData("getTrtcUsage", """{"lats": "7d"}""", "lats", "did you mean last")]
    [InlineData("getRecordingUsage", """{"last": "7d", "mixType": "both"}""", "mixType", "single, multi")]
    [InlineData("getTrtcRoomUsage", """{"startTime": "2022-01-03", "endTime": "2022-01-04 00:00"}""", "startTime", "YYYY-MM-DD HH:MM")]
    [InlineData("getTrtcRoomUsage", """{"startTime": "2022-01-03 00:00", "endTime": "2022-01-04 25:00"}""", "endTime", "YYYY-MM-DD HH:MM")]
    [InlineData("getRoomInfo", """{"last": "25h"}""", "endTime", "at most 24 hours")]
    [InlineData("getRoomInfo", """{"startTime": 1590065777, "endTime": 1590065877}""", "startTime", "at most 14 days ago")]
    [InlineData(
        "getRoomInfo",
        """{"startTime": 1590065777000, "endTime": 1590065877000}""",
        "startTime",
        "milliseconds, of which the seconds are 1590065777")]
    [InlineData("getTrtcUsage", """{"startTime": "2022-01-01", "endTime": "9999-12-31"}""", "endTime", "at most 14 days from now")]
    [InlineData("getPrivateMapKey", """{"userId": "u", "roomId": "+5"}""", "roomId", "in plain digits")]
    [InlineData("getRoomInfo", """{"last": "1h", "pageSize": 101}""", "pageSize", "between 1 and 100")]
    [InlineData("getRoomInfo", """{"last": "1h", "pageNumber": 1}""", "pageNumber", "no property pageNumber")]
    [InlineData("getUserInfo", """{"last": "5h", "commId": "c"}""", "endTime", "at most 4 hours")]
    [InlineData("getCallDetailInfo", """{"last": "2h", "commId": "c", "dataType": ["appCpu"]}""", "endTime", "at most 1 hour")]
    [InlineData("getCallDetailInfo", """{"last": "1h", "commId": "c", "dataType": ["apCpu"]}""", "dataType[0]", "did you mean appCpu")]
    [InlineData(
        "getCallDetailInfo",
        """{"last": "1h", "commId": "c", "dataType": ["all"], "userIds": ["1", "2", "3", "4", "5", "6", "7"]}""",
        "userIds",
        "at most 6")]
    [InlineData("getCallDetailInfo", """{"last": "1h", "commId": "c", "dataType": ["all"], "pageSize": 7}""", "pageSize", "at most 6")]
    [InlineData("getUnusualEvents", """{"last": "2h"}""", "endTime", "at most 1 hour")]
    [InlineData("getRealTimeScaleData", """{"last": "2h"}""", "startTime", "at most 1 hour ago")]
    [InlineData("getRealTimeQualityData", """{"last": "13h"}""", "startTime", "at most 12 hours ago")]
    [InlineData("getMarketScaleData", """{"last": "63d", "period": "d"}""", "startTime", "at most 60 days ago")]
    [InlineData("getMarketQualityData", """{"last": "63d", "period": "d"}""", "startTime", "at most 60 days ago")]
    [InlineData("getMarketQualityData", """{"last": "3d", "period": "w"}""", "period", "one of d, h")]
    [InlineData("getScaleInfo", """{"last": "15d"}""", "startTime", "at most 14 days ago")]
    [InlineData("getUserEvents", """{"last": "1h", "commId": "c", "roomId": "1"}""", "userId", "is required")]
    [InlineData("getAIConversation", "{}", "taskId", "unless sdkAppId and sessionId")]
    [InlineData("getAITranscription", "{}", "taskId", "unless sdkAppId and sessionId")]
    [InlineData("getUserSig", "{}", "userId", "is required")]
    [InlineData("getPrivateMapKey", """{"userId": "u", "roomId": "hall"}""", "roomId", "roomIdType must be String")]
    [InlineData("getPrivateMapKey", """{"userId": "u", "roomId": "1", "privileges": ["Sing"]}""", "privileges[0]", "SendAudio")]
    public async Task Wrong_inputs_are_refused_before_any_call(string function, string arguments, string path, string reason)
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var provider = new ProviderHost(emulator);
        var failures = await provider.FailuresAsync(function, ProviderHost.Arguments(arguments));
        Assert.Contains(failures, f => f.Property == path && f.Reason.Contains(reason, StringComparison.Ordinal));
        Assert.Empty((await emulator.GetAsync("log")).AsArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(66)]
    public async Task All_rooms_come_once_each_also_when_rooms_are_added_meanwhile(int added)
    {
        const int There = 1234;
        await using var emulator = await EmulatorHost.StartAsync();
        async Task AddAsync(int first, int count)
        {
            for (var room = first; room < first + count; room++)
            {
                await emulator.RoomAsync($"{room}", isString: false, "somebody");
            }
        }

        await AddAsync(1, There);

        // Two pages are read when more rooms come to the front of the list, so that later pages begin with rooms of earlier ones.
        await using var between = await Between.StartAsync(emulator, call => AddAsync(There + 1, call == 3 ? added : 0));
        using var provider = new ProviderHost(emulator, between.Endpoint);
        var answer = await provider.InvokeAsync("getRoomInfo", ObjectValue.Empty
            .With("startTime", PropertyValue.Of(Now.AddMinutes(-1).ToUnixTimeSeconds()))
            .With("endTime", PropertyValue.Of(Now.AddHours(1).ToUnixTimeSeconds())));

        var rooms = ((ListValue)answer["rooms"]!).Items.Select(r => ((ObjectValue)r)["roomString"]!.AsText!).ToArray();
        Assert.Equal(There + added, (await emulator.GetAsync("rooms")).AsArray().Count);
        Assert.Equal(rooms.Length, rooms.Distinct().Count());
        Assert.Equal(There, rooms.Intersect(Enumerable.Range(1, There).Select(n => $"{n}")).Count());
        Assert.Equal(There + added, rooms.Length);
    }

    [Fact]
    public async Task Signatures_are_secret_and_right()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var provider = new ProviderHost(emulator, emulator.SdkAppId);
        var answer = await provider.InvokeAsync("getUserSig", ProviderHost.Arguments("""{"userId": "héloïse", "expireSeconds": 3600}"""));
        var signature = answer["userSig"]!;
        Assert.True(signature.IsSecret);
        Assert.Equal(
            UserSigVerdict.Valid,
            UserSig.Verify(signature.AsText!, emulator.SdkAppId, ProviderHost.SdkSecretKey, "héloïse", DateTimeOffset.UtcNow));
        const string Wanted = """{"userId": "u", "roomId": "hall", "roomIdType": "String", "privileges": ["Join", "ReceiveAudio"]}""";
        answer = await provider.InvokeAsync("getPrivateMapKey", ProviderHost.Arguments(Wanted));
        var ticket = answer["privateMapKey"]!;
        Assert.True(ticket.IsSecret);
        var (join, send) = (RoomPrivileges.Join, RoomPrivileges.SendVideo);
        Assert.Equal(UserSigVerdict.Valid, Verify(join));
        Assert.Equal(UserSigVerdict.MissingPrivilege, Verify(send));

        UserSigVerdict Verify(RoomPrivileges needed) =>
            PrivateMapKey.Verify(ticket.AsText!, emulator.SdkAppId, ProviderHost.SdkSecretKey, "u", "hall", needed, DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task A_task_that_is_gone_is_an_answer()
    {
        await using var emulator = await EmulatorHost.StartAsync();
        using var provider = new ProviderHost(emulator, emulator.SdkAppId);
        foreach (var function in new[] { "getStreamIngest", "getCloudRecording", "getAIConversation", "getAITranscription" })
        {
            var answer = await provider.InvokeAsync(function, ProviderHost.Arguments("""{"taskId": "gone"}"""));
            Assert.Equal("NotExist", answer["status"]!.AsText);
        }
    }

    private static PropertyValue? At(PropertyValue result, string path)
    {
        foreach (var step in path.Split('.').SelectMany(p => p.Split('[').Select((s, i) => (Text: s.TrimEnd(']'), IsIndex: i > 0))))
        {
            result = step.IsIndex
                ? ((ListValue)result).Items[int.Parse(step.Text, CultureInfo.InvariantCulture)]
                : ((ObjectValue)result)[step.Text] ?? throw new KeyNotFoundException($"{path}: there is no {step.Text}");
        }

        return result;
    }
}
