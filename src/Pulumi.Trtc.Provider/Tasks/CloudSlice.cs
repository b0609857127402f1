using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Queries;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Tasks;

/// <summary>Sound of a room in pieces, and frames of its video, stored in object storage.</summary>
internal sealed class CloudSlice : StoredTask<CreateCloudSliceTaskRequest, StoredTaskOutputs>
{
    public override string Description => "Sound of a room in pieces, and frames of its video, stored in object storage.";

    public override UpdateModel Updates { get; } = new(
        CreateCloudSliceTaskRequest.Action.Request, ModifyCloudSliceTaskRequest.Action.Request);

    protected override string Noun => "slice task";

    protected override async Task<StoredTaskOutputs> StartAsync(ResourceCall<CreateCloudSliceTaskRequest, StoredTaskOutputs> call) =>
        new() { TaskId = (await call.AskAsync(call.Request)).TaskId, Status = "Idle", StartedAt = Now(call) };

    protected override async Task<StoredTaskOutputs?> DescribeAsync(ResourceCall<CreateCloudSliceTaskRequest, StoredTaskOutputs> call)
    {
        var answer = await call.AskAsync(new DescribeCloudSliceTaskRequest { SdkAppId = call.SdkAppId, TaskId = call.Id });
        return answer.Status == "Exited" ? null : call.State with { TaskId = call.Id, Status = answer.Status ?? "" };
    }

    protected override async Task<StoredTaskOutputs> UpdateAsync(ResourceCall<CreateCloudSliceTaskRequest, StoredTaskOutputs> call)
    {
        await call.AskAsync(
            Change<ModifyCloudSliceTaskRequest>(call, call.Raw.Changes) with { SdkAppId = call.SdkAppId, TaskId = call.Id });
        return call.State;
    }

    protected override Task StopAsync(ResourceCall<CreateCloudSliceTaskRequest, StoredTaskOutputs> call, string taskId) =>
        call.AskAsync(new DeleteCloudSliceTaskRequest { SdkAppId = call.SdkAppId, TaskId = taskId });

    protected override ulong IdleSeconds(CreateCloudSliceTaskRequest request) => request.SliceParams?.MaxIdleTime ?? 30;
}

/// <summary>State of a slice task.</summary>
internal sealed class GetCloudSlice : TaskQuery<DescribeCloudSliceTaskRequest, DescribeCloudSliceTaskResponse, CloudSliceResult>
{
    public override string Description => "State of a slice task, also of one that no stack has.";

    protected override CloudSliceResult Read(DescribeCloudSliceTaskRequest request, DescribeCloudSliceTaskResponse? answer) =>
        new() { TaskId = request.TaskId, Status = answer?.Status ?? NotExist };
}

[Api("State of a slice task.")]
internal sealed class CloudSliceResult
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("Idle, InProgress or Exited; NotExist when there is no such task or it has ended.", Required = true)]
    public string? Status { get; init; }
}
