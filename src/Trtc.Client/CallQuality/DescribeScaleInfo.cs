using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Counts an application's rooms and users per day.")]
[Period(nameof(StartTime), nameof(EndTime), MaxAgeHours = 14 * 24)]
public sealed record DescribeScaleInfoRequest : ITrtcRequest<DescribeScaleInfoResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new("DescribeScaleInfo", typeof(DescribeScaleInfoRequest), typeof(DescribeScaleInfoResponse))
    {
        Page = 36758,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-beijing", "ap-guangzhou", "ap-mumbai", "ap-singapore", "na-toronto"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "InternalError",
            "InternalError.DBError",
            "InternalError.HttpParaseFalied",
            "InternalError.InterfaceErr",
            "InternalError.MethodErr",
            "InvalidParameter.BodyParamsError",
            "InvalidParameter.EndTs",
            "InvalidParameter.SdkAppId",
            "InvalidParameter.SdkAppid",
            "InvalidParameter.StartTs",
            "InvalidParameter.StartTsOversize",
            "InvalidParameter.UserIdsMorethanSix",
            "MissingParameter.EndTs",
            "MissingParameter.SdkAppId",
            "MissingParameter.StartTs",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api(
        "First second asked for, as a Unix timestamp; at most 14 days ago.",
        Required = true,
        Unit = ApiUnit.UnixSeconds,
        ErrorName = "StartTs")]
    public ulong? StartTime { get; init; }

    [Api(
        "Last second asked for, as a Unix timestamp. A day is counted only when the end lies after its midnight.",
        Required = true,
        Unit = ApiUnit.UnixSeconds,
        ErrorName = "EndTs")]
    public ulong? EndTime { get; init; }
}

[Api("What DescribeScaleInfo answers.")]
public sealed record DescribeScaleInfoResponse : TrtcResponse
{
    [Api("Number of days found.")]
    public ulong? Total { get; init; }

    [Api("One entry a day.")]
    public IReadOnlyList<ScaleInfomation>? ScaleList { get; init; }
}
