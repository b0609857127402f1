using Pulumi.Protocol;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>A text that a running AI agent speaks, once.</summary>
internal sealed class AIAnnouncementResource : ActResource
{
    public override string Name => "AIAnnouncement";

    public override string Description => "A text that a running AI agent speaks when it is created, and again when the text, the task or its triggers change.";

    public override ApiAction Start => ControlAIConversationRequest.Action;

    public override ApiType InputType { get; } = ApiType.Of(ResourceJsonContext.Default.AIAnnouncementInputs);

    public override IReadOnlyList<InPlace> InPlacePaths { get; } = [new("region"), new("interrupt"), new("stopAfterPlay")];

    public override ApiType Extras { get; } = ApiType.Of(ResourceJsonContext.Default.ActExtras);

    public override async Task<(string Id, ObjectValue Outputs)> CreateAsync(ResourceCall call)
    {
        bool? Flag(string name) => (call.Inputs[name]?.Plain as BooleanValue)?.Value;
        await call.Settings.Client.CallAsync(
            new ControlAIConversationRequest
            {
                TaskId = call.Inputs["taskId"]!.AsText,
                Command = "ServerPushText",
                ServerPushText = new ServerPushText { Text = call.Inputs["text"]!.AsText, Interrupt = Flag("interrupt"), StopAfterPlay = Flag("stopAfterPlay") },
            },
            call.Region,
            call.CancellationToken);
        return (Guid.NewGuid().ToString("N"), ObjectValue.Empty);
    }
}
