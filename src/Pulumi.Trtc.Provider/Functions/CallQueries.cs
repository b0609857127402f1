using Trtc.Client.Actions;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Functions;

/// <summary>Rooms, their users and what happened to them.</summary>
internal static class CallQueries
{
    private const int LargestPage = 100;
    private const int LargestMetricPage = 6;

    public static async Task<RoomsResult> RoomsAsync(FunctionCall call, DescribeRoomInfoRequest request)
    {
        var pages = new Pages<RoomState>(call, DescribeRoomInfoRequest.Action, request.PageSize ?? LargestPage, r => r.CommId);
        var rooms = await pages.ReadAsync(async (page, size) =>
        {
            var answer = await call.AskAsync(request with { PageNumber = page, PageSize = size });
            return (answer.Total ?? 0, answer.RoomList ?? []);
        });
        return new RoomsResult { Total = rooms.Count, Rooms = rooms };
    }

    public static async Task<UsersResult> UsersAsync(FunctionCall call, DescribeUserInfoRequest request)
    {
        var pages = new Pages<UserInformation>(call, DescribeUserInfoRequest.Action, request.PageSize ?? LargestPage, Stay);
        var users = await pages.ReadAsync(async (page, size) =>
        {
            var answer = await call.AskAsync(request with { PageNumber = page, PageSize = size });
            return ((long)(answer.Total ?? 0), answer.UserList ?? []);
        });
        return new UsersResult { Total = users.Count, Users = users };
    }

    public static async Task<CallDetailResult> CallDetailAsync(FunctionCall call, DescribeCallDetailInfoRequest request)
    {
        var data = new Dictionary<(string?, string?, string?, ulong?), QualityData>();
        var pages = new Pages<UserInformation>(
            call, DescribeCallDetailInfoRequest.Action, request.PageSize ?? (request.DataType is { Count: > 0 } ? (ulong)LargestMetricPage : LargestPage), Stay);
        var users = await pages.ReadAsync(async (page, size) =>
        {
            var answer = await call.AskAsync(request with { PageNumber = page, PageSize = size });
            foreach (var metric in answer.Data ?? [])
            {
                data.TryAdd((metric.UserId, metric.PeerId, metric.DataType, metric.Content is [var first, ..] ? first.Time : null), metric);
            }

            return ((long)(answer.Total ?? 0), answer.UserList ?? []);
        });
        return new CallDetailResult { Total = users.Count, Users = users, Data = [.. data.Values] };
    }

    public static async Task<ScaleResult> ScaleAsync(FunctionCall call, DescribeScaleInfoRequest request)
    {
        var days = (await call.AskAsync(request)).ScaleList ?? [];
        return new ScaleResult { Total = days.Count, Days = days };
    }

    public static async Task<UserEventsResult> EventsAsync(FunctionCall call, DescribeUserEventRequest request)
    {
        var events = (from sender in (await call.AskAsync(request)).Data ?? []
                      from e in sender.Content ?? []
                      select new UserEvent
                      {
                          PeerId = sender.PeerId ?? "",
                          Time = e.Time,
                          Type = e.Type,
                          EventId = e.EventId,
                          ParamOne = e.ParamOne,
                          ParamTwo = e.ParamTwo,
                          Meaning = EventMeanings.Of(e.EventId ?? 0, e.ParamOne ?? -1, e.ParamTwo ?? -1),
                      }).ToArray();
        return new UserEventsResult { Total = events.Length, Events = events };
    }

    public static async Task<UnusualEventsResult> UnusualAsync(FunctionCall call, DescribeUnusualEventRequest request)
    {
        var experiences = ((await call.AskAsync(request)).AbnormalExperienceList ?? []).Select(e => new UnusualExperience
        {
            UserId = e.UserId ?? "",
            RoomId = e.RoomId ?? "",
            EventTime = e.EventTime,
            ExperienceId = e.ExperienceId,
            Meaning = EventMeanings.OfExperience(e.ExperienceId ?? 0),
            Causes = [.. (e.AbnormalEventList ?? []).Select(c => new UnusualCause
            {
                AbnormalEventId = c.AbnormalEventId,
                Meaning = EventMeanings.OfAbnormalEvent(c.AbnormalEventId ?? 0),
                PeerId = c.PeerId ?? "",
            })],
        }).ToArray();
        return new UnusualEventsResult { Total = experiences.Length, Experiences = experiences };
    }

    private static object Stay(UserInformation user) => (user.RoomStr, user.UserId, user.JoinTs);
}
