using Trtc.Client.Actions;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tasks;

/// <summary>Records web pages. It is in no room and has no robot.</summary>
internal sealed class WebRecord(TaskDesk desk)
{
    private const int Recording = 1;

    public StartWebRecordResponse Start(StartWebRecordRequest request, IncomingCall call)
    {
        var task = desk.Admit(call) with
        {
            MaxDuration = Times.Seconds(
                request.MaxDurationLimit ?? TaskDesk.Default<StartWebRecordRequest>(nameof(request.MaxDurationLimit))),
        };
        desk.RefuseSameSession(task);
        return new() { TaskId = desk.Start(task) };
    }

    public StopWebRecordResponse Stop(StopWebRecordRequest request)
    {
        desk.Stop(desk.Running(request.TaskId));
        return new();
    }

    public DescribeWebRecordResponse Describe(DescribeWebRecordRequest request)
    {
        var task = desk.Known(request.TaskId, (ulong?)request.SdkAppId, request.RecordId);
        var byTask = !string.IsNullOrEmpty(request.TaskId);
        return new()
        {
            Status = Recording,
            TaskId = byTask ? null : task.TaskId,
            RecordId = byTask ? task.SessionId : null,
        };
    }
}
