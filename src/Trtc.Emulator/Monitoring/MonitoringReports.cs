using System.Globalization;
using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Monitoring;

/// <summary>The monitoring dashboard's data: numbers from the rooms that the emulator has seen, quality made up but reproducible.</summary>
internal sealed class MonitoringReports(EmulatorState state)
{
    private static readonly TimeSpan RealTimeStep = TimeSpan.FromSeconds(10);

    private DateTimeOffset Now => state.Clock.GetUtcNow();

    public DescribeTRTCRealTimeScaleDataResponse RealTimeScale(DescribeTRTCRealTimeScaleDataRequest request) => new()
    {
        Data = Table(["time", "userCount", "roomCount"], RealTime(request.StartTime!.Value, request.EndTime!.Value), unit =>
        {
            var rooms = Rooms(request.SdkAppId!, request.RoomId, unit);
            return [rooms.Sum(r => Users(r, unit).Count()), rooms.Count];
        }),
    };

    public DescribeTRTCRealTimeQualityDataResponse RealTimeQuality(DescribeTRTCRealTimeQualityDataRequest request) => new()
    {
        Data = Table(["time", "videoFreezeRate", "audioFreezeRate"], RealTime(request.StartTime!.Value, request.EndTime!.Value), unit =>
            Rooms(request.SdkAppId!, request.RoomId, unit).Count == 0
                ? [0, 0]
                : [Percent(request.SdkAppId!, unit, "video", 4), Percent(request.SdkAppId!, unit, "audio", 2)]),
    };

    public DescribeTRTCMarketScaleDataResponse MarketScale(DescribeTRTCMarketScaleDataRequest request) => new()
    {
        Data = Table(
            ["time", "peakCurrentUsers", "peakCurrentChannels", "userCount", "roomCount"],
            Market(request.StartTime!, request.EndTime!, request.Period!),
            unit =>
            {
                var rooms = Rooms(request.SdkAppId!, null, unit);
                var stays = rooms.SelectMany(r => Users(r, unit)).ToArray();
                var users = Peak(stays.Select(s => (s.JoinedAt, s.LeftAt)));
                var channels = Peak(rooms.Select(r => (r.CreatedAt, r.ClosedAt)));
                return [users, channels, stays.Length, rooms.Count];
            }),
    };

    public DescribeTRTCMarketQualityDataResponse MarketQuality(DescribeTRTCMarketQualityDataRequest request)
    {
        var table = Table(
            ["time", "videoFreezeRate", "audioFreezeRate", "networkDelay", "joinSuccessRate", "joinSuccessIn5sRate"],
            Market(request.StartTime!, request.EndTime!, request.Period!),
            unit => Rooms(request.SdkAppId!, null, unit).Count == 0
                ? [0, 0, 0, 0, 0]
                :
                [
                    Percent(request.SdkAppId!, unit, "video", 4),
                    Percent(request.SdkAppId!, unit, "audio", 2),
                    20 + Chance.Below(60, request.SdkAppId!, unit.Begin, "delay"),
                    100 - Percent(request.SdkAppId!, unit, "join", 3),
                    98 - Percent(request.SdkAppId!, unit, "join5", 5),
                ]);
        return new DescribeTRTCMarketQualityDataResponse { Data = request.IsFloat == true ? WithFractions(table) : table };
    }

    private IEnumerable<Span> RealTime(long start, long end)
    {
        // The service tells of whole tens of seconds, and of none that is still to come.
        var (first, last) = ((start + 9) / 10 * 10, Math.Min(end, Now.ToUnixTimeSeconds()));
        for (var time = first; time <= last; time += 10)
        {
            yield return new Span(DateTimeOffset.FromUnixTimeSeconds(time), DateTimeOffset.FromUnixTimeSeconds(time) + RealTimeStep);
        }
    }

    // Days that are still to come have no rows; the current one has all of its hours.
    private IEnumerable<Span> Market(string start, string end, string period)
    {
        var midnight = new DateTimeOffset(Now.UtcDateTime.Date, TimeSpan.Zero).AddDays(1);
        return Span.Days(start, end).Until(midnight).Split(period == "h" ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1));
    }

    private static TRTCDataResult Table(string[] columns, IEnumerable<Span> units, Func<Span, long[]> values) => new()
    {
        StatementID = 0,
        Total = 1,
        Series =
        [
            new SeriesInfos
            {
                Columns = columns,
                Values = [.. units.Select(unit => new RowValues { RowValue = [unit.Begin.ToUnixTimeSeconds(), .. values(unit)] })],
            },
        ],
    };

    private static TRTCDataResult WithFractions(TRTCDataResult table) => table with
    {
        Series =
        [
            .. table.Series!.Select(s => s with
            {
                Values = [.. s.Values!.Select(v => v with { RowValueFloat = [.. v.RowValue!.Select(x => (double)x)] })],
            }),
        ],
    };

    private static int Percent(string sdkAppId, Span unit, string what, int limit) => Chance.Below(limit, sdkAppId, unit.Begin, what);

    private List<Room> Rooms(string sdkAppId, string? roomId, Span unit) =>
        [.. state.Rooms.Where(r => r.Key.SdkAppId.ToString(CultureInfo.InvariantCulture) == sdkAppId
            && (string.IsNullOrEmpty(roomId) || r.Key.RoomId == roomId)
            && unit.Overlaps(r.CreatedAt, r.ClosedAt, Now))];

    private IEnumerable<RoomUser> Users(Room room, Span unit) => room.Users.Where(u => unit.Overlaps(u.JoinedAt, u.LeftAt, Now));

    private static int Peak(IEnumerable<(DateTimeOffset Begin, DateTimeOffset? End)> stays)
    {
        var (count, peak) = (0, 0);
        var changes = stays.SelectMany(s => new[] { (Time: s.Begin, By: 1), (Time: s.End ?? DateTimeOffset.MaxValue, By: -1) });
        foreach (var (_, by) in changes.OrderBy(c => c.Time).ThenBy(c => c.By))
        {
            peak = Math.Max(peak, count += by);
        }

        return peak;
    }
}
