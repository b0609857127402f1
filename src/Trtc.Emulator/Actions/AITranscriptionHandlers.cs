using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Actions;

/// <summary>Transcribes rooms.</summary>
internal sealed class AITranscriptionHandlers(TaskDesk desk)
{
    private const int DefaultIdleSeconds = 60;

    public StartAITranscriptionResponse Start(StartAITranscriptionRequest request, IncomingCall call)
    {
        var room = TaskDesk.Room(call, request.SdkAppId!.Value, request.RoomId!, request.RoomIdType == RoomIdType.String);
        var robot = request.TranscriptionParams!;
        RefuseDuplicate(request, room);
        desk.LetIn(call, room, robot.UserId!, robot.UserSig);
        var task = desk.New(TaskKind.AITranscription, call, room, robot.UserId!) with
        {
            SessionId = request.SessionId,
            MaxIdle = Times.Seconds(robot.MaxIdleTime ?? DefaultIdleSeconds),
        };
        desk.State.Start(task);
        return new StartAITranscriptionResponse { TaskId = task.TaskId };
    }

    public StopAITranscriptionResponse Stop(StopAITranscriptionRequest request)
    {
        desk.State.End(AITaskStates.Live(desk, TaskKind.AITranscription, request.TaskId), "stopped");
        return new StopAITranscriptionResponse();
    }

    public DescribeAITranscriptionResponse Describe(DescribeAITranscriptionRequest request)
    {
        var task = AITaskStates.Find(desk, TaskKind.AITranscription, request.TaskId, (ulong?)request.SdkAppId, request.SessionId);
        return new DescribeAITranscriptionResponse
        {
            StartTime = AITaskStates.StartTime(task),
            Status = AITaskStates.Status(task, desk.Now),
            TaskId = task.TaskId,
            SessionId = task.SessionId,
        };
    }

    // By session where there is one, else one task per room, or per target user.
    private void RefuseDuplicate(StartAITranscriptionRequest request, RoomKey room)
    {
        if (!string.IsNullOrEmpty(request.SessionId))
        {
            AITaskStates.RefuseSameSession(desk, TaskKind.AITranscription, request.SdkAppId, request.SessionId);
            return;
        }

        var target = Target(request.TranscriptionParams!.TranscriptionMode, request.TranscriptionParams.TargetUserId);
        if (desk.State.LiveTasks.Any(t => t is { Kind: TaskKind.AITranscription, SessionId: null or "" } && t.Room == room && TargetOf(t) == target))
        {
            throw new ApiError(
                "FailedOperation.TaskExist",
                target is null ? $"Room {room.RoomId} is transcribed already." : $"{target} in room {room.RoomId} is transcribed already.");
        }
    }

    private static string? TargetOf(RoomTask task) =>
        Target((TranscriptionMode?)(int?)task.Parameters["TranscriptionParams"]!["TranscriptionMode"], (string?)task.Parameters["TranscriptionParams"]!["TargetUserId"]);

    private static string? Target(TranscriptionMode? mode, string? user) => mode == TranscriptionMode.User ? user : null;
}
