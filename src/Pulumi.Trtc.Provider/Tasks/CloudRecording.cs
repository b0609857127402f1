using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Queries;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Tasks;

/// <summary>A recording of a room to VOD or object storage.</summary>
internal sealed class CloudRecording : StoredTask<CreateCloudRecordingRequest, CloudRecordingOutputs>
{
    public override string Description => "A recording of a room, stream by stream or mixed, to VOD or to object storage.";

    public override UpdateModel Updates { get; } = new(
        CreateCloudRecordingRequest.Action.Request, ModifyCloudRecordingRequest.Action.Request);

    protected override string Noun => "recording";

    protected override async Task<CloudRecordingOutputs> StartAsync(
        ResourceCall<CreateCloudRecordingRequest, CloudRecordingOutputs> call) => new()
        {
            TaskId = (await call.AskAsync(call.Request)).TaskId,
            Status = "Idle",
            StartedAt = Now(call),
            StorageFileList = [],
        };

    protected override async Task<CloudRecordingOutputs?> DescribeAsync(
        ResourceCall<CreateCloudRecordingRequest, CloudRecordingOutputs> call)
    {
        var answer = await call.AskAsync(new DescribeCloudRecordingRequest { SdkAppId = call.SdkAppId, TaskId = call.Id });
        return answer.Status == "Exited"
            ? null
            : call.State with { TaskId = call.Id, Status = answer.Status ?? "", StorageFileList = answer.StorageFileList ?? [] };
    }

    protected override async Task<CloudRecordingOutputs> UpdateAsync(ResourceCall<CreateCloudRecordingRequest, CloudRecordingOutputs> call)
    {
        await call.AskAsync(
            Change<ModifyCloudRecordingRequest>(call, call.Raw.Changes) with { SdkAppId = call.SdkAppId, TaskId = call.Id });
        return call.State;
    }

    protected override Task StopAsync(ResourceCall<CreateCloudRecordingRequest, CloudRecordingOutputs> call, string taskId) =>
        call.AskAsync(new DeleteCloudRecordingRequest { SdkAppId = call.SdkAppId, TaskId = taskId });

    protected override ulong IdleSeconds(CreateCloudRecordingRequest request) => request.RecordParams?.MaxIdleTime ?? 30;
}

[Api("Outputs of a recording.")]
internal sealed record CloudRecordingOutputs : IStoredTaskOutputs<CloudRecordingOutputs>
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("State of the task when it was last looked at.")]
    public string? Status { get; init; }

    [Api("Files written when it was last looked at.")]
    public IReadOnlyList<StorageFile>? StorageFileList { get; init; }

    [Api("When the recording was started, in ISO 8601. Queries, changes and stops work for resourceExpiredHour from then.")]
    public string? StartedAt { get; init; }

    public static CloudRecordingOutputs OfUnknown(string id) =>
        new() { TaskId = id, Status = UnknownTask.Status, StorageFileList = [] };
}

/// <summary>State and files of a recording.</summary>
internal sealed class GetCloudRecording : TaskQuery<DescribeCloudRecordingRequest, DescribeCloudRecordingResponse, CloudRecordingResult>
{
    public override string Description => "State and files of a recording, also of one that no stack has.";

    protected override CloudRecordingResult Read(DescribeCloudRecordingRequest request, DescribeCloudRecordingResponse? answer) =>
        new() { TaskId = request.TaskId, Status = answer?.Status ?? NotExist, StorageFileList = answer?.StorageFileList ?? [] };
}

[Api("State of a recording.")]
internal sealed class CloudRecordingResult
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("Idle, InProgress or Exited; NotExist when there is no such task or it has ended.", Required = true)]
    public string? Status { get; init; }

    [Api("Files written so far.", Required = true)]
    public IReadOnlyList<StorageFile>? StorageFileList { get; init; }
}
