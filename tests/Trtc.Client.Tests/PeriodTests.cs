using System.Text.Json;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Trtc.Client.Tests;

/// <summary>Times of queries: their unit, and how far from now they may be.</summary>
public class PeriodTests
{
    // 1769860800 in seconds.
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    private static readonly string[] SecondActions =
    [
        "DescribeRoomInfo", "DescribeUserInfo", "DescribeCallDetailInfo", "DescribeScaleInfo", "DescribeUserEvent", "DescribeUnusualEvent",
        "DescribeTRTCRealTimeScaleData", "DescribeTRTCRealTimeQualityData",
    ];

    public static TheoryData<string> InSeconds => [.. SecondActions];

    [Fact]
    public void Every_action_with_times_is_in_one_of_these_tests()
    {
        var timed = ApiActions.All.Values.Where(a => a.Request.Properties.ContainsKey("StartTime")).ToArray();
        var inSeconds = timed.Where(a => a.Request.Properties["StartTime"].Api.Unit == ApiUnit.UnixSeconds).Select(a => a.Name);
        Assert.Equal(SecondActions.Order(), inSeconds.Order());
        Assert.All(timed, a =>
        {
            var days = Refused(a.Name, "\"9999-12-31\"", "\"9999-12-31\"");
            var minutes = Refused(a.Name, "\"9999-12-31 00:00\"", "\"9999-12-31 00:00\"");
            Assert.Contains(days.Concat(minutes), p => p.Path == "EndTime");
        });
    }

    [Theory]
    [MemberData(nameof(InSeconds))]
    public void Milliseconds_for_seconds_are_refused_with_both_ends_named_and_the_seconds_told(string action)
    {
        var problems = Refused(action, "1769857200000", "1769860800000");
        Assert.Contains(
            problems,
            p => p.Path == "StartTime"
                && p.Message == "is 1769857200000, but must be a Unix time in seconds, at most 14 days from now; "
                    + "it looks like milliseconds, of which the seconds are 1769857200");
        Assert.Contains(
            problems,
            p => p.Path == "EndTime" && p.Message.EndsWith("of which the seconds are 1769860800", StringComparison.Ordinal));
        Assert.Contains(Refused(action, "1769860700", "1769860800000"), p => p.Path == "EndTime");
        Assert.Contains(
            Refused(action, "1769860700", "1769860800000000"),
            p => p.Message.Contains("microseconds", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(InSeconds))]
    public void More_than_14_days_ahead_is_refused_and_up_to_there_is_not(string action)
    {
        var ahead = Now.AddDays(14).ToUnixTimeSeconds();
        Assert.Contains(
            Refused(action, "1769860700", $"{ahead + 1}"),
            p => p.Path == "EndTime" && p.Message.Contains("14 days from now", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Refused(action, "1769860700", $"{ahead}"), p => p.Message.Contains("14 days from now", StringComparison.Ordinal));
        foreach (var extreme in new[] { "253402300799", "253402300800", "1e18", "9007199254740993", "-1", "-62135596801" })
        {
            Assert.Contains(Refused(action, extreme, extreme), p => p.Path == "EndTime");
        }
    }

    [Theory]
    [InlineData("DescribeTrtcUsage", "2026-02-14", true)]
    [InlineData("DescribeTrtcUsage", "2026-02-15", false)]
    [InlineData("DescribeRecordingUsage", "9999-12-31", false)]
    [InlineData("DescribeRelayUsage", "2027-01-01", false)]
    [InlineData("DescribeMixTranscodingUsage", "2206-01-31", false)]
    [InlineData("DescribeTrtcRoomUsage", "2026-02-14 12:00", true)]
    [InlineData("DescribeTrtcRoomUsage", "2026-02-14 12:01", false)]
    [InlineData("DescribeTRTCMarketScaleData", "2026-02-15", false)]
    [InlineData("DescribeTRTCMarketQualityData", "9999-12-31", false)]
    public void Days_and_minutes_far_ahead_are_refused(string action, string end, bool right) =>
        Assert.Equal(
            right,
            !Refused(action, $"\"{end}\"", $"\"{end}\"").Any(p => p is { Path: "EndTime", Kind: ApiProblemKind.OutOfRange }));

    [Fact]
    public void A_clock_at_either_end_of_time_is_no_reason_to_fail()
    {
        foreach (var clock in new[] { DateTimeOffset.MinValue, DateTimeOffset.MaxValue })
        {
            foreach (var action in ApiActions.All.Values.Where(a => a.Request.Properties.ContainsKey("StartTime")))
            {
                _ = Refused(action.Name, "1769857200", "1769860800", clock)
                    .Concat(Refused(action.Name, "\"2026-01-01\"", "\"2026-01-02\"", clock))
                    .Count();
            }
        }
    }

    private static IReadOnlyList<ApiProblem> Refused(string action, string start, string end, DateTimeOffset? now = null)
    {
        using var json = JsonDocument.Parse($$"""{"StartTime": {{start}}, "EndTime": {{end}}}""");
        return ApiChecker.Check(ApiActions.All[action].Request, (ApiObject)ApiValue.FromJson(json.RootElement)!, now ?? Now);
    }
}
