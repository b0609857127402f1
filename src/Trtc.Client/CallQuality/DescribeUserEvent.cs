using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Lists what happened to one user in a call: entering, leaving, switching devices.")]
[Period(nameof(StartTime), nameof(EndTime), MaxAgeHours = 14 * 24)]
public sealed record DescribeUserEventRequest : ITrtcRequest<DescribeUserEventResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new("DescribeUserEvent", typeof(DescribeUserEventRequest), typeof(DescribeUserEventResponse))
    {
        Page = 37762,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-beijing", "ap-guangzhou", "ap-mumbai", "ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "InternalError",
            "InternalError.EsQueryError",
            "InternalError.HttpParaseFalied",
            "InternalError.InterfaceErr",
            "InternalError.MethodErr",
            "InvalidParameter",
            "InvalidParameter.BodyParamsError",
            "InvalidParameter.EndTs",
            "InvalidParameter.SdkAppid",
            "InvalidParameter.StartTs",
            "InvalidParameter.StartTsOversize",
            "InvalidParameter.UrlParamsError",
            "InvalidParameter.UserId",
            "MissingParameter",
            "MissingParameter.AppId",
            "MissingParameter.CommId",
            "MissingParameter.CommIdOrSdkAppId",
            "MissingParameter.EndTs",
            "MissingParameter.RoomId",
            "MissingParameter.StartTs",
            "MissingParameter.UserId",
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

    [Api("Last second asked for, as a Unix timestamp.", Required = true, Unit = ApiUnit.UnixSeconds, ErrorName = "EndTs")]
    public ulong? EndTime { get; init; }

    [Api("User to look at.", Required = true)]
    public string? UserId { get; init; }

    [Api("Room the call was in.", Required = true)]
    public string? RoomId { get; init; }

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }
}

[Api("What DescribeUserEvent answers.")]
public sealed record DescribeUserEventResponse : TrtcResponse
{
    [Api("Events by sender; empty when there are none.", Required = true)]
    public IReadOnlyList<EventList>? Data { get; init; }
}
