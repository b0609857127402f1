using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Stops an ingest task.")]
public sealed record StopStreamIngestRequest : ITrtcRequest<StopStreamIngestResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new("StopStreamIngest", typeof(StopStreamIngestRequest), typeof(StopStreamIngestResponse))
    {
        Page = 57834,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-bangkok", "ap-jakarta", "ap-mumbai", "ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "FailedOperation.TaskFinished",
            "InvalidParameter.BodyParamsError",
            "InvalidParameter.SdkAppId",
            "InvalidParameter.TaskId",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("ID that the start returned.", Required = true)]
    public string? TaskId { get; init; }
}

[Api("What StopStreamIngest answers.")]
public sealed record StopStreamIngestResponse : TrtcResponse;
