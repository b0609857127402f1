using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Queries;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Tasks;

/// <summary>Sound and video frames of a room, sent to a moderation supplier; what it finds is stored.</summary>
internal sealed class CloudModeration : StoredTask<CreateCloudModerationRequest, StoredTaskOutputs>
{
    public override string Description => "Sound and video frames of a room, sent to a moderation supplier; what it finds is stored.";

    public override UpdateModel Updates { get; } = new(
        CreateCloudModerationRequest.Action.Request, ModifyCloudModerationRequest.Action.Request);

    protected override string Noun => "moderation";

    protected override async Task<StoredTaskOutputs> StartAsync(ResourceCall<CreateCloudModerationRequest, StoredTaskOutputs> call) =>
        new() { TaskId = (await call.AskAsync(call.Request)).TaskId, Status = "Idle", StartedAt = Now(call) };

    protected override async Task<StoredTaskOutputs?> DescribeAsync(ResourceCall<CreateCloudModerationRequest, StoredTaskOutputs> call)
    {
        var answer = await call.AskAsync(new DescribeCloudModerationRequest { SdkAppId = call.SdkAppId, TaskId = call.Id });
        return answer.Status == "Exited" ? null : call.State with { TaskId = call.Id, Status = answer.Status ?? "" };
    }

    protected override async Task<StoredTaskOutputs> UpdateAsync(ResourceCall<CreateCloudModerationRequest, StoredTaskOutputs> call)
    {
        await call.AskAsync(
            Change<ModifyCloudModerationRequest>(call, call.Raw.Changes) with { SdkAppId = call.SdkAppId, TaskId = call.Id });
        return call.State;
    }

    protected override Task StopAsync(ResourceCall<CreateCloudModerationRequest, StoredTaskOutputs> call, string taskId) =>
        call.AskAsync(new DeleteCloudModerationRequest { SdkAppId = call.SdkAppId, TaskId = taskId });

    protected override ulong IdleSeconds(CreateCloudModerationRequest request) => request.ModerationParams?.MaxIdleTime ?? 30;
}

/// <summary>State of a moderation.</summary>
internal sealed class GetCloudModeration : TaskQuery<DescribeCloudModerationRequest, DescribeCloudModerationResponse, CloudModerationResult>
{
    public override string Description => "State of a moderation, also of one that no stack has.";

    protected override CloudModerationResult Read(DescribeCloudModerationRequest request, DescribeCloudModerationResponse? answer) =>
        new() { TaskId = request.TaskId, Status = answer?.Status ?? NotExist, SubscribeStreamUserIds = answer?.SubscribeStreamUserIds };
}

[Api("State of a moderation.")]
internal sealed class CloudModerationResult
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("Idle, InProgress or Exited; NotExist when there is no such task or it has ended.", Required = true)]
    public string? Status { get; init; }

    [Api("Whose streams are moderated.")]
    public SubscribeModerationUserIds? SubscribeStreamUserIds { get; init; }
}
