using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>All users of a call, over at most 4 hours of the last 14 days.</summary>
internal sealed class GetUserInfo : Query<DescribeUserInfoRequest, UsersResult>
{
    public override string Description => "All users of a call, over at most 4 hours of the last 14 days.";

    public override IReadOnlyList<string> Hidden { get; } = [nameof(DescribeUserInfoRequest.PageNumber)];

    protected override async Task<UsersResult> AskAsync(FunctionCall call, DescribeUserInfoRequest request)
    {
        var pages = new Pages<UserInformation>(call, DescribeUserInfoRequest.Action, request.PageSize ?? Pages.Largest, Stay.Of);
        var users = await pages.ReadAsync(async (page, size) =>
        {
            var answer = await call.AskAsync(request with { PageNumber = page, PageSize = size });
            return ((long)(answer.Total ?? 0), answer.UserList ?? []);
        });
        return new UsersResult { Total = users.Count, Users = users };
    }
}

[Api("Users of a call.")]
internal sealed class UsersResult
{
    [Api("Number of stays; a user who came twice counts twice.", Required = true)]
    public long? Total { get; init; }

    [Api("All stays.", Required = true)]
    public IReadOnlyList<UserInformation>? Users { get; init; }
}
