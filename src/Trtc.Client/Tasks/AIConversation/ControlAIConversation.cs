using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Tells a running AI agent to do something now, such as to speak a text.")]
[RequiredWhen(nameof(ServerPushText), nameof(Command), "ServerPushText")]
[RequiredWhen(nameof(InvokeLLM), nameof(Command), "InvokeLLM")]
public sealed record ControlAIConversationRequest : ITrtcRequest<ControlAIConversationResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "ControlAIConversation", typeof(ControlAIConversationRequest), typeof(ControlAIConversationResponse))
    {
        Page = 64965,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-guangzhou", "ap-singapore", "ap-tokyo", "na-siliconvalley"],
        Repetition = Repetition.Never,
        Errors =
        [
            "FailedOperation.TaskNotExist",
            "InvalidParameter.TaskId",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("ID that the start returned.", Required = true)]
    public string? TaskId { get; init; }

    [Api("What the agent shall do.", Required = true, OneOf = new[] { "ServerPushText", "InvokeLLM" })]
    public string? Command { get; init; }

    [Api("Text to speak; goes with the command ServerPushText.")]
    public ServerPushText? ServerPushText { get; init; }

    [Api("Request to the language model; goes with the command InvokeLLM.", Newer = true)]
    public InvokeLLM? InvokeLLM { get; init; }
}

[Api("What ControlAIConversation answers.")]
public sealed record ControlAIConversationResponse : TrtcResponse;
