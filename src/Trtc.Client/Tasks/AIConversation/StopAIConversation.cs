using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Ends an AI conversation.")]
public sealed record StopAIConversationRequest : ITrtcRequest<StopAIConversationResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "StopAIConversation", typeof(StopAIConversationRequest), typeof(StopAIConversationResponse))
    {
        Page = 65296,
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

[Api("What StopAIConversation answers.")]
public sealed record StopAIConversationResponse : TrtcResponse;
