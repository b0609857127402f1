using Trtc.Client.Actions;
using Trtc.Emulator.Http;

namespace Trtc.Emulator.Tasks;

/// <summary>Plays streams into rooms.</summary>
internal sealed class StreamIngest(TaskDesk desk)
{
    private const string Running = "InProgress";
    private const string Gone = "NotExist";

    // The reference's own example calls a room named "room123" an integer room, so the service takes it.
    [TakesAnyForm(nameof(StartStreamIngestRequest.RoomId))]
    public StartStreamIngestResponse Start(StartStreamIngestRequest request, IncomingCall call) => new()
    {
        TaskId = desk.Start(desk.Admit(call) with
        {
            MaxDuration = request is { RepeatNum: -1, MaxDuration: { } minutes } ? TimeSpan.FromMinutes(minutes) : null,
        }),
    };

    public UpdateStreamIngestResponse Update(UpdateStreamIngestRequest request, IncomingCall call)
    {
        var task = desk.Live(request.TaskId) ?? throw new ApiError("FailedOperation.TaskNotExist", "No such task runs.");
        desk.Keep(task, task.With(StartStreamIngestRequest.Action, call));
        return new UpdateStreamIngestResponse { Status = Running };
    }

    public StopStreamIngestResponse Stop(StopStreamIngestRequest request)
    {
        var task = desk.Live(request.TaskId)
            ?? throw (desk.Find(request.TaskId) is not null
                ? new ApiError("FailedOperation.TaskFinished", "The task has ended already.")
                : new ApiError("InvalidParameter.TaskId", "There never was such a task."));
        desk.Stop(task);
        return new StopStreamIngestResponse();
    }

    public DescribeStreamIngestResponse Describe(DescribeStreamIngestRequest request) =>
        new() { Status = desk.Live(request.TaskId) is null ? Gone : Running };
}
