using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Lists the rooms of an application that were open in a period.")]
[Period(nameof(StartTime), nameof(EndTime), MaxHours = 24, MaxAgeHours = 14 * 24)]
public sealed record DescribeRoomInfoRequest : ITrtcRequest<DescribeRoomInfoResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new("DescribeRoomInfo", typeof(DescribeRoomInfoRequest), typeof(DescribeRoomInfoResponse))
    {
        Page = 36754,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-beijing", "ap-guangzhou", "ap-mumbai", "ap-singapore", "na-toronto"],
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
            "InvalidParameter.PageNumber",
            "InvalidParameter.PageSize",
            "InvalidParameter.PageSizeOversize",
            "InvalidParameter.QueryScaleOversize",
            "InvalidParameter.SdkAppId",
            "InvalidParameter.SdkAppid",
            "InvalidParameter.StartTimeOversize",
            "InvalidParameter.StartTs",
            "InvalidParameter.StartTsOversize",
            "InvalidParameter.UrlParamsError",
            "InvalidParameter.UserId",
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
        "Last second asked for, as a Unix timestamp. At most 24 hours after the start.",
        Required = true,
        Unit = ApiUnit.UnixSeconds,
        ErrorName = "EndTs")]
    public ulong? EndTime { get; init; }

    [Api("Only this room.")]
    public string? RoomId { get; init; }

    [Api("Page, counted from 0.", Default = 0)]
    public ulong? PageNumber { get; init; }

    [Api("Entries on a page.", Min = 1, Max = 100, Default = 10)]
    public ulong? PageSize { get; init; }
}

[Api("What DescribeRoomInfo answers.")]
public sealed record DescribeRoomInfoResponse : TrtcResponse
{
    [Api("Number of rooms found.", Required = true)]
    public long? Total { get; init; }

    [Api("The rooms of this page.", Required = true)]
    public IReadOnlyList<RoomState>? RoomList { get; init; }
}
