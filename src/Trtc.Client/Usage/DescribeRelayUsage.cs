using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Relaying to CDNs used, by day, or by five minutes for one day.")]
[Period(nameof(StartTime), nameof(EndTime), MaxHours = 31 * 24, WholeDays = true, EitherOrder = true)]
public sealed record DescribeRelayUsageRequest : ITrtcRequest<DescribeRelayUsageResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DescribeRelayUsage", typeof(DescribeRelayUsageRequest), typeof(DescribeRelayUsageResponse))
    {
        Page = 54138,
        Rate = ActionRate.PerSecond(5),
        Regions = ["ap-guangzhou", "ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "InvalidParameter.QueryScaleOversize",
            "InvalidParameter.SdkAppId",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("First day, as YYYY-MM-DD.", Required = true, Format = ApiFormat.Date)]
    public string? StartTime { get; init; }

    [Api("Last day, as YYYY-MM-DD.", Required = true, Format = ApiFormat.Date)]
    public string? EndTime { get; init; }

    [Api("Only this application; absent means all of the account's.", Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }
}

[Api("What DescribeRelayUsage answers.")]
public sealed record DescribeRelayUsageResponse : TrtcResponse
{
    [Api("Names of the kinds of usage, in the order of the values.", Required = true)]
    public IReadOnlyList<string>? UsageKey { get; init; }

    [Api("One entry per time unit.", Required = true)]
    public IReadOnlyList<TrtcUsage>? UsageList { get; init; }
}
