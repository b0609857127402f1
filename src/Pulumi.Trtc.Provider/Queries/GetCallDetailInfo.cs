using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>All users of a call and their metrics, over at most 1 hour, or 4 hours without metrics, of the last 14 days.</summary>
internal sealed class GetCallDetailInfo : Query<DescribeCallDetailInfoRequest, CallDetailResult>
{
    private const int LargestMetricPage = 6;

    public override string Description =>
        "All users of a call and their metrics, over at most 1 hour, or 4 hours without metrics, of the last 14 days.";

    public override IReadOnlyList<string> Hidden { get; } = [nameof(DescribeCallDetailInfoRequest.PageNumber)];

    protected override async Task<CallDetailResult> AskAsync(FunctionCall call, DescribeCallDetailInfoRequest request)
    {
        var data = new Dictionary<(string?, string?, string?, ulong?), QualityData>();
        var size = request.PageSize ?? (request.DataType is { Count: > 0 } ? (ulong)LargestMetricPage : Pages.Largest);
        var pages = new Pages<UserInformation>(call, DescribeCallDetailInfoRequest.Action, size, Stay.Of);
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
}

[Api("Users of a call and their metrics.")]
internal sealed class CallDetailResult
{
    [Api("Number of stays; a user who came twice counts twice.", Required = true)]
    public long? Total { get; init; }

    [Api("All stays.", Required = true)]
    public IReadOnlyList<UserInformation>? Users { get; init; }

    [Api("The metrics asked for, by user.", Required = true)]
    public IReadOnlyList<QualityData>? Data { get; init; }
}
