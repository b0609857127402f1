using Pulumi.Trtc.Provider.Queries;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Actions;

namespace Pulumi.Trtc.Provider.Tasks;

/// <summary>Speech of a room as text and subtitles.</summary>
internal sealed class AITranscription : SessionTask<StartAITranscriptionRequest>
{
    public override string Description => "A robot that turns speech in a room into subtitles and transcripts.";

    protected override async Task<string> BeginAsync(ResourceCall<StartAITranscriptionRequest, TaskOutputs> call) =>
        (await call.AskAsync(call.Request)).TaskId!;

    protected override async Task<SessionState> DescribeAsync(
        ResourceCall<StartAITranscriptionRequest, TaskOutputs> call, string? taskId, string? session)
    {
        var request = session is null
            ? new DescribeAITranscriptionRequest { TaskId = taskId }
            : new DescribeAITranscriptionRequest { TaskId = "", SdkAppId = (long)call.SdkAppId, SessionId = session };
        var answer = await call.AskAsync(request);
        return new SessionState(answer.TaskId, answer.Status, answer.SessionId, IsLive: answer.Status != "Stopped");
    }

    protected override Task StopAsync(ResourceCall<StartAITranscriptionRequest, TaskOutputs> call, string taskId) =>
        call.AskAsync(new StopAITranscriptionRequest { TaskId = taskId });
}

/// <summary>State of a transcription.</summary>
internal sealed class GetAITranscription : TaskQuery<DescribeAITranscriptionRequest, DescribeAITranscriptionResponse, AITaskResult>
{
    public override string Description => "State of a transcription, by task ID, or by application and session ID.";

    protected override AITaskResult Read(DescribeAITranscriptionRequest request, DescribeAITranscriptionResponse? answer) => new()
    {
        TaskId = answer?.TaskId ?? request.TaskId ?? "",
        Status = answer?.Status ?? NotExist,
        StartTime = answer?.StartTime,
        SessionId = answer?.SessionId ?? request.SessionId,
    };
}
