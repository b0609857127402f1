using Pulumi.Trtc.Provider.Queries;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Tasks;

/// <summary>Speech of a room transcribed, translated and spoken again.</summary>
internal sealed class CloudTranscription : TaskResource<CreateCloudTranscriptionRequest, TaskOutputs>
{
    public override string Description => "Speech of a room transcribed, translated into other languages, and spoken in them.";

    protected override async Task<TaskOutputs> StartAsync(ResourceCall<CreateCloudTranscriptionRequest, TaskOutputs> call) =>
        new() { TaskId = (await call.AskAsync(call.Request)).TaskId, Status = "Idle" };

    protected override async Task<Look<TaskOutputs>?> LookAsync(ResourceCall<CreateCloudTranscriptionRequest, TaskOutputs> call)
    {
        var answer = await call.AskAsync(new DescribeCloudTranscriptionRequest { SdkAppId = call.SdkAppId, TaskId = call.Id });
        return answer.Status == "Exited" ? null : new Look<TaskOutputs>(new TaskOutputs { TaskId = call.Id, Status = answer.Status });
    }

    protected override Task StopAsync(ResourceCall<CreateCloudTranscriptionRequest, TaskOutputs> call, string taskId) =>
        call.AskAsync(new DeleteCloudTranscriptionRequest { SdkAppId = call.SdkAppId, TaskId = taskId });
}

/// <summary>State of a cloud transcription.</summary>
internal sealed class GetCloudTranscription
    : TaskQuery<DescribeCloudTranscriptionRequest, DescribeCloudTranscriptionResponse, CloudTranscriptionResult>
{
    public override string Description => "State of a cloud transcription, also of one that no stack has.";

    protected override CloudTranscriptionResult Read(
        DescribeCloudTranscriptionRequest request, DescribeCloudTranscriptionResponse? answer) =>
        new() { TaskId = request.TaskId, Status = answer?.Status ?? NotExist, StartTime = answer?.StartTime };
}

[Api("State of a cloud transcription.")]
internal sealed class CloudTranscriptionResult
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("Idle, InProgress or Exited; NotExist when there is no such task or it has ended.", Required = true)]
    public string? Status { get; init; }

    // A number and no integer: Pulumi's integers have 32 bits in most languages.
    [Api("When the task started.", Unit = ApiUnit.UnixMilliseconds)]
    public double? StartTime { get; init; }
}
