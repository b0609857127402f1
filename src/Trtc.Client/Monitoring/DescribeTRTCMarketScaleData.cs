using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Users and rooms of past days or hours.")]
[Period(nameof(StartTime), nameof(EndTime), MaxAgeHours = 60 * 24, WholeDays = true)]
public sealed record DescribeTRTCMarketScaleDataRequest : ITrtcRequest<DescribeTRTCMarketScaleDataResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DescribeTRTCMarketScaleData", typeof(DescribeTRTCMarketScaleDataRequest), typeof(DescribeTRTCMarketScaleDataResponse))
    {
        Page = 58630,
        Rate = ActionRate.PerSecond(20),
        Regions = [],
        Repetition = Repetition.Safe,
        Errors = [],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public string? SdkAppId { get; init; }

    [Api("First day, as YYYY-MM-DD. At most 60 days ago.", Required = true, Format = ApiFormat.Date)]
    public string? StartTime { get; init; }

    [Api("Last day, as YYYY-MM-DD.", Required = true, Format = ApiFormat.Date)]
    public string? EndTime { get; init; }

    [Api("d for one row a day, h for one row an hour, in UTC.", Required = true, OneOf = new[] { "d", "h" })]
    public string? Period { get; init; }
}

[Api("What DescribeTRTCMarketScaleData answers.")]
public sealed record DescribeTRTCMarketScaleDataResponse : TrtcResponse
{
    [Api("Columns time, peakCurrentUsers, peakCurrentChannels, userCount and roomCount, and their values.")]
    public TRTCDataResult? Data { get; init; }
}
