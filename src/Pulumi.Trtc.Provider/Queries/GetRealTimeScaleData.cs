using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>Users and rooms online, every ten seconds of the last hour.</summary>
internal sealed class GetRealTimeScaleData : Query<DescribeTRTCRealTimeScaleDataRequest, RealTimeScaleResult>
{
    public override string Description => "Users and rooms online, every ten seconds of the last hour.";

    protected override async Task<RealTimeScaleResult> AskAsync(FunctionCall call, DescribeTRTCRealTimeScaleDataRequest request) => new()
    {
        Rows = MonitoringRows.Of((await call.AskAsync(request)).Data, value => new RealTimeScaleRow
        {
            Time = (long?)value("time"),
            UserCount = value("userCount"),
            RoomCount = value("roomCount"),
        }),
    };
}

[Api("Users and rooms online over a period.")]
internal sealed class RealTimeScaleResult
{
    [Api("One row every ten seconds, oldest first.", Required = true)]
    public IReadOnlyList<RealTimeScaleRow>? Rows { get; init; }
}

[Api("Users and rooms online at a time.")]
internal sealed class RealTimeScaleRow
{
    [Api("The time.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public long? Time { get; init; }

    [Api("Users online.")]
    public double? UserCount { get; init; }

    [Api("Rooms open.")]
    public double? RoomCount { get; init; }
}
