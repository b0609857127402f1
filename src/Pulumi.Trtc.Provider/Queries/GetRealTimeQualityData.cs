using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>Stutter of audio and video, every ten seconds of the last 12 hours.</summary>
internal sealed class GetRealTimeQualityData : Query<DescribeTRTCRealTimeQualityDataRequest, RealTimeQualityResult>
{
    public override string Description => "Stutter of audio and video, every ten seconds of the last 12 hours.";

    protected override async Task<RealTimeQualityResult> AskAsync(
        FunctionCall call, DescribeTRTCRealTimeQualityDataRequest request) => new()
        {
            Rows = MonitoringRows.Of((await call.AskAsync(request)).Data, value => new RealTimeQualityRow
            {
                Time = (long?)value("time"),
                VideoFreezeRate = value("videoFreezeRate"),
                AudioFreezeRate = value("audioFreezeRate"),
            }),
        };
}

[Api("Stutter over a period.")]
internal sealed class RealTimeQualityResult
{
    [Api("One row every ten seconds, oldest first.", Required = true)]
    public IReadOnlyList<RealTimeQualityRow>? Rows { get; init; }
}

[Api("Stutter at a time.")]
internal sealed class RealTimeQualityRow
{
    [Api("The time.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public long? Time { get; init; }

    [Api("Share of video that stuttered, in percent.")]
    public double? VideoFreezeRate { get; init; }

    [Api("Share of audio that stuttered, in percent.")]
    public double? AudioFreezeRate { get; init; }
}
