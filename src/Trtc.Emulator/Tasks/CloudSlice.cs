using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tasks;

/// <summary>Cuts the sound of rooms into pieces, and takes frames of their video.</summary>
internal sealed class CloudSlice(TaskDesk desk)
{
    public CreateCloudSliceTaskResponse Create(CreateCloudSliceTaskRequest request, IncomingCall call)
    {
        var slice = request.SliceParams!;
        return new()
        {
            TaskId = desk.Start(desk.Admit(call) with
            {
                MaxIdle = Times.Seconds(slice.MaxIdleTime ?? TaskDesk.Default<SliceParams>(nameof(slice.MaxIdleTime))),
                AccessibleFor = TimeSpan.FromHours(
                    request.ResourceExpiredHour ?? TaskDesk.Default<CreateCloudSliceTaskRequest>(nameof(request.ResourceExpiredHour))),
            }),
        };
    }

    public ModifyCloudSliceTaskResponse Modify(ModifyCloudSliceTaskRequest request, IncomingCall call)
    {
        var task = desk.Reachable(request.SdkAppId, request.TaskId);
        desk.Keep(task, task.With(CreateCloudSliceTaskRequest.Action, call));
        return new() { TaskId = task.TaskId };
    }

    public DeleteCloudSliceTaskResponse Delete(DeleteCloudSliceTaskRequest request)
    {
        var task = desk.Reachable(request.SdkAppId, request.TaskId);
        desk.Stop(task);
        return new() { TaskId = task.TaskId };
    }

    public DescribeCloudSliceTaskResponse Describe(DescribeCloudSliceTaskRequest request)
    {
        var task = desk.Visible(request.SdkAppId, request.TaskId);
        return new() { TaskId = task.TaskId, Status = CloudTasks.Status(task, desk.Now) };
    }
}
