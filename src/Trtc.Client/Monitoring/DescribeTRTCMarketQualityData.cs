using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Quality of past days or hours: entering rooms, stutter, delay.")]
[Period(nameof(StartTime), nameof(EndTime), MaxAgeHours = 60 * 24, WholeDays = true)]
public sealed record DescribeTRTCMarketQualityDataRequest : ITrtcRequest<DescribeTRTCMarketQualityDataResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DescribeTRTCMarketQualityData", typeof(DescribeTRTCMarketQualityDataRequest), typeof(DescribeTRTCMarketQualityDataResponse))
    {
        Page = 58631,
        Rate = ActionRate.PerSecond(20),
        Regions = [],
        Repetition = Repetition.Safe,
        Errors = [],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public string? SdkAppId { get; init; }

    [Api(
        "First day, as YYYY-MM-DD. At most 60 days ago, 30 in the basic edition of the dashboard.",
        Required = true,
        Format = ApiFormat.Date)]
    public string? StartTime { get; init; }

    [Api("Last day, as YYYY-MM-DD.", Required = true, Format = ApiFormat.Date)]
    public string? EndTime { get; init; }

    [Api("d for one row a day, h for one row an hour, in UTC.", Required = true, OneOf = new[] { "d", "h" })]
    public string? Period { get; init; }

    [Api("Also return the values as fractions.", Newer = true)]
    public bool? IsFloat { get; init; }
}

[Api("What DescribeTRTCMarketQualityData answers.")]
public sealed record DescribeTRTCMarketQualityDataResponse : TrtcResponse
{
    [Api("Columns time, videoFreezeRate, audioFreezeRate, networkDelay, joinSuccessRate and joinSuccessIn5sRate, and their values.")]
    public TRTCDataResult? Data { get; init; }
}
