using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Tasks;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Components;

/// <summary>An AI agent that talks with one user of a room.</summary>
internal sealed class VoiceAgent : TrtcComponent<VoiceAgentInputs, VoiceAgentOutputs>
{
    /// <summary>The part that is the agent.</summary>
    public const string ConversationPart = "conversation";

    public override string Description =>
        "An AI agent that talks with one user of a room, over a language model that speaks OpenAI's protocol. The model's key is secret.";

    public override IReadOnlyList<ComponentMethod> Methods { get; } = [new Say()];

    public override async Task<ObjectValue> BuildAsync(ComponentCall call)
    {
        var (inputs, room) = (call.Inputs, new ComponentRoom(call.Inputs));
        var agent = ComponentRoom.Agent(inputs.Given)
            .Take(
                inputs.Given,
                nameof(AgentConfig.TargetUserId),
                nameof(AgentConfig.WelcomeMessage),
                nameof(AgentConfig.InterruptMode),
                nameof(AgentConfig.InterruptSpeechDuration),
                nameof(AgentConfig.TurnDetectionMode));

        // Until there were methods, the agent had the component's own name.
        var conversation = await call.DeclareAsync<AIConversation>(
            ConversationPart,
            room.Of(inputs.Given)
                .Set(nameof(StartAIConversationRequest.AgentConfig), agent)
                .Set(nameof(StartAIConversationRequest.STTConfig), ObjectValue.Empty
                    .Set(nameof(STTConfig.Language), inputs[nameof(VoiceAgentInputs.Language)] ?? PropertyValue.Of("en"))
                    .Take(inputs.Given, nameof(STTConfig.AlternativeLanguage), nameof(STTConfig.VadSilenceTime)))
                .Set(nameof(StartAIConversationRequest.LLMConfig), Model(inputs))
                .Take(inputs.Given, nameof(StartAIConversationRequest.TTSConfig), nameof(StartAIConversationRequest.SessionId)),
            earlier: call.Name);
        return room.Told(conversation)
            .Set(nameof(VoiceAgentOutputs.UserId), conversation[nameof(StartAIConversationRequest.AgentConfig)]
                .Member(nameof(AgentConfig.UserId)))
            .Set(nameof(VoiceAgentOutputs.TaskId), conversation[nameof(TaskOutputs.TaskId)])
            .Set(nameof(VoiceAgentOutputs.SessionId), conversation[nameof(StartAIConversationRequest.SessionId)]);
    }

    // The members of the model's settings are the vendor's own names.
    private static ObjectValue Model(ComponentInputs inputs)
    {
        PropertyValue? Of(string name) => inputs[nameof(VoiceAgentInputs.Model), name];
        var more = Of(nameof(AgentModel.Parameters));
        var all = more?.Plain is ObjectValue { Members: var given }
            ? given.Map((_, member) => more.WithPlain(member))
            : PropertyDictionary.Empty;
        foreach (var (name, value) in new (string, PropertyValue?)[]
        {
            ("LLMType", Of(nameof(AgentModel.LLMType)) ?? PropertyValue.Of("openai")),
            ("APIUrl", Of(nameof(AgentModel.APIUrl))),
            ("APIKey", Of(nameof(AgentModel.APIKey))),
            ("Model", Of(nameof(AgentModel.Model))),
            ("Streaming", Of(nameof(AgentModel.Streaming)) ?? new BooleanValue(true)),
            ("SystemPrompt", Of(nameof(AgentModel.SystemPrompt))),
        })
        {
            all = value is null ? all : all.SetItem(name, value);
        }

        return new ObjectValue(all);
    }
}

[Api("Inputs of a voice agent.")]
internal sealed record VoiceAgentInputs
{
    [Api("Room the agent enters.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("How RoomId is read; must match how the room was created.", Default = 0, Role = ApiRole.RoomType)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("Application that owns the room; the provider's when absent.", Min = 1, Max = 9007199254740991)]
    public ulong? SdkAppId { get; init; }

    [Api("Region that the agent runs in; the provider's when absent.")]
    public string? Region { get; init; }

    [Api("User the agent listens to.", Required = true)]
    public string? TargetUserId { get; init; }

    [Api("The language model.", Required = true)]
    public AgentModel? Model { get; init; }

    [Api(
        "The voice: TTSType and what that kind needs, such as AppId, SecretId, SecretKey, VoiceType, Speed, Volume and PrimaryLanguage.",
        Format = ApiFormat.JsonObject,
        Secret = true)]
    public string? TTSConfig { get; init; }

    [Api("Language spoken, as an ISO 639 code such as zh, en or ja.", Default = "en", Format = ApiFormat.SpokenLanguage)]
    public string? Language { get; init; }

    [Api("Further languages that may be spoken.", KnownCount = 3, Format = ApiFormat.SpokenLanguage)]
    public IReadOnlyList<string>? AlternativeLanguage { get; init; }

    [Api("Silence that ends a sentence.", Min = 240, Max = 2000, Default = 1000, Unit = ApiUnit.Milliseconds)]
    public ulong? VadSilenceTime { get; init; }

    [Api("What the agent says first.")]
    public string? WelcomeMessage { get; init; }

    [Api("Who decides that the user interrupts the agent.", Default = 0, Open = true)]
    public InterruptMode? InterruptMode { get; init; }

    [Api("Length of speech that interrupts the agent; used when the server decides.", Default = 500, Unit = ApiUnit.Milliseconds)]
    public ulong? InterruptSpeechDuration { get; init; }

    [Api(
        "What starts the agent's answer: 0 the server when a sentence is complete, 1 the client, "
        + "3 the server by the meaning of what is said.",
        Known = new long[] { 0, 1, 3 },
        Default = 0,
        Newer = true)]
    public ulong? TurnDetectionMode { get; init; }

    [Api("The agent leaves after nobody has published in the room for this long.", Default = 60, Unit = ApiUnit.Seconds)]
    public ulong? MaxIdleTime { get; init; }

    [Api("The program's own ID of the conversation; when absent the provider makes one.", Role = ApiRole.Session)]
    public string? SessionId { get; init; }

    [Api("User ID of the agent. When absent the provider chooses one, and keeps it.", Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The agent's signature. When absent the provider makes it with its sdkSecretKey.", Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }
}

[Api("A language model that speaks OpenAI's protocol.")]
internal sealed record AgentModel
{
    [Api("Address of the model's chat completions.", Required = true, Format = ApiFormat.Url)]
    public string? APIUrl { get; init; }

    [Api("Key of the model.", Required = true, Secret = true)]
    public string? APIKey { get; init; }

    [Api("Name of the model.", Required = true)]
    public string? Model { get; init; }

    [Api("Kind of the model's protocol.", Default = "openai")]
    public string? LLMType { get; init; }

    [Api("Whether the model answers piece by piece, which lets the agent speak sooner.", Default = true)]
    public bool? Streaming { get; init; }

    [Api("What the model is told before the conversation.")]
    public string? SystemPrompt { get; init; }

    [Api("Further members of LLMConfig, under the names that the reference has.", Format = ApiFormat.JsonObject, Secret = true)]
    public string? Parameters { get; init; }
}

[Api("Outputs of a voice agent.")]
internal sealed record VoiceAgentOutputs
{
    [Api("Room of the agent.", Required = true)]
    public string? RoomId { get; init; }

    [Api("How the room's ID is read.", Required = true)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("Application that callers enter the room with.", Required = true)]
    public ulong? SdkAppId { get; init; }

    [Api("User ID of the agent in the room.", Required = true)]
    public string? UserId { get; init; }

    [Api("Task of the agent.", Required = true)]
    public string? TaskId { get; init; }

    [Api("ID of the conversation.", Required = true)]
    public string? SessionId { get; init; }
}
