using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Actions;

/// <summary>Plays streams into rooms.</summary>
internal sealed class StreamIngestHandlers(TaskDesk desk)
{
    private const string Running = "InProgress";
    private const string Gone = "NotExist";

    public StartStreamIngestResponse Start(StartStreamIngestRequest request, IncomingCall call)
    {
        // The reference's own example calls a room named "room123" an integer room, so the ID's form is not checked here.
        var room = new RoomKey(request.SdkAppId!.Value, request.RoomId!, request.RoomIdType == InvertedRoomIdType.String || !uint.TryParse(request.RoomId, out _));
        desk.LetIn(call, room, request.UserId!, request.UserSig, request.PrivateMapKey);
        var task = desk.New(TaskKind.StreamIngest, call, room, request.UserId!) with
        {
            MaxDuration = request is { RepeatNum: -1, MaxDuration: { } minutes } ? TimeSpan.FromMinutes(minutes) : null,
        };
        desk.State.Start(task);
        return new StartStreamIngestResponse { TaskId = task.TaskId };
    }

    public UpdateStreamIngestResponse Update(UpdateStreamIngestRequest request, IncomingCall call)
    {
        var task = desk.Live(TaskKind.StreamIngest, request.TaskId!)
            ?? throw new ApiError("FailedOperation.TaskNotExist", "No such task runs.");
        var change = Redaction.WithoutSecrets(call.Parameters, call.Action.Request);
        desk.State.Keep(task with
        {
            Parameters = TaskDesk.Overlay(task.Parameters, change, "StreamUrl", "Volume", "IsPause"),
            Updates = task.Updates + 1,
        });
        return new UpdateStreamIngestResponse { Status = Running };
    }

    public StopStreamIngestResponse Stop(StopStreamIngestRequest request)
    {
        if (desk.Live(TaskKind.StreamIngest, request.TaskId!) is { } task)
        {
            desk.State.End(task, "stopped");
            return new StopStreamIngestResponse();
        }

        throw desk.State.Find(request.TaskId!) is { Kind: TaskKind.StreamIngest }
            ? new ApiError("FailedOperation.TaskFinished", "The task has ended already.")
            : new ApiError("InvalidParameter.TaskId", "There never was such a task.");
    }

    public DescribeStreamIngestResponse Describe(DescribeStreamIngestRequest request) =>
        new() { Status = desk.Live(TaskKind.StreamIngest, request.TaskId!) is null ? Gone : Running };
}
