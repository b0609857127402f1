using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>Rooms and users by day of the last 14 days.</summary>
internal sealed class GetScaleInfo : Query<DescribeScaleInfoRequest, ScaleResult>
{
    public override string Description => "Rooms and users by day of the last 14 days.";

    protected override async Task<ScaleResult> AskAsync(FunctionCall call, DescribeScaleInfoRequest request)
    {
        var days = (await call.AskAsync(request)).ScaleList ?? [];
        return new ScaleResult { Total = days.Count, Days = days };
    }
}

[Api("Rooms and users per day.")]
internal sealed class ScaleResult
{
    [Api("Number of days.", Required = true)]
    public long? Total { get; init; }

    [Api("The days, newest first.", Required = true)]
    public IReadOnlyList<ScaleInfomation>? Days { get; init; }
}
