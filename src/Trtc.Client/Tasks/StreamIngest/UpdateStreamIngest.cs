using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Changes the source or the volume of a running ingest task, or pauses and resumes it.")]
public sealed record UpdateStreamIngestRequest : ITrtcRequest<UpdateStreamIngestResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "UpdateStreamIngest", typeof(UpdateStreamIngestRequest), typeof(UpdateStreamIngestResponse))
    {
        Page = 63238,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-bangkok", "ap-guangzhou", "ap-jakarta", "ap-mumbai", "ap-singapore", "ap-tokyo"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "FailedOperation.TaskNotExist",
            "InternalError.DBError",
            "InvalidParameter.StreamUrl",
            "InvalidParameter.TaskId",
            "MissingParameter.SdkAppId",
            "MissingParameter.TaskId",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("ID that the start returned.", Required = true)]
    public string? TaskId { get; init; }

    [Api("New address of the media to play; absent leaves it.", Format = ApiFormat.Url, ErrorName = "StreamUrl")]
    public string? StreamUrl { get; init; }

    [Api("New loudness, where 100 is the original; absent leaves it.", Min = 0, Max = 100)]
    public ulong? Volume { get; init; }

    [Api("Whether playing is paused. A paused task goes on and is charged.", Default = false)]
    public bool? IsPause { get; init; }
}

[Api("What UpdateStreamIngest answers.")]
public sealed record UpdateStreamIngestResponse : TrtcResponse
{
    [Api("InProgress while the task runs, NotExist once it is gone.", OneOf = new[] { "InProgress", "NotExist" })]
    public string? Status { get; init; }
}
