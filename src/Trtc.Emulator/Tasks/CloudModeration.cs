using System.Text.Json.Nodes;
using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tasks;

/// <summary>Sends sound and pictures of rooms to moderation.</summary>
internal sealed class CloudModeration(TaskDesk desk)
{
    public CreateCloudModerationResponse Create(CreateCloudModerationRequest request, IncomingCall call)
    {
        var moderation = request.ModerationParams!;
        return new()
        {
            TaskId = desk.Start(desk.Admit(call) with
            {
                MaxIdle = Times.Seconds(moderation.MaxIdleTime ?? TaskDesk.Default<ModerationParams>(nameof(moderation.MaxIdleTime))),
                AccessibleFor = TimeSpan.FromHours(
                    request.ResourceExpiredHour ?? TaskDesk.Default<CreateCloudModerationRequest>(nameof(request.ResourceExpiredHour))),
            }),
        };
    }

    public ModifyCloudModerationResponse Modify(ModifyCloudModerationRequest request, IncomingCall call)
    {
        var task = desk.Reachable(request.SdkAppId, request.TaskId);
        desk.Keep(task, task.With(CreateCloudModerationRequest.Action, call));
        return new() { TaskId = task.TaskId };
    }

    public DeleteCloudModerationResponse Delete(DeleteCloudModerationRequest request)
    {
        var task = desk.Reachable(request.SdkAppId, request.TaskId);
        desk.Stop(task);
        return new() { TaskId = task.TaskId };
    }

    public DescribeCloudModerationResponse Describe(DescribeCloudModerationRequest request)
    {
        var task = desk.Visible(request.SdkAppId, request.TaskId);
        var lists = task.Parameters["ModerationParams"]?["SubscribeStreamUserIds"];
        return new()
        {
            TaskId = task.TaskId,
            Status = CloudTasks.Status(task, desk.Now),
            SubscribeStreamUserIds = new SubscribeModerationUserIds
            {
                SubscribeAudioUserIds = Users(lists?["SubscribeAudioUserIds"]),
                UnSubscribeAudioUserIds = Users(lists?["UnSubscribeAudioUserIds"]),
                SubscribeVideoUserIds = Users(lists?["SubscribeVideoUserIds"]),
                UnSubscribeVideoUserIds = Users(lists?["UnSubscribeVideoUserIds"]),
            },
        };
    }

    private static string[] Users(JsonNode? list) => [.. (list?.AsArray() ?? []).Select(user => (string)user!)];
}
