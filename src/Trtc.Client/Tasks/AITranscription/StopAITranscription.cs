using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Ends a transcription.")]
public sealed record StopAITranscriptionRequest : ITrtcRequest<StopAITranscriptionResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "StopAITranscription", typeof(StopAITranscriptionRequest), typeof(StopAITranscriptionResponse))
    {
        Page = 64966,
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

    [Api("ID that the start returned.", Required = true)]
    public string? TaskId { get; init; }
}

[Api("What StopAITranscription answers.")]
public sealed record StopAITranscriptionResponse : TrtcResponse;
