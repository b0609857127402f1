using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Emulator.Monitoring;
using Trtc.Emulator.State;

namespace Trtc.Emulator.CallQuality;

/// <summary>
/// Calls and their quality: rooms, users and events as the emulator has seen them, measurements made up but reproducible.
/// </summary>
internal sealed class CallQualityReports(EmulatorState state)
{
    private const int MetricStepSeconds = 2;
    private const int MaxMetricPoints = 1800;

    /// <summary>Metrics with their least value and range.</summary>
    private static readonly (string Name, int Least, int Range)[] Metrics =
    [
        ("appCpu", 5, 25), ("sysCpu", 15, 40), ("aBit", 45_000, 8_000), ("aBlock", 0, 40), ("bigvBit", 900_000, 400_000),
        ("bigvCapFps", 13, 3), ("bigvEncFps", 13, 3), ("bigvDecFps", 12, 4), ("bigvBlock", 0, 120), ("aLoss", 0, 3), ("bigvLoss", 0, 4),
        ("bigvWidth", 1280, 1), ("bigvHeight", 720, 1),
    ];

    private DateTimeOffset Now => state.Clock.GetUtcNow();

    public DescribeRoomInfoResponse Rooms(DescribeRoomInfoRequest request)
    {
        var found = Between(request.SdkAppId, request.StartTime, request.EndTime, request.RoomId)
            .OrderByDescending(r => r.CreatedAt).ToArray();
        return new DescribeRoomInfoResponse
        {
            Total = found.Length,
            RoomList = [.. Page(found, request.PageNumber, request.PageSize, 10).Select(r => new RoomState
            {
                CommId = r.CommId,
                RoomString = r.Key.RoomId,
                CreateTime = Seconds(r.CreatedAt),
                DestroyTime = Seconds(r.ClosedAt ?? Now),
                IsFinished = !r.IsOpen,
                UserId = r.Users is [var first, ..] ? first.UserId : "",
            })],
        };
    }

    public DescribeUserInfoResponse Users(DescribeUserInfoRequest request)
    {
        var (total, page) = Stays(
            request.CommId, request.StartTime, request.EndTime, request.UserIds, request.PageNumber, request.PageSize);
        return new DescribeUserInfoResponse { Total = (ulong)total, UserList = [.. page.Select(s => Information(s.Room, s.User))] };
    }

    public DescribeCallDetailInfoResponse CallDetail(DescribeCallDetailInfoRequest request)
    {
        var (total, page) = Stays(
            request.CommId, request.StartTime, request.EndTime, request.UserIds, request.PageNumber, request.PageSize);
        var wanted = request.DataType ?? [];
        return new DescribeCallDetailInfoResponse
        {
            Total = (ulong)total,
            UserList = [.. page.Select(s => Information(s.Room, s.User))],
            Data = [.. from stay in page
                       from metric in Metrics
                       where wanted.Contains("all") || wanted.Contains(metric.Name)
                       select Measure(stay.User, metric, request.StartTime!.Value, request.EndTime!.Value)],
        };
    }

    public DescribeUserEventResponse Events(DescribeUserEventRequest request)
    {
        var unit = Unit(request.StartTime, request.EndTime);
        var stays = Call(request.CommId)?.Users.Where(u => u.UserId == request.UserId) ?? [];
        var (begin, end) = ((ulong)unit.Begin.ToUnixTimeMilliseconds(), (ulong)unit.End.ToUnixTimeMilliseconds());
        var events = stays.SelectMany(EventsOf).Where(e => e.Time >= begin && e.Time <= end).ToArray();
        return new DescribeUserEventResponse
        {
            Data = events.Length == 0 ? [] : [new EventList { PeerId = request.UserId, Content = events }],
        };
    }

    public DescribeUnusualEventResponse Unusual(DescribeUnusualEventRequest request)
    {
        var unit = Unit(request.StartTime, request.EndTime);
        var found = (from room in Between(request.SdkAppId, request.StartTime, request.EndTime, request.RoomId)
                     from user in room.Users
                     let experience = Experience(room, user)
                     where experience is not null && user.JoinedAt >= unit.Begin && user.JoinedAt <= unit.End
                     select experience).ToArray();
        return new DescribeUnusualEventResponse { Total = (ulong)found.Length, AbnormalExperienceList = found };
    }

    public DescribeScaleInfoResponse Scale(DescribeScaleInfoRequest request)
    {
        // Whole days whose midnight lies in the period; the current day is never told.
        var unit = Unit(request.StartTime, request.EndTime);
        var first = new DateTimeOffset(unit.Begin.UtcDateTime.Date, TimeSpan.Zero);
        var days = new Span(first, unit.End).Until(Now).Split(TimeSpan.FromDays(1)).Where(d => d.End <= Now).Reverse().Select(day =>
        {
            var rooms = state.Rooms.Where(r => r.Key.SdkAppId == request.SdkAppId && day.Overlaps(r.CreatedAt, r.ClosedAt, Now)).ToArray();
            var stays = rooms.SelectMany(r => r.Users).Where(u => day.Overlaps(u.JoinedAt, u.LeftAt, Now)).ToArray();
            return new ScaleInfomation
            {
                Time = Seconds(day.Begin),
                RoomNumbers = (ulong)rooms.Length,
                UserNumber = (ulong)stays.Select(u => u.UserId).Distinct().Count(),
                UserCount = (ulong)stays.Length,
            };
        }).Where(d => d.RoomNumbers > 0).ToArray();
        return new DescribeScaleInfoResponse { Total = (ulong)days.Length, ScaleList = days };
    }

    private static ulong Seconds(DateTimeOffset time) => (ulong)time.ToUnixTimeSeconds();

    private static Span Unit(ulong? start, ulong? end) =>
        new(DateTimeOffset.FromUnixTimeSeconds((long)start!.Value), DateTimeOffset.FromUnixTimeSeconds((long)end!.Value));

    private static IEnumerable<T> Page<T>(IReadOnlyList<T> all, ulong? number, ulong? size, int defaultSize)
    {
        // The service wants both, or neither.
        var (page, length) = number is null || size is null ? (0, (ulong)defaultSize) : (number.Value, size.Value);
        return page > (ulong)all.Count / length ? [] : all.Skip((int)(page * length)).Take((int)length);
    }

    private Room? Call(string? commId) => state.Rooms.FirstOrDefault(r => r.CommId == commId);

    private IEnumerable<Room> Between(ulong? sdkAppId, ulong? start, ulong? end, string? roomId)
    {
        var unit = Unit(start, end);
        return state.Rooms.Where(r => r.Key.SdkAppId == sdkAppId
            && (string.IsNullOrEmpty(roomId) || r.Key.RoomId == roomId)
            && (r.CreatedAt <= unit.End && (r.ClosedAt ?? DateTimeOffset.MaxValue) >= unit.Begin));
    }

    private (int Total, (Room Room, RoomUser User)[] Page) Stays(
        string? commId, ulong? start, ulong? end, IReadOnlyList<string>? userIds, ulong? pageNumber, ulong? pageSize)
    {
        if (Call(commId) is not { } room)
        {
            return (0, []);
        }

        var unit = Unit(start, end);
        var found = room.Users
            .Where(u => u.JoinedAt <= unit.End && (u.LeftAt ?? DateTimeOffset.MaxValue) >= unit.Begin)
            .Where(u => userIds is null or [] || userIds.Contains(u.UserId))
            .Select(u => (room, u)).ToArray();
        return (found.Length, [.. Page(found, pageNumber, pageSize, 6)]);
    }

    private UserInformation Information(Room room, RoomUser user) => new()
    {
        RoomStr = room.Key.RoomId,
        UserId = user.UserId,
        JoinTs = Seconds(user.JoinedAt),
        LeaveTs = Seconds(user.LeftAt ?? Now),
        DeviceType = user.IsRobot ? "Server" : "Web",
        SdkVersion = "5.9.0",
        ClientIp = $"192.0.2.{1 + Chance.Below(254, user.UserId)}",
        Finished = user.LeftAt is not null,
    };

    private QualityData Measure(RoomUser user, (string Name, int Least, int Range) metric, ulong start, ulong end)
    {
        var first = Math.Max((long)start, user.JoinedAt.ToUnixTimeSeconds());
        var last = Math.Min((long)end, (user.LeftAt ?? Now).ToUnixTimeSeconds());
        var points = new List<TimeValue>();
        for (var time = first; time <= last && points.Count < MaxMetricPoints; time += MetricStepSeconds)
        {
            var value = metric.Least + Chance.Below(metric.Range, user.UserId, metric.Name, time);
            points.Add(new TimeValue { Time = (ulong)time, Value = value });
        }

        return new QualityData { UserId = user.UserId, PeerId = "", DataType = metric.Name, Content = points };
    }

    private static IEnumerable<EventMessage> EventsOf(RoomUser user)
    {
        yield return Event(user.JoinedAt, 5001, -1);
        yield return Event(user.JoinedAt, 5003, 1);
        if (user.Audio)
        {
            yield return Event(user.JoinedAt, 3001, 0);
        }

        if (user.Video)
        {
            yield return Event(user.JoinedAt, 4006, 0) with { Type = EventStreamType.Big };
        }

        if (user.LeftAt is { } left)
        {
            yield return Event(left, 7001, user.LeftBecause);
        }
    }

    private static EventMessage Event(DateTimeOffset time, ulong id, int first) => new()
    {
        Type = EventStreamType.None,
        Time = (ulong)time.ToUnixTimeMilliseconds(),
        EventId = id,
        ParamOne = first,
        ParamTwo = -1,
    };

    // One stay in four was bad, for one of the documented reasons.
    private static AbnormalExperience? Experience(Room room, RoomUser user)
    {
        if (user.IsRobot || Chance.Below(4, room.CommId, user.UserId, "bad") != 0)
        {
            return null;
        }

        return new AbnormalExperience
        {
            UserId = user.UserId,
            RoomId = room.Key.RoomId,
            ExperienceId = (ulong)(1 + Chance.Below(5, room.CommId, user.UserId, "experience")),
            EventTime = Seconds(user.JoinedAt),
            AbnormalEventList =
            [
                new AbnormalEvent { AbnormalEventId = (ulong)(2001 + Chance.Below(26, room.CommId, user.UserId, "event")), PeerId = "" },
            ],
        };
    }
}
