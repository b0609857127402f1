using System.Text.Json;
using System.Text.Json.Nodes;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tasks;

/// <summary>Mixes and relays rooms.</summary>
internal sealed class PublishCdnStream(TaskDesk desk)
{
    public StartPublishCdnStreamResponse Start(StartPublishCdnStreamRequest request, IncomingCall call)
    {
        var agent = request.AgentParams!;
        return new()
        {
            TaskId = desk.Start(desk.Admit(call) with
            {
                MaxIdle = Times.Seconds(agent.MaxIdleTime ?? TaskDesk.Default<AgentParams>(nameof(agent.MaxIdleTime))),
            }),
        };
    }

    public UpdatePublishCdnStreamResponse Update(UpdatePublishCdnStreamRequest request, IncomingCall call)
    {
        var task = Live(request.TaskId);
        if (request.SequenceNumber <= task.SequenceNumber)
        {
            throw new ApiError(
                "InvalidParameter", $"SequenceNumber {request.SequenceNumber} does not exceed {task.SequenceNumber}, the last one.");
        }

        var changed = task.With(StartPublishCdnStreamRequest.Action, call);
        RefuseWrong(changed.Parameters);
        desk.Keep(task, changed with
        {
            FeedbackRobots = request.FeedBackRoomParams is null ? task.FeedbackRobots : desk.Admit(call, task),
            SequenceNumber = request.SequenceNumber!.Value,
        });
        return new UpdatePublishCdnStreamResponse { TaskId = task.TaskId };
    }

    public StopPublishCdnStreamResponse Stop(StopPublishCdnStreamRequest request)
    {
        var task = Live(request.TaskId);
        desk.Stop(task);
        return new StopPublishCdnStreamResponse { TaskId = task.TaskId };
    }

    private RoomTask Live(string? taskId) => desk.Live(taskId) ?? throw new ApiError("ResourceNotFound", "No such task runs.");

    private void RefuseWrong(JsonObject merged)
    {
        using var json = JsonDocument.Parse(merged.ToJsonString());
        var problems = ApiChecker.Check(
            StartPublishCdnStreamRequest.Action.Request, (ApiObject)ApiValue.FromJson(json.RootElement)!, desk.Now);
        if (problems.Count > 0)
        {
            throw new ApiError("InvalidParameter", "After the change: " + string.Join("; ", problems));
        }
    }
}
