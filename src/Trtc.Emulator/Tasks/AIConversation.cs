using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tasks;

/// <summary>Converses in rooms.</summary>
internal sealed class AIConversation(TaskDesk desk)
{
    public StartAIConversationResponse Start(StartAIConversationRequest request, IncomingCall call)
    {
        var agent = request.AgentConfig!;
        var task = desk.Admit(call) with
        {
            MaxIdle = Times.Seconds(agent.MaxIdleTime ?? TaskDesk.Default<AgentConfig>(nameof(agent.MaxIdleTime))),
        };
        desk.RefuseSameSession(task);
        return new StartAIConversationResponse { TaskId = desk.Start(task) };
    }

    public UpdateAIConversationResponse Update(UpdateAIConversationRequest request, IncomingCall call)
    {
        var task = desk.Running(request.TaskId);
        desk.Keep(task, task.With(StartAIConversationRequest.Action, call));
        return new UpdateAIConversationResponse();
    }

    public StopAIConversationResponse Stop(StopAIConversationRequest request)
    {
        desk.Stop(desk.Running(request.TaskId));
        return new StopAIConversationResponse();
    }

    public DescribeAIConversationResponse Describe(DescribeAIConversationRequest request)
    {
        var task = desk.Known(request.TaskId, request.SdkAppId, request.SessionId);
        return new DescribeAIConversationResponse
        {
            StartTime = AITaskStates.StartTime(task),
            Status = AITaskStates.Status(task, desk.Now),
            TaskId = task.TaskId,
            SessionId = task.SessionId,
        };
    }

    public ControlAIConversationResponse Control(ControlAIConversationRequest request)
    {
        var task = desk.Running(request.TaskId);
        if (request.ServerPushText?.StopAfterPlay == true)
        {
            desk.State.End(task, "stopped after speaking");
        }

        return new ControlAIConversationResponse();
    }
}
