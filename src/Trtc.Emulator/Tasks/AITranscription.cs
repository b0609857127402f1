using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tasks;

/// <summary>Transcribes rooms.</summary>
internal sealed class AITranscription(TaskDesk desk)
{
    public StartAITranscriptionResponse Start(StartAITranscriptionRequest request, IncomingCall call)
    {
        var robot = request.TranscriptionParams!;
        var task = desk.Admit(call) with
        {
            MaxIdle = Times.Seconds(robot.MaxIdleTime ?? TaskDesk.Default<TranscriptionParams>(nameof(robot.MaxIdleTime))),
        };
        desk.RefuseSameSession(task);
        RefuseSameSpeakers(task);
        return new StartAITranscriptionResponse { TaskId = desk.Start(task) };
    }

    public StopAITranscriptionResponse Stop(StopAITranscriptionRequest request)
    {
        desk.Stop(desk.Running(request.TaskId));
        return new StopAITranscriptionResponse();
    }

    public DescribeAITranscriptionResponse Describe(DescribeAITranscriptionRequest request)
    {
        var task = desk.Known(request.TaskId, (ulong?)request.SdkAppId, request.SessionId, AITaskStates.StoppedFor);
        return new DescribeAITranscriptionResponse
        {
            StartTime = AITaskStates.StartTime(task),
            Status = AITaskStates.Status(task, desk.Now),
            TaskId = task.TaskId,
            SessionId = task.SessionId,
        };
    }

    // Without a session there is one task per room, or per target user.
    private void RefuseSameSpeakers(RoomTask task)
    {
        var target = TargetOf(task);
        if (task.SessionId is null
            && desk.LiveIn(task.Room).Any(t => string.IsNullOrEmpty(t.SessionId) && TargetOf(t) == target))
        {
            throw new ApiError("FailedOperation.TaskExist", $"{target ?? "All"} in room {task.Room!.RoomId} is transcribed already.");
        }
    }

    private static string? TargetOf(RoomTask task)
    {
        var robot = task.Parameters["TranscriptionParams"]!;
        return (TranscriptionMode?)(int?)robot["TranscriptionMode"] == TranscriptionMode.User ? (string?)robot["TargetUserId"] : null;
    }
}
