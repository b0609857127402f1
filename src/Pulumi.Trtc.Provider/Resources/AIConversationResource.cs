using System.Text.Json.Nodes;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Configuration;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>An AI agent that talks in a room.</summary>
internal sealed class AIConversationResource : TrtcResource
{
    public override string Name => "AIConversation";

    public override string Description => "An AI agent that listens to one user of a room and answers aloud.";

    public override ApiAction Start => StartAIConversationRequest.Action;

    public override ApiType Outputs { get; } = ApiType.Of(ResourceJsonContext.Default.TaskOutputs);

    public override string RobotPath => "agentConfig.userId";

    public override IReadOnlyList<InPlace> InPlacePaths { get; } =
    [
        new("agentConfig.welcomeMessage", Removable: false), new("agentConfig.interruptMode"), new("agentConfig.interruptSpeechDuration"),
        new("llmConfig", Removable: false), new("ttsConfig", Removable: false),
    ];

    public override ObjectValue AddDefaults(ObjectValue inputs, ObjectValue old, string seed, ProviderSettings settings) =>
        Sessions.AddDefault(base.AddDefaults(inputs, old, seed, settings), old, seed);

    public override async Task<(string Id, ObjectValue Outputs)> CreateAsync(ResourceCall call)
    {
        var request = Typed<StartAIConversationRequest>(RequestOf(call));
        var id = await Sessions.StartAsync(
            async () => (await call.Settings.Client.CallAsync(request, call.Region, call.CancellationToken)).TaskId!,
            async () => (await DescribeAsync(call, "")).TaskId!);
        return (id, Texts(("taskId", id), ("status", "Idle")));
    }

    public override async Task<ObjectValue?> ReadAsync(ResourceCall call)
    {
        try
        {
            var answer = await DescribeAsync(call, call.Id);
            return answer.Status == "Stopped" ? null : Texts(("taskId", call.Id), ("status", answer.Status));
        }
        catch (TrtcException e) when (e.Category == TrtcErrorCategory.NotFound)
        {
            return null;
        }
    }

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

    public override Task DeleteAsync(ResourceCall call) => StopAsync(() => call.Settings.Client.CallAsync(
        new StopAIConversationRequest { TaskId = call.Id }, call.Region, call.CancellationToken));

    private static Task<DescribeAIConversationResponse> DescribeAsync(ResourceCall call, string taskId) => call.Settings.Client.CallAsync(
        taskId.Length > 0
            ? new DescribeAIConversationRequest { TaskId = taskId }
            : new DescribeAIConversationRequest { SdkAppId = call.SdkAppId, SessionId = call.Inputs["sessionId"]!.AsText },
        call.Region,
        call.CancellationToken);
}
