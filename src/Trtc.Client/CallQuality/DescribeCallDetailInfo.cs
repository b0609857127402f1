using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Lists the users of a call and, if asked, their quality metrics over time.")]
[CallDetailLimits]
public sealed record DescribeCallDetailInfoRequest : ITrtcRequest<DescribeCallDetailInfoResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DescribeCallDetailInfo", typeof(DescribeCallDetailInfoRequest), typeof(DescribeCallDetailInfoResponse))
    {
        Page = 55013,
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
            "InvalidParameter",
            "InvalidParameter.BodyParamsError",
            "InvalidParameter.EncodeParams",
            "InvalidParameter.PageNumber",
            "InvalidParameter.PageSize",
            "InvalidParameter.PageSizeOversize",
            "InvalidParameter.QueryScaleOversize",
            "InvalidParameter.SdkAppId",
            "InvalidParameter.SdkAppid",
            "InvalidParameter.StartTimeOversize",
            "InvalidParameter.StartTs",
            "InvalidParameter.StartTsOversize",
            "InvalidParameter.UserIdsMorethanSix",
            "MissingParameter",
            "MissingParameter.CommId",
            "MissingParameter.CommIdOrSdkAppId",
            "MissingParameter.EndTs",
            "MissingParameter.SdkAppId",
            "MissingParameter.StartTs",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("ID of the call, as DescribeRoomInfo returns it: the application, a number and the creation time.", Required = true)]
    public string? CommId { get; init; }

    [Api(
        "First second asked for, as a Unix timestamp; at most 14 days ago.",
        Required = true,
        Unit = ApiUnit.UnixSeconds,
        ErrorName = "StartTs")]
    public ulong? StartTime { get; init; }

    [Api(
        "Last second asked for, as a Unix timestamp. At most 1 hour after the start with DataType, 4 hours without.",
        Required = true,
        Unit = ApiUnit.UnixSeconds,
        ErrorName = "EndTs")]
    public ulong? EndTime { get; init; }

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("Only these users: up to 6 with DataType, 100 without.", MaxCount = 100)]
    public IReadOnlyList<string>? UserIds { get; init; }

    [Api(
        "Metrics to return; none returns the user list only.",
        OneOf = new[]
        {
            "all",
            "appCpu",
            "sysCpu",
            "aBit",
            "aBlock",
            "bigvBit",
            "bigvCapFps",
            "bigvEncFps",
            "bigvDecFps",
            "bigvBlock",
            "aLoss",
            "bigvLoss",
            "bigvWidth",
            "bigvHeight",
        })]
    public IReadOnlyList<string>? DataType { get; init; }

    [Api("Page, counted from 0.", Default = 0)]
    public ulong? PageNumber { get; init; }

    [Api("Entries on a page. At most 6 with DataType.", Min = 1, Max = 100, Default = 6)]
    public ulong? PageSize { get; init; }
}

[Api("What DescribeCallDetailInfo answers.")]
public sealed record DescribeCallDetailInfoResponse : TrtcResponse
{
    [Api("Number of users found.")]
    public ulong? Total { get; init; }

    [Api("The users of this page.")]
    public IReadOnlyList<UserInformation>? UserList { get; init; }

    [Api("Metrics of these users.")]
    public IReadOnlyList<QualityData>? Data { get; init; }
}
