using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Acts;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Tasks;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Components;

/// <summary>Speaks a text in a live event.</summary>
internal sealed class Announce : SpeakingMethod
{
    public override string Name => "announce";

    public override string Description =>
        "Speaks a text in the room, once: again only when the text or its triggers change. The event needs an announcer. "
        + "It is a resource of the event, so a preview shows it.";

    protected override string TaskOutput => nameof(LiveEventOutputs.AnnouncerTaskId);

    protected override string SpeakerUrn(ComponentCall call) => call.UrnOf<AIConversation>(LiveEvent.AnnouncerPart);

    protected override string NoSpeaker => "the event has nobody to speak it: give it an announcer, with a voice";
}

/// <summary>Speaks a text as a voice agent.</summary>
internal sealed class Say : SpeakingMethod
{
    public override string Name => "say";

    public override string Description =>
        "Makes the agent speak a text, once: again only when the text or its triggers change. "
        + "It is a resource of the agent, so a preview shows it.";

    protected override string TaskOutput => nameof(VoiceAgentOutputs.TaskId);

    protected override string SpeakerUrn(ComponentCall call) => call.UrnOf<AIConversation>(VoiceAgent.ConversationPart);

    protected override string NoSpeaker => "the agent has no task";
}

/// <summary>A method that has an AI agent speak a text. That is a resource, so that an unchanged program repeats nothing.</summary>
internal abstract class SpeakingMethod : ComponentMethod
{
    public override ApiType InputType { get; } = Records.Of<SpeechInputs>();

    public override ApiType Outputs { get; } = Records.Of<SpeechOutputs>();

    /// <summary>The component's output that has the task of the agent.</summary>
    protected abstract string TaskOutput { get; }

    /// <summary>What to say where there is no agent.</summary>
    protected abstract string NoSpeaker { get; }

    /// <summary>The agent's resource.</summary>
    protected abstract string SpeakerUrn(ComponentCall call);

    public override async Task<ObjectValue> RunAsync(ComponentCall call, ObjectValue outputs, Action<string, string> report)
    {
        if (outputs[PulumiNames.Of(TaskOutput)] is not { } task)
        {
            report("", NoSpeaker);
            return ObjectValue.Empty;
        }

        var name = (call.Inputs.Api[nameof(SpeechInputs.Name)] as ApiText)?.Value ?? "announcement";
        var speaker = MarkedValues.Of(SpeakerUrn(call), task);
        var announcement = await call.DeclareAsync<AIAnnouncement>(name, ObjectValue.Empty
            .Set(nameof(AIAnnouncementInputs.TaskId), speaker)
            .Set(nameof(AIAnnouncementInputs.Text), call.Inputs[nameof(SpeechInputs.Text)])
            .Set(nameof(AIAnnouncementInputs.Interrupt), call.Inputs[nameof(SpeechInputs.Interrupt)])
            .Set(nameof(SpeechInputs.Triggers), call.Inputs[nameof(SpeechInputs.Triggers)]));
        return ObjectValue.Empty.Set(nameof(SpeechOutputs.TaskId), announcement[nameof(AIAnnouncementInputs.TaskId)]);
    }
}

[Api("A text to speak.")]
internal sealed record SpeechInputs
{
    [Api("The text.", Required = true)]
    public string? Text { get; init; }

    [Api(
        "Name of this text among those of the component, whose resource is called COMPONENT-NAME. A second one needs a name of its own.",
        Default = "announcement",
        Pattern = "^[A-Za-z0-9_.-]+$",
        Hint = "letters, digits, underscores, hyphens and dots")]
    public string? Name { get; init; }

    [Api("Whether it interrupts what is said now.")]
    public bool? Interrupt { get; init; }

    [Api("Values whose change speaks it again.")]
    public IReadOnlyList<string>? Triggers { get; init; }
}

[Api("What speaking a text answers.")]
internal sealed record SpeechOutputs
{
    [Api("Task of the AI agent that spoke it.", Required = true)]
    public string? TaskId { get; init; }
}
