using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tasks;

/// <summary>Writes down what is said in rooms, translates it, and speaks the translation.</summary>
internal sealed class CloudTranscription(TaskDesk desk)
{
    public CreateCloudTranscriptionResponse Create(CreateCloudTranscriptionRequest request, IncomingCall call)
    {
        var robot = request.TranscriptionParam!;
        return new()
        {
            TaskId = desk.Start(desk.Admit(call) with
            {
                MaxIdle = Times.Seconds(robot.MaxIdleTime ?? TaskDesk.Default<TranscriptionParam>(nameof(robot.MaxIdleTime))),
            }),
        };
    }

    public DeleteCloudTranscriptionResponse Delete(DeleteCloudTranscriptionRequest request)
    {
        var task = desk.Reachable(request.SdkAppId, request.TaskId);
        desk.Stop(task);
        return new() { TaskId = task.TaskId };
    }

    public DescribeCloudTranscriptionResponse Describe(DescribeCloudTranscriptionRequest request)
    {
        var task = desk.Visible(request.SdkAppId, request.TaskId);
        return new()
        {
            StartTime = (ulong)task.StartedAt.ToUnixTimeMilliseconds(),
            Status = CloudTasks.Status(task, desk.Now),
            TaskId = task.TaskId,
        };
    }
}
