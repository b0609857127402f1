using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Starts an AI agent that listens to one user of a room and answers aloud.")]
public sealed record StartAIConversationRequest : ITrtcRequest<StartAIConversationResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "StartAIConversation", typeof(StartAIConversationRequest), typeof(StartAIConversationResponse))
    {
        Page = 64963,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-guangzhou", "ap-singapore", "ap-tokyo", "na-siliconvalley"],
        Repetition = Repetition.WithSessionId,
        Errors =
        [
            "FailedOperation.NotAbility",
            "FailedOperation.NotAllowed",
            "FailedOperation.TaskExist",
            "InvalidParameter.UserSig",
            "ResourceInsufficient.RequestRejection",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("Room the agent enters.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("The agent's user and how it converses.", Required = true)]
    public AgentConfig? AgentConfig { get; init; }

    [Api(
        "The caller's own ID of this conversation; while it runs, a second start with the same ID is refused instead of repeated.",
        Role = ApiRole.Session)]
    public string? SessionId { get; init; }

    [Api("How RoomId is read; must match how the room was created.", Default = 0, Role = ApiRole.RoomType)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("Speech recognition.")]
    public STTConfig? STTConfig { get; init; }

    [Api(
        "The language model, as a JSON object in a string: LLMType, Model, APIKey, APIUrl and Streaming.",
        Format = ApiFormat.JsonObject,
        Secret = true)]
    public string? LLMConfig { get; init; }

    [Api(
        "The voice, as a JSON object in a string: TTSType and what that kind needs, "
        + "such as AppId, SecretId, SecretKey, VoiceType, Speed, Volume and PrimaryLanguage.",
        Format = ApiFormat.JsonObject,
        Secret = true)]
    public string? TTSConfig { get; init; }

    [Api("Settings agreed with the vendor's support, as JSON in a string.", Format = ApiFormat.Json, Newer = true)]
    public string? ExperimentalParams { get; init; }
}

[Api("What StartAIConversation answers.")]
public sealed record StartAIConversationResponse : TrtcResponse
{
    [Api("ID of the new task; needed to change, query and stop it.")]
    public string? TaskId { get; init; }
}
