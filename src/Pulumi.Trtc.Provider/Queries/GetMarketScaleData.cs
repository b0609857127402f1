using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>Users and rooms by day or hour of the last 60 days.</summary>
internal sealed class GetMarketScaleData : Query<DescribeTRTCMarketScaleDataRequest, MarketScaleResult>
{
    public override string Description => "Users and rooms by day or hour of the last 60 days.";

    protected override async Task<MarketScaleResult> AskAsync(FunctionCall call, DescribeTRTCMarketScaleDataRequest request) => new()
    {
        Rows = MonitoringRows.Of((await call.AskAsync(request)).Data, value => new MarketScaleRow
        {
            Time = (long?)value("time"),
            PeakCurrentUsers = value("peakCurrentUsers"),
            PeakCurrentChannels = value("peakCurrentChannels"),
            UserCount = value("userCount"),
            RoomCount = value("roomCount"),
        }),
    };
}

[Api("Users and rooms of past days or hours.")]
internal sealed class MarketScaleResult
{
    [Api("One row a day or an hour, oldest first.", Required = true)]
    public IReadOnlyList<MarketScaleRow>? Rows { get; init; }
}

[Api("Users and rooms of a day or an hour.")]
internal sealed class MarketScaleRow
{
    [Api("Begin of the day or hour.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public long? Time { get; init; }

    [Api("Most users online at once.")]
    public double? PeakCurrentUsers { get; init; }

    [Api("Most rooms open at once.")]
    public double? PeakCurrentChannels { get; init; }

    [Api("Users.")]
    public double? UserCount { get; init; }

    [Api("Rooms.")]
    public double? RoomCount { get; init; }
}
