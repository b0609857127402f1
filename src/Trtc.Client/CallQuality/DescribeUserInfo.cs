using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Lists the users of a call.")]
[Period(nameof(StartTime), nameof(EndTime), MaxHours = 4, MaxAgeHours = 14 * 24)]
public sealed record DescribeUserInfoRequest : ITrtcRequest<DescribeUserInfoResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new("DescribeUserInfo", typeof(DescribeUserInfoRequest), typeof(DescribeUserInfoResponse))
    {
        Page = 39096,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-beijing", "ap-guangzhou", "ap-mumbai", "ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "InternalError",
            "InternalError.DBError",
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
        "Last second asked for, as a Unix timestamp. At most 4 hours after the start.",
        Required = true,
        Unit = ApiUnit.UnixSeconds,
        ErrorName = "EndTs")]
    public ulong? EndTime { get; init; }

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("Only these users.", MinCount = 1, MaxCount = 100)]
    public IReadOnlyList<string>? UserIds { get; init; }

    [Api("Page, counted from 0.", Default = 0)]
    public ulong? PageNumber { get; init; }

    [Api("Entries on a page.", Min = 1, Max = 100, Default = 6)]
    public ulong? PageSize { get; init; }
}

[Api("What DescribeUserInfo answers.")]
public sealed record DescribeUserInfoResponse : TrtcResponse
{
    [Api("Number of users found.")]
    public ulong? Total { get; init; }

    [Api("The users of this page.")]
    public IReadOnlyList<UserInformation>? UserList { get; init; }
}
