using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Lists bad experiences of users and what probably caused them.")]
[Period(nameof(StartTime), nameof(EndTime), MaxHours = 1, MaxAgeHours = 14 * 24)]
public sealed record DescribeUnusualEventRequest : ITrtcRequest<DescribeUnusualEventResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DescribeUnusualEvent", typeof(DescribeUnusualEventRequest), typeof(DescribeUnusualEventResponse))
    {
        Page = 37763,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-beijing", "ap-guangzhou", "ap-mumbai", "ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "InternalError",
            "InternalError.DBError",
            "InternalError.EsQueryError",
            "InternalError.HttpParaseFalied",
            "InternalError.InterfaceErr",
            "InternalError.MethodErr",
            "InvalidParameter.BodyParamsError",
            "InvalidParameter.EndTs",
            "InvalidParameter.QueryScaleOversize",
            "InvalidParameter.SdkAppId",
            "InvalidParameter.SdkAppid",
            "InvalidParameter.StartTimeOversize",
            "InvalidParameter.StartTs",
            "InvalidParameter.StartTsOversize",
            "InvalidParameter.UrlParamsError",
            "MissingParameter.CommIdOrSdkAppId",
            "MissingParameter.EndTs",
            "MissingParameter.RoomNum",
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
        "Last second asked for, as a Unix timestamp. At most 1 hour after the start.",
        Required = true,
        Unit = ApiUnit.UnixSeconds,
        ErrorName = "EndTs")]
    public ulong? EndTime { get; init; }

    [Api("Only this room.")]
    public string? RoomId { get; init; }
}

[Api("What DescribeUnusualEvent answers.")]
public sealed record DescribeUnusualEventResponse : TrtcResponse
{
    [Api("Number of experiences found.", Required = true)]
    public ulong? Total { get; init; }

    [Api("The experiences.", Required = true, Newer = true)]
    public IReadOnlyList<AbnormalExperience>? AbnormalExperienceList { get; init; }
}
