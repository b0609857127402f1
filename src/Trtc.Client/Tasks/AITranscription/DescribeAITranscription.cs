using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Actions;

[Api("Tells the state of a transcription, by task ID or by application and session ID.")]
[TaskOrSession]
public sealed record DescribeAITranscriptionRequest : ITrtcRequest<DescribeAITranscriptionResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DescribeAITranscription", typeof(DescribeAITranscriptionRequest), typeof(DescribeAITranscriptionResponse))
    {
        Page = 64968,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-guangzhou", "ap-singapore", "ap-tokyo", "na-siliconvalley"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "FailedOperation.TaskNotExist",
            "InvalidParameter.TaskId",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Task to look up; empty to look it up by SdkAppId and SessionId.", Required = true, MayBeEmpty = true)]
    public string? TaskId { get; init; }

    [Api("Application that owns the room; goes with SessionId.", Role = ApiRole.Application)]
    public long? SdkAppId { get; init; }

    [Api("Session ID given at the start; goes with SdkAppId.", Role = ApiRole.Session)]
    public string? SessionId { get; init; }
}

[Api("What DescribeAITranscription answers.")]
public sealed record DescribeAITranscriptionResponse : TrtcResponse
{
    [Api("When the task started.")]
    public string? StartTime { get; init; }

    [Api(
        "Idle, Preparing and InProgress are live; Stopped means it is being cleaned up.",
        OneOf = new[] { "Idle", "Preparing", "InProgress", "Stopped" })]
    public string? Status { get; init; }

    [Api("ID of the task.")]
    public string? TaskId { get; init; }

    [Api("Session ID given at the start, if there was one.")]
    public string? SessionId { get; init; }
}
