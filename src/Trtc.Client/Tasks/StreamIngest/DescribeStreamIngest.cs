using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Tells whether an ingest task still runs.")]
public sealed record DescribeStreamIngestRequest : ITrtcRequest<DescribeStreamIngestResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DescribeStreamIngest", typeof(DescribeStreamIngestRequest), typeof(DescribeStreamIngestResponse))
    {
        Page = 57836,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-bangkok", "ap-jakarta", "ap-mumbai", "ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "FailedOperation.QueryTaskInfoFailed",
            "InternalError.DBError",
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
}

[Api("What DescribeStreamIngest answers.")]
public sealed record DescribeStreamIngestResponse : TrtcResponse
{
    [Api("InProgress while the task runs, NotExist once it is gone.", OneOf = new[] { "InProgress", "NotExist" })]
    public string? Status { get; init; }
}
