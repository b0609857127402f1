using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Actions;

[Api("Audio and video duration used, by room, as CSV. One request every 15 seconds.")]
[Period(nameof(StartTime), nameof(EndTime), MaxHours = 24)]
public sealed record DescribeTrtcRoomUsageRequest : ITrtcRequest<DescribeTrtcRoomUsageResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DescribeTrtcRoomUsage", typeof(DescribeTrtcRoomUsageRequest), typeof(DescribeTrtcRoomUsageResponse))
    {
        Page = 54327,
        Rate = ActionRate.OneEvery(15),
        Regions = ["ap-guangzhou", "ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "FailedOperation.SdkAppIdNotExist",
            "InternalError.DBError",
            "InvalidParameter",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppid { get; init; }

    [Api("First minute, as YYYY-MM-DD HH:MM.", Required = true, Format = ApiFormat.Minute)]
    public string? StartTime { get; init; }

    [Api("Last minute, as YYYY-MM-DD HH:MM, at most 24 hours after the first.", Required = true, Format = ApiFormat.Minute)]
    public string? EndTime { get; init; }
}

[Api("What DescribeTrtcRoomUsage answers.")]
public sealed record DescribeTrtcRoomUsageResponse : TrtcResponse
{
    [Api("CSV text with a head line: RoomId and one column per kind of usage, in minutes.")]
    public string? Data { get; init; }
}
