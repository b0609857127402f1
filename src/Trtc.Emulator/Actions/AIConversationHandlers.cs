using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Actions;

/// <summary>Converses in rooms.</summary>
internal sealed class AIConversationHandlers(TaskDesk desk)
{
    private const int DefaultIdleSeconds = 60;
    private static readonly string[] AgentMembers = ["WelcomeMessage", "InterruptMode", "InterruptSpeechDuration"];

    public StartAIConversationResponse Start(StartAIConversationRequest request, IncomingCall call)
    {
        var room = TaskDesk.Room(call, request.SdkAppId!.Value, request.RoomId!, request.RoomIdType == RoomIdType.String);
        var agent = request.AgentConfig!;
        if (!string.IsNullOrEmpty(request.SessionId))
        {
            AITaskStates.RefuseSameSession(desk, TaskKind.AIConversation, request.SdkAppId, request.SessionId);
        }

        desk.LetIn(call, room, agent.UserId!, agent.UserSig);
        var task = desk.New(TaskKind.AIConversation, call, room, agent.UserId!) with
        {
            SessionId = request.SessionId,
            MaxIdle = Times.Seconds(agent.MaxIdleTime ?? DefaultIdleSeconds),
        };
        desk.State.Start(task);
        return new StartAIConversationResponse { TaskId = task.TaskId };
    }

    public UpdateAIConversationResponse Update(UpdateAIConversationRequest request, IncomingCall call)
    {
        var task = AITaskStates.Live(desk, TaskKind.AIConversation, request.TaskId);
        var change = Redaction.WithoutSecrets(call.Parameters, call.Action.Request);
        var agent = TaskDesk.Overlay(task.Parameters["AgentConfig"]!.AsObject(), change, AgentMembers);
        desk.State.Keep(task with
        {
            Parameters = TaskDesk.Overlay(TaskDesk.With(task.Parameters, ("AgentConfig", agent)), change, "LLMConfig", "TTSConfig"),
            Updates = task.Updates + 1,
        });
        return new UpdateAIConversationResponse();
    }

    public StopAIConversationResponse Stop(StopAIConversationRequest request)
    {
        desk.State.End(AITaskStates.Live(desk, TaskKind.AIConversation, request.TaskId), "stopped");
        return new StopAIConversationResponse();
    }

    public DescribeAIConversationResponse Describe(DescribeAIConversationRequest request)
    {
        var task = AITaskStates.Find(desk, TaskKind.AIConversation, request.TaskId, request.SdkAppId, request.SessionId);
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
        var task = AITaskStates.Live(desk, TaskKind.AIConversation, request.TaskId);
        if (request.ServerPushText?.StopAfterPlay == true)
        {
            desk.State.End(task, "stopped after speaking");
        }

        return new ControlAIConversationResponse();
    }
}
