using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>Quality by day or hour of the last 60 days, or 30 in the basic edition of the dashboard.</summary>
internal sealed class GetMarketQualityData : Query<DescribeTRTCMarketQualityDataRequest, MarketQualityResult>
{
    public override string Description => "Quality by day or hour of the last 60 days, or 30 in the basic edition of the dashboard.";

    protected override async Task<MarketQualityResult> AskAsync(FunctionCall call, DescribeTRTCMarketQualityDataRequest request) => new()
    {
        Rows = MonitoringRows.Of((await call.AskAsync(request)).Data, value => new MarketQualityRow
        {
            Time = (long?)value("time"),
            VideoFreezeRate = value("videoFreezeRate"),
            AudioFreezeRate = value("audioFreezeRate"),
            NetworkDelay = value("networkDelay"),
            JoinSuccessRate = value("joinSuccessRate"),
            JoinSuccessIn5sRate = value("joinSuccessIn5sRate"),
        }),
    };
}

[Api("Quality of past days or hours.")]
internal sealed class MarketQualityResult
{
    [Api("One row a day or an hour, oldest first.", Required = true)]
    public IReadOnlyList<MarketQualityRow>? Rows { get; init; }
}

[Api("Quality of a day or an hour.")]
internal sealed class MarketQualityRow
{
    [Api("Begin of the day or hour.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public long? Time { get; init; }

    [Api("Share of video that stuttered, in percent.")]
    public double? VideoFreezeRate { get; init; }

    [Api("Share of audio that stuttered, in percent.")]
    public double? AudioFreezeRate { get; init; }

    [Api("Network delay.", Unit = ApiUnit.Milliseconds)]
    public double? NetworkDelay { get; init; }

    [Api("Share of entries into rooms that succeeded, in percent.")]
    public double? JoinSuccessRate { get; init; }

    [Api("Share of entries into rooms that succeeded within five seconds, in percent.")]
    public double? JoinSuccessIn5sRate { get; init; }
}
