using Microsoft.Extensions.Time.Testing;
using Trtc.Client;
using Trtc.Client.Actions;
using Trtc.Testing;

namespace Trtc.Emulator.Tests;

/// <summary>Usage, monitoring and quality are derived from the tasks and rooms that were seen.</summary>
public class DataTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Usage_counts_the_minutes_of_tasks_and_users()
    {
        var (emulator, client, _) = await EventAsync();
        await using var __ = emulator;
        using var ___ = client;
        var (start, end) = ("2026-01-30", "2026-01-31");
        var app = emulator.SdkAppId;

        var trtc = await client.CallAsync(new DescribeTrtcUsageRequest { StartTime = start, EndTime = end, SdkAppId = app });
        Assert.Equal(["Audio", "SD", "HD", "FullHD", "2K", "4K"], trtc.UsageKey!);
        Assert.Equal(["2026-01-30 00:00:00", "2026-01-31 00:00:00"], trtc.UsageList!.Select(u => u.TimeKey!));

        // Two users, a relay's robot and a recording's robot, an hour each.
        Assert.Equal(240, trtc.UsageList![1].UsageValue![2]);
        Assert.Equal(0, trtc.UsageList[0].UsageValue!.Sum());

        var recording = await client.CallAsync(
            new DescribeRecordingUsageRequest { StartTime = start, EndTime = end, SdkAppId = app, MixType = "multi" });
        Assert.Equal(60, recording.UsageList![1].UsageValue![1]);
        var single = await client.CallAsync(
            new DescribeRecordingUsageRequest { StartTime = start, EndTime = end, SdkAppId = app, MixType = "single" });
        Assert.Equal(0, single.UsageList!.Sum(u => u.UsageValue!.Sum()));

        var mix = await client.CallAsync(new DescribeMixTranscodingUsageRequest { StartTime = start, EndTime = end, SdkAppId = app });
        Assert.Equal(60, mix.UsageList![1].UsageValue![mix.UsageKey!.ToList().IndexOf("HDH264")]);
        var relay = await client.CallAsync(new DescribeRelayUsageRequest { StartTime = start, EndTime = end, SdkAppId = app });
        Assert.Equal(1.56, relay.UsageList![1].UsageValue![0]);

        // A single day is told in units of five minutes, which add up to the same.
        var day = await client.CallAsync(new DescribeTrtcUsageRequest { StartTime = end, EndTime = end, SdkAppId = app });
        Assert.Equal(288, day.UsageList!.Count);
        Assert.Equal(240, day.UsageList.Sum(u => u.UsageValue![2]));

        var others = await client.CallAsync(new DescribeTrtcUsageRequest { StartTime = start, EndTime = end, SdkAppId = app + 1 });
        Assert.Equal(0, others.UsageList!.Sum(u => u.UsageValue!.Sum()));

        var rooms = await client.CallAsync(
            new DescribeTrtcRoomUsageRequest { StartTime = "2026-01-31 12:00", EndTime = "2026-01-31 13:00", SdkAppid = app });
        Assert.Equal("RoomId,Audio,SD,hd,FullHD,2K,4K\n1,0,0,240,0,0,0\n", rooms.Data);
    }

    [Fact]
    public async Task Monitoring_tells_users_and_rooms_and_the_same_quality_each_time()
    {
        var (emulator, client, time) = await EventAsync();
        await using var _ = emulator;
        using var __ = client;
        var app = emulator.SdkAppId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var until = time.GetUtcNow().ToUnixTimeSeconds();

        var scaleAnswer = await client.CallAsync(
            new DescribeTRTCRealTimeScaleDataRequest { SdkAppId = app, StartTime = until - 300, EndTime = until - 10 });
        var scale = scaleAnswer.Data!.Series![0];
        Assert.Equal(["time", "userCount", "roomCount"], scale.Columns!);
        Assert.Equal(30, scale.Values!.Count);
        Assert.All(scale.Values, row => Assert.Equal([4, 1], row.RowValue!.Skip(1)));

        var request = new DescribeTRTCRealTimeQualityDataRequest { SdkAppId = app, StartTime = until - 300, EndTime = until - 10 };
        for (var i = 0; i < 2; i++)
        {
            var answer = await client.CallAsync(request);

            // Made up from a hash of application and time, so the same in every run.
            var rows = answer.Data!.Series![0].Values!.Select(v => v.RowValue!).ToArray();
            Assert.Equal(30, rows.Length);
            Assert.Equal([until - 300, 0, 1], rows[0]);
            Assert.Equal([until - 290, 2, 0], rows[1]);
            Assert.Equal([until - 280, 1, 0], rows[2]);
            Assert.Equal([until - 10, 2, 0], rows[29]);
        }

        var marketAnswer = await client.CallAsync(new DescribeTRTCMarketScaleDataRequest
        {
            SdkAppId = app,
            StartTime = "2026-01-31",
            EndTime = "2026-01-31",
            Period = "d",
        });
        var market = marketAnswer.Data!.Series![0];
        Assert.Equal(
            [new DateTimeOffset(2026, 1, 31, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), 4, 1, 4, 1],
            Assert.Single(market.Values!).RowValue!);

        var qualityAnswer = await client.CallAsync(new DescribeTRTCMarketQualityDataRequest
        {
            SdkAppId = app,
            StartTime = "2026-01-31",
            EndTime = "2026-01-31",
            Period = "h",
            IsFloat = true,
        });
        var quality = qualityAnswer.Data!.Series![0];
        Assert.Equal(24, quality.Values!.Count);
        var noon = Now.ToUnixTimeSeconds();
        Assert.Equal([noon, 3, 1, 71, 99, 96], quality.Values[12].RowValue!);
        Assert.Equal([noon, 3.0, 1, 71, 99, 96], quality.Values[12].RowValueFloat!);

        // Before anybody came there is nothing to measure.
        Assert.Equal([noon - 3600, 0, 0, 0, 0, 0], quality.Values[11].RowValue!);
    }

    [Fact]
    public async Task Calls_tell_their_users_metrics_and_events()
    {
        var (emulator, client, time) = await EventAsync();
        await using var _ = emulator;
        using var __ = client;
        var app = emulator.SdkAppId;
        var (from, to) = ((ulong)Now.ToUnixTimeSeconds(), (ulong)time.GetUtcNow().ToUnixTimeSeconds());

        var rooms = await client.CallAsync(new DescribeRoomInfoRequest { SdkAppId = app, StartTime = from, EndTime = to });
        var room = Assert.Single(rooms.RoomList!);
        Assert.Equal("1", room.RoomString);
        Assert.False(room.IsFinished);

        var users = await client.CallAsync(new DescribeUserInfoRequest
        {
            CommId = room.CommId,
            SdkAppId = app,
            StartTime = from,
            EndTime = to,
            PageNumber = 1,
            PageSize = 3,
        });
        Assert.Equal(4ul, users.Total);
        Assert.Single(users.UserList!);

        var detail = await client.CallAsync(new DescribeCallDetailInfoRequest
        {
            CommId = room.CommId,
            SdkAppId = app,
            StartTime = from,
            EndTime = from + 100,
            UserIds = ["anna"],
            DataType = ["aBit", "bigvCapFps"],
        });
        Assert.Equal(["aBit", "bigvCapFps"], detail.Data!.Select(d => d.DataType!));
        Assert.Equal([51, 51], detail.Data!.Select(d => d.Content!.Count));
        Assert.Equal([(from, 50630.0), (from + 2, 52967)], detail.Data![0].Content!.Take(2).Select(v => (v.Time!.Value, v.Value!.Value)));
        Assert.Equal([(from, 14.0), (from + 2, 14)], detail.Data[1].Content!.Take(2).Select(v => (v.Time!.Value, v.Value!.Value)));

        var events = await client.CallAsync(new DescribeUserEventRequest
        {
            CommId = room.CommId,
            SdkAppId = app,
            RoomId = "1",
            UserId = "anna",
            StartTime = from,
            EndTime = to,
        });
        Assert.Equal([5001ul, 5003ul, 3001ul, 4006ul], Assert.Single(events.Data!).Content!.Select(e => e.EventId!.Value));

        var unusual = await client.CallAsync(new DescribeUnusualEventRequest { SdkAppId = app, StartTime = from, EndTime = to });
        Assert.Equal(1ul, unusual.Total);
        var bad = Assert.Single(unusual.AbnormalExperienceList!);
        Assert.Equal(("ben", "1", 5ul, from), (bad.UserId, bad.RoomId, bad.ExperienceId, bad.EventTime));
        Assert.Equal(2015ul, Assert.Single(bad.AbnormalEventList!).AbnormalEventId);

        time.Advance(TimeSpan.FromDays(1));
        var scale = await client.CallAsync(
            new DescribeScaleInfoRequest { SdkAppId = app, StartTime = from, EndTime = (ulong)time.GetUtcNow().ToUnixTimeSeconds() });
        var counted = Assert.Single(scale.ScaleList!);
        Assert.Equal((1ul, 4ul, 4ul), (counted.RoomNumbers!.Value, counted.UserNumber!.Value, counted.UserCount!.Value));
    }

    // Two users for an hour in a room that is relayed and recorded.
    private static async Task<(EmulatorHost Emulator, TrtcClient Client, FakeTimeProvider Time)> EventAsync()
    {
        var time = new FakeTimeProvider(Now);
        var emulator = await EmulatorHost.StartAsync(time);
        var client = emulator.Client();
        await emulator.RoomAsync("1", false, "anna", "ben");
        await Requests.RelayAsync(emulator, client);
        await Requests.RecordingAsync(emulator, client);
        time.Advance(TimeSpan.FromHours(1));

        // The room usage action takes one request in 15 seconds of the client's clock.
        return (emulator, client, time);
    }
}
