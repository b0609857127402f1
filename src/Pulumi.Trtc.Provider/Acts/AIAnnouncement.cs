using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Acts;

/// <summary>A text that a running AI agent speaks, once.</summary>
internal sealed class AIAnnouncement : ActResource<AIAnnouncementInputs>
{
    public override string Description =>
        "A text that a running AI agent speaks when it is created, and again when the text, the task or its triggers change.";

    public override ApiAction Start => ControlAIConversationRequest.Action;

    public override IReadOnlyList<InPlace> InPlacePaths { get; } =
        [new(nameof(ActExtras.Region)), new(nameof(AIAnnouncementInputs.Interrupt)), new(nameof(AIAnnouncementInputs.StopAfterPlay))];

    protected override Task DoAsync(ResourceCall<AIAnnouncementInputs, NoOutputs> call) => call.AskAsync(new ControlAIConversationRequest
    {
        TaskId = call.Request.TaskId,
        Command = nameof(ServerPushText),
        ServerPushText = new ServerPushText
        {
            Text = call.Request.Text,
            Interrupt = call.Request.Interrupt,
            StopAfterPlay = call.Request.StopAfterPlay,
        },
    });
}

[Api("Inputs of an announcement.")]
internal sealed record AIAnnouncementInputs
{
    [Api("Task of the AI agent that speaks.", Required = true)]
    public string? TaskId { get; init; }

    [Api("The text.", Required = true)]
    public string? Text { get; init; }

    [Api("Whether it interrupts what the agent says now.")]
    public bool? Interrupt { get; init; }

    [Api("Whether the conversation ends afterwards.")]
    public bool? StopAfterPlay { get; init; }
}
