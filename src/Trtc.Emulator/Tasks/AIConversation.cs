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
            Said = string.IsNullOrEmpty(agent.WelcomeMessage) ? null : [agent.WelcomeMessage],
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
        var task = desk.Known(request.TaskId, request.SdkAppId, request.SessionId, AITaskStates.StoppedFor);
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
        if (request.ServerPushText is not { } push)
        {
            return new ControlAIConversationResponse();
        }

        if (!string.IsNullOrEmpty(push.Text))
        {
            task = task with { Said = [.. task.Said ?? [], push.Text] };
            desk.Keep(task, task);
        }

        if (push.StopAfterPlay == true)
        {
            desk.State.End(task, "stopped after speaking");
        }

        return new ControlAIConversationResponse();
    }

    // There is no speech here, so what the agent was told to say is all that is known of the conversation.
    public QueryAIMessageListResponse Messages(QueryAIMessageListRequest request)
    {
        var said = desk.Find(request.TaskId) is { } task && task.SdkAppId == request.SdkAppId
            ? task.Said ?? []
            : throw new ApiError("ResourceNotFound", "There never was such a conversation.");
        return new()
        {
            Total = (ulong)said.Count,
            MessageList = [.. said.Select(text => new MessageInfo { Role = "assistant", Content = text })],
        };
    }
}
