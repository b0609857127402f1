using System.Collections.Immutable;
using Pulumi.Trtc.Inputs;

namespace Pulumi.Trtc;

/// <summary>An AI agent that talks with one user of a room, over a language model that speaks OpenAI's protocol.</summary>
public class VoiceAgent : ComponentResource
{
    private const string Token = "trtc:index:VoiceAgent";

    /// <summary>Declares an agent.</summary>
    /// <param name="name">Its name; its user ID is made of it.</param>
    /// <param name="args">Whom it talks with, and how.</param>
    /// <param name="options">How it is managed.</param>
    /// <exception cref="ArgumentException">Something that it needs is missing.</exception>
    public VoiceAgent(string name, VoiceAgentArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        foreach (var (property, value) in new (string, object?)[]
        {
            ("RoomId", args.RoomId), ("TalksWith", args.TalksWith), ("ModelUrl", args.ModelUrl), ("ModelKey", args.ModelKey),
            ("Model", args.Model),
        })
        {
            if (value is null)
            {
                throw new ArgumentException($"VoiceAgent \"{name}\" needs {property}.");
            }
        }

        UserId = Output.Create(RobotUserId.For(Deployment.Instance.StackName, name, "agent"));
        var conversation = new AIConversationArgs
        {
            RoomId = args.RoomId,
            RoomIdType = args.RoomIdType ?? Trtc.RoomIdType.Integer,
            AgentConfig = new AgentConfigArgs { UserId = UserId, TargetUserId = args.TalksWith, WelcomeMessage = args.WelcomeMessage },
            SttConfig = new STTConfigArgs { Language = args.Language ?? "en" },
            LlmConfig = Output.Tuple<string, string, string>(args.ModelUrl, args.ModelKey, args.Model)
                .Apply(m => ImmutableDictionary<string, object>.Empty
                .Add("LLMType", "openai").Add("APIUrl", m.Item1).Add("APIKey", m.Item2).Add("Model", m.Item3).Add("Streaming", true)),
        };
        if (args.HasVoice)
        {
            conversation.TtsConfig = args.Voice;
        }

        Conversation = new AIConversation(name, conversation, new CustomResourceOptions { Parent = this });
        RegisterOutputs(new Dictionary<string, object?> { ["userId"] = UserId, ["taskId"] = Conversation.TaskId });
    }

    /// <summary>The agent's user ID in the room.</summary>
    [Output("userId")]
    public Output<string> UserId { get; private set; }

    /// <summary>The conversation.</summary>
    public AIConversation Conversation { get; }
}

/// <summary>Whom a <see cref="VoiceAgent"/> talks with, and how.</summary>
public sealed class VoiceAgentArgs : ResourceArgs
{
    private InputMap<object>? voice;

    /// <summary>Room that the agent enters.</summary>
    [Input("roomId", required: true)]
    public Input<string> RoomId { get; set; } = null!;

    /// <summary>How the room's ID is read. Default: a number.</summary>
    [Input("roomIdType")]
    public Input<RoomIdType>? RoomIdType { get; set; }

    /// <summary>User ID of the one it listens to.</summary>
    [Input("talksWith", required: true)]
    public Input<string> TalksWith { get; set; } = null!;

    /// <summary>What it says first.</summary>
    [Input("welcomeMessage")]
    public Input<string>? WelcomeMessage { get; set; }

    /// <summary>Language that it understands. Default: <c>en</c>.</summary>
    [Input("language")]
    public Input<string>? Language { get; set; }

    /// <summary>Address of the model's chat completions.</summary>
    [Input("modelUrl", required: true)]
    public Input<string> ModelUrl { get; set; } = null!;

    /// <summary>The model's key; a secret wherever it goes.</summary>
    [Input("modelKey", required: true)]
    public Input<string> ModelKey { get; set; } = null!;

    /// <summary>The model's name.</summary>
    [Input("model", required: true)]
    public Input<string> Model { get; set; } = null!;

    /// <summary>The voice, in the vendor's own members, such as <c>TTSType</c> and <c>VoiceId</c>.</summary>
    [Input("voice")]
    public InputMap<object> Voice
    {
        get => voice ??= new InputMap<object>();
        set => voice = value;
    }
    internal bool HasVoice => voice is not null;
}
