using System.Text.Json;
using System.Text.Json.Nodes;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Actions;

/// <summary>Mixes and relays rooms.</summary>
internal sealed class PublishCdnStreamHandlers(TaskDesk desk)
{
    private const int DefaultIdleSeconds = 30;

    // What every update passes; one that passes no more changes nothing but the number.
    private static readonly string[] Always = ["SdkAppId", "TaskId", "SequenceNumber", "WithTranscoding"];

    public StartPublishCdnStreamResponse Start(StartPublishCdnStreamRequest request, IncomingCall call)
    {
        var room = TaskDesk.Room(call, request.SdkAppId!.Value, request.RoomId!, request.RoomIdType == RoomIdType.String);
        desk.LetIn(call, room, request.AgentParams!.UserId!, request.AgentParams.UserSig);
        var task = desk.New(TaskKind.PublishCdnStream, call, room, request.AgentParams.UserId!) with
        {
            FeedbackRobots = Feedback(call, request.SdkAppId.Value, request.FeedBackRoomParams),
            MaxIdle = Times.Seconds(request.AgentParams.MaxIdleTime ?? DefaultIdleSeconds),
        };
        desk.State.Start(task);
        return new StartPublishCdnStreamResponse { TaskId = task.TaskId };
    }

    public UpdatePublishCdnStreamResponse Update(UpdatePublishCdnStreamRequest request, IncomingCall call)
    {
        var task = desk.Live(TaskKind.PublishCdnStream, request.TaskId!)
            ?? throw new ApiError("ResourceNotFound", "No such task runs.");
        if (request.SequenceNumber <= task.SequenceNumber)
        {
            throw new ApiError("InvalidParameter", $"SequenceNumber {request.SequenceNumber} does not exceed {task.SequenceNumber}, the last one.");
        }

        var change = Redaction.WithoutSecrets(call.Parameters, call.Action.Request);
        var merged = Merge(task.Parameters, change);
        RefuseWhatCannotChange(task.Parameters, change);
        RefuseWrong(merged);
        var robots = request.FeedBackRoomParams is null ? task.FeedbackRobots : Feedback(call, task.Room.SdkAppId, request.FeedBackRoomParams);
        Exchange(task, robots);
        desk.State.Keep(task with
        {
            Parameters = merged,
            FeedbackRobots = robots,
            SequenceNumber = request.SequenceNumber!.Value,
            Updates = task.Updates + (change.Any(member => !Always.Contains(member.Key)) ? 1 : 0),
        });
        return new UpdatePublishCdnStreamResponse { TaskId = task.TaskId };
    }

    public StopPublishCdnStreamResponse Stop(StopPublishCdnStreamRequest request)
    {
        var task = desk.Live(TaskKind.PublishCdnStream, request.TaskId!)
            ?? throw new ApiError("ResourceNotFound", "No such task runs.");
        desk.State.End(task, "stopped");
        return new StopPublishCdnStreamResponse { TaskId = task.TaskId };
    }

    // What is passed replaces what was; what is not passed stays, down to the members of the audio and video parameters.
    private static JsonObject Merge(JsonObject current, JsonObject change)
    {
        var merged = TaskDesk.Overlay(current, change, "SingleSubscribeParams", "PublishCdnParams", "SeiParams", "FeedBackRoomParams");
        foreach (var name in (string[])["AudioParams", "VideoParams"])
        {
            if (change[name] is JsonObject changed)
            {
                var before = merged[name] as JsonObject ?? [];
                merged = TaskDesk.With(merged, (name, TaskDesk.Overlay(before, changed, [.. changed.Select(m => m.Key)])));
            }
        }

        return merged;
    }

    private static void RefuseWhatCannotChange(JsonObject current, JsonObject change)
    {
        Refuse("WithTranscoding", current["WithTranscoding"], change["WithTranscoding"]);
        Refuse("AudioParams.AudioEncode", current["AudioParams"]?["AudioEncode"], change["AudioParams"]?["AudioEncode"]);
        Refuse("VideoParams.VideoEncode", current["VideoParams"]?["VideoEncode"], change["VideoParams"]?["VideoEncode"]);
        if (current["VideoParams"] is null && change["VideoParams"] is not null)
        {
            throw new ApiError("UnsupportedOperation", "A task that relays only audio cannot gain video.");
        }

        static void Refuse(string name, JsonNode? before, JsonNode? after)
        {
            if (after is not null && !JsonNode.DeepEquals(before, after))
            {
                throw new ApiError("UnsupportedOperation", $"{name} cannot change while the task runs.");
            }
        }
    }

    private void RefuseWrong(JsonObject merged)
    {
        using var json = JsonDocument.Parse(merged.ToJsonString());
        var problems = ApiChecker.Check(StartPublishCdnStreamRequest.Action.Request, (ApiObject)ApiValue.FromJson(json.RootElement)!, desk.Now);
        if (problems.Count > 0)
        {
            throw new ApiError("InvalidParameter", "After the change: " + string.Join("; ", problems));
        }
    }

    private Robot[] Feedback(IncomingCall call, ulong sdkAppId, IReadOnlyList<McuFeedBackRoomParams>? targets) =>
        [.. (targets ?? []).Select(target =>
        {
            var room = TaskDesk.Room(call, sdkAppId, target.RoomId!, target.RoomIdType == RoomIdType.String);
            desk.LetIn(call, room, target.UserId!, target.UserSig);
            return new Robot(room, target.UserId!);
        })];

    private void Exchange(RoomTask task, IReadOnlyList<Robot> robots)
    {
        foreach (var gone in task.FeedbackRobots.Except(robots))
        {
            desk.State.Leave(gone.Room, gone.UserId, desk.Now, because: 0);
        }

        foreach (var come in robots.Except(task.FeedbackRobots))
        {
            desk.State.Kick(come.Room, come.UserId);
            desk.State.Enter(come.Room, new RoomUser { UserId = come.UserId, JoinedAt = desk.Now, IsRobot = true });
        }
    }
}
