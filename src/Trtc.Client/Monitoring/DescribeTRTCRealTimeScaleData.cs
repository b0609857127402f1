using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Users and rooms online now, every ten seconds.")]
[Period(nameof(StartTime), nameof(EndTime), MaxAgeHours = 1)]
public sealed record DescribeTRTCRealTimeScaleDataRequest : ITrtcRequest<DescribeTRTCRealTimeScaleDataResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DescribeTRTCRealTimeScaleData", typeof(DescribeTRTCRealTimeScaleDataRequest), typeof(DescribeTRTCRealTimeScaleDataResponse))
    {
        Page = 58628,
        Rate = ActionRate.PerSecond(20),
        Regions = [],
        Repetition = Repetition.Safe,
        Errors =
        [
            "UnsupportedOperation",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public string? SdkAppId { get; init; }

    [Api("First second asked for, as a Unix timestamp; at most 1 hour ago.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public long? StartTime { get; init; }

    [Api("Last second asked for, as a Unix timestamp.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public long? EndTime { get; init; }

    [Api("Only this room.")]
    public string? RoomId { get; init; }
}

[Api("What DescribeTRTCRealTimeScaleData answers.")]
public sealed record DescribeTRTCRealTimeScaleDataResponse : TrtcResponse
{
    [Api("Columns time, userCount and roomCount, and their values.")]
    public TRTCDataResult? Data { get; init; }
}
