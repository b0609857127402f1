using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>All rooms that were open in a period of at most 24 hours of the last 14 days.</summary>
internal sealed class GetRoomInfo : Query<DescribeRoomInfoRequest, RoomsResult>
{
    public override string Description => "All rooms that were open in a period of at most 24 hours of the last 14 days.";

    public override IReadOnlyList<string> Hidden { get; } = [nameof(DescribeRoomInfoRequest.PageNumber)];

    protected override async Task<RoomsResult> AskAsync(FunctionCall call, DescribeRoomInfoRequest request)
    {
        var pages = new Pages<RoomState>(call, DescribeRoomInfoRequest.Action, request.PageSize ?? Pages.Largest, r => r.CommId);
        var rooms = await pages.ReadAsync(async (page, size) =>
        {
            var answer = await call.AskAsync(request with { PageNumber = page, PageSize = size });
            return (answer.Total ?? 0, answer.RoomList ?? []);
        });
        return new RoomsResult { Total = rooms.Count, Rooms = rooms };
    }
}

[Api("Rooms of a period.")]
internal sealed class RoomsResult
{
    [Api("Number of rooms.", Required = true)]
    public long? Total { get; init; }

    [Api("All rooms, newest first.", Required = true)]
    public IReadOnlyList<RoomState>? Rooms { get; init; }
}
