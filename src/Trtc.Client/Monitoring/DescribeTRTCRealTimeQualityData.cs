using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Shares of stuttering audio and video now, every ten seconds.")]
[Period(nameof(StartTime), nameof(EndTime), MaxAgeHours = 12)]
public sealed record DescribeTRTCRealTimeQualityDataRequest : ITrtcRequest<DescribeTRTCRealTimeQualityDataResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DescribeTRTCRealTimeQualityData", typeof(DescribeTRTCRealTimeQualityDataRequest), typeof(DescribeTRTCRealTimeQualityDataResponse))
    {
        Page = 58629,
        Rate = ActionRate.PerSecond(20),
        Regions = [],
        Repetition = Repetition.Safe,
        Errors = [],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public string? SdkAppId { get; init; }

    [Api("First second asked for, as a Unix timestamp; at most 12 hours ago.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public long? StartTime { get; init; }

    [Api("Last second asked for, as a Unix timestamp.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public long? EndTime { get; init; }

    [Api("Only this room.")]
    public string? RoomId { get; init; }
}

[Api("What DescribeTRTCRealTimeQualityData answers.")]
public sealed record DescribeTRTCRealTimeQualityDataResponse : TrtcResponse
{
    [Api("Columns time, videoFreezeRate and audioFreezeRate, and their values.")]
    public TRTCDataResult? Data { get; init; }
}
