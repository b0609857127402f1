using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Queries;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Tasks;

/// <summary>An AI agent that talks in a room.</summary>
internal sealed class AIConversation : SessionTask<StartAIConversationRequest>
{
    public override string Description => "An AI agent that listens to one user of a room and answers aloud.";

    public override UpdateModel Updates { get; } = new(
        StartAIConversationRequest.Action.Request, UpdateAIConversationRequest.Action.Request);

    protected override async Task<string> BeginAsync(ResourceCall<StartAIConversationRequest, TaskOutputs> call) =>
        (await call.AskAsync(call.Request)).TaskId!;

    protected override async Task<TaskOutputs> UpdateAsync(ResourceCall<StartAIConversationRequest, TaskOutputs> call)
    {
        await call.AskAsync(Change<UpdateAIConversationRequest>(call, call.Raw.Changes) with { TaskId = call.Id });
        return call.State;
    }

    protected override async Task<SessionState> DescribeAsync(
        ResourceCall<StartAIConversationRequest, TaskOutputs> call, string? taskId, string? session)
    {
        var answer = await call.AskAsync(
            new DescribeAIConversationRequest { TaskId = taskId, SessionId = session, SdkAppId = session is null ? null : call.SdkAppId });
        return new SessionState(answer.TaskId, answer.Status, answer.SessionId, IsLive: answer.Status != "Stopped");
    }

    protected override Task StopAsync(ResourceCall<StartAIConversationRequest, TaskOutputs> call, string taskId) =>
        call.AskAsync(new StopAIConversationRequest { TaskId = taskId });

    // The service hands these on to the model and the voice without a look; what it would call must at least be an address.
    protected override void CheckMore(ApiObject inputs, Action<string, string> report, Action<string> warn)
    {
        foreach (var settings in InputType.Properties.Values.Where(p => p.Api.Format == ApiFormat.JsonObject))
        {
            foreach (var (name, value) in (inputs[settings.Name] as ApiObject)?.Members ?? new Dictionary<string, ApiValue>())
            {
                if (name.EndsWith("Url", StringComparison.OrdinalIgnoreCase)
                    && value is ApiText { Value.Length: > 0 } address
                    && !TextForms.IsUrl(address.Value))
                {
                    report(
                        PropertyPath.Below(PulumiNames.Of(settings.Name), name),
                        "is no absolute address such as https://example.com/v1/chat/completions, without blanks around it");
                }
            }
        }
    }
}

/// <summary>State of an AI conversation.</summary>
internal sealed class GetAIConversation : TaskQuery<DescribeAIConversationRequest, DescribeAIConversationResponse, AITaskResult>
{
    public override string Description => "State of an AI conversation, by task ID, or by application and session ID.";

    protected override AITaskResult Read(DescribeAIConversationRequest request, DescribeAIConversationResponse? answer) => new()
    {
        TaskId = answer?.TaskId ?? request.TaskId ?? "",
        Status = answer?.Status ?? NotExist,
        StartTime = answer?.StartTime,
        SessionId = answer?.SessionId ?? request.SessionId,
    };
}
