using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Changes a running AI agent; a parameter that is absent stays as it is.")]
public sealed record UpdateAIConversationRequest : ITrtcRequest<UpdateAIConversationResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "UpdateAIConversation", typeof(UpdateAIConversationRequest), typeof(UpdateAIConversationResponse))
    {
        Page = 64962,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-guangzhou", "ap-singapore", "ap-tokyo", "na-siliconvalley"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "FailedOperation.TaskNotExist",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("ID that the start returned.", Required = true)]
    public string? TaskId { get; init; }

    [Api("New greeting.", In = nameof(StartAIConversationRequest.AgentConfig))]
    public string? WelcomeMessage { get; init; }

    [Api("Who decides that the user interrupts the agent.", Open = true, In = nameof(StartAIConversationRequest.AgentConfig))]
    public InterruptMode? InterruptMode { get; init; }

    [Api(
        "Length of speech that interrupts the agent; used when the server decides.",
        Unit = ApiUnit.Milliseconds,
        In = nameof(StartAIConversationRequest.AgentConfig))]
    public ulong? InterruptSpeechDuration { get; init; }

    [Api("New language model, in the form StartAIConversation takes.", Format = ApiFormat.JsonObject, Secret = true)]
    public string? LLMConfig { get; init; }

    [Api("New voice, in the form StartAIConversation takes.", Format = ApiFormat.JsonObject, Secret = true)]
    public string? TTSConfig { get; init; }
}

[Api("What UpdateAIConversation answers.")]
public sealed record UpdateAIConversationResponse : TrtcResponse;
