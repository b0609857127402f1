using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>An AI agent that talks in a room.</summary>
internal sealed class AIConversationResource : AITaskResource
{
    public override string Name => "AIConversation";

    public override string Description => "An AI agent that listens to one user of a room and answers aloud.";

    public override ApiAction Start => StartAIConversationRequest.Action;

    public override string RobotPath => "agentConfig.userId";

    public override IReadOnlyList<InPlace> InPlacePaths { get; } =
    [
        new("agentConfig.welcomeMessage", Removable: false), new("agentConfig.interruptMode"), new("agentConfig.interruptSpeechDuration"),
        new("llmConfig", Removable: false), new("ttsConfig", Removable: false),
    ];

    public override async Task<ObjectValue> UpdateAsync(ResourceCall call, IReadOnlyDictionary<string, PropertyDiff.Types.Kind> changes)
    {
        bool Changed(string path) => changes.Keys.Any(c => c == path || c.StartsWith(path + ".", StringComparison.Ordinal) || c.StartsWith(path + "[", StringComparison.Ordinal));
        var (all, agent) = (RequestOf(call), "agentConfig.");
        var request = new JsonObject { ["TaskId"] = call.Id };
        foreach (var (name, path, value, otherwise) in new (string, string, JsonNode?, JsonNode?)[]
        {
            ("WelcomeMessage", agent + "welcomeMessage", all["AgentConfig"]!["WelcomeMessage"], null),
            ("InterruptMode", agent + "interruptMode", all["AgentConfig"]!["InterruptMode"], 0),
            ("InterruptSpeechDuration", agent + "interruptSpeechDuration", all["AgentConfig"]!["InterruptSpeechDuration"], 500),
            ("LLMConfig", "llmConfig", all["LLMConfig"], null),
            ("TTSConfig", "ttsConfig", all["TTSConfig"], null),
        })
        {
            if (Changed(path))
            {
                request[name] = value?.DeepClone() ?? otherwise;
            }
        }

        await call.Settings.Client.CallAsync(Typed<UpdateAIConversationRequest>(request), call.Region, call.CancellationToken);
        return OutputsOf(call.State);
    }

    // The service hands these on to the model and the voice without a look; what it would call must at least be an address.
    protected override void CheckMore(ObjectValue inputs, Action<string, string> report, Action<string> warn)
    {
        foreach (var settings in new[] { "llmConfig", "ttsConfig" })
        {
            foreach (var (name, value) in (At(inputs, settings) as ObjectValue ?? ObjectValue.Empty).Members)
            {
                if (name.EndsWith("Url", StringComparison.OrdinalIgnoreCase) && value.AsText is { Length: > 0 } address && !TextForms.IsUrl(address))
                {
                    report(PropertyPath.Below(settings, name), "is no absolute address such as https://example.com/v1/chat/completions, without blanks around it");
                }
            }
        }
    }

    protected override Task StopAsync(ResourceCall call) => call.Settings.Client.CallAsync(
        new StopAIConversationRequest { TaskId = call.Id }, call.Region, call.CancellationToken);

    protected override async Task<string> StartAsync(ResourceCall call) =>
        (await call.Settings.Client.CallAsync(Typed<StartAIConversationRequest>(RequestOf(call)), call.Region, call.CancellationToken)).TaskId!;

    protected override async Task<(string TaskId, string? Status, string? SessionId)> DescribeAsync(ResourceCall call, string? taskId)
    {
        var request = taskId is null
            ? new DescribeAIConversationRequest { SdkAppId = call.SdkAppId, SessionId = call.Inputs["sessionId"]!.AsText }
            : new DescribeAIConversationRequest { TaskId = taskId };
        var answer = await call.Settings.Client.CallAsync(request, call.Region, call.CancellationToken);
        return (answer.TaskId!, answer.Status, answer.SessionId);
    }
}
