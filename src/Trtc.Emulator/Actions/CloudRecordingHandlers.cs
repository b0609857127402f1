using System.Globalization;
using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Actions;

/// <summary>Records rooms.</summary>
internal sealed class CloudRecordingHandlers(TaskDesk desk)
{
    private const int DefaultIdleSeconds = 30;
    private const int DefaultExpiredHours = 72;
    private static readonly TimeSpan IdleFor = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ExitingFor = TimeSpan.FromSeconds(3);

    public CreateCloudRecordingResponse Create(CreateCloudRecordingRequest request, IncomingCall call)
    {
        var room = TaskDesk.Room(call, request.SdkAppId!.Value, request.RoomId!, request.RoomIdType == InvertedRoomIdType.String);
        desk.LetIn(call, room, request.UserId!, request.UserSig, request.PrivateMapKey);
        var task = desk.New(TaskKind.CloudRecording, call, room, request.UserId!) with
        {
            MaxIdle = Times.Seconds(request.RecordParams!.MaxIdleTime ?? DefaultIdleSeconds),
            AccessibleFor = TimeSpan.FromHours(request.ResourceExpiredHour ?? DefaultExpiredHours),
        };
        desk.State.Start(task);
        return new CreateCloudRecordingResponse { TaskId = task.TaskId };
    }

    public ModifyCloudRecordingResponse Modify(ModifyCloudRecordingRequest request, IncomingCall call)
    {
        var task = Live(request.SdkAppId, request.TaskId);
        var change = Redaction.WithoutSecrets(call.Parameters, call.Action.Request);
        var record = task.Parameters["RecordParams"]!.AsObject();

        // A change names everything; what it leaves out is as if it had never been given.
        desk.State.Keep(task with
        {
            Parameters = TaskDesk.With(
                task.Parameters,
                ("MixLayoutParams", change["MixLayoutParams"]),
                ("RecordParams", TaskDesk.With(record, ("SubscribeStreamUserIds", change["SubscribeStreamUserIds"])))),
            Updates = task.Updates + 1,
        });
        return new ModifyCloudRecordingResponse { TaskId = task.TaskId };
    }

    public DeleteCloudRecordingResponse Delete(DeleteCloudRecordingRequest request)
    {
        var task = Live(request.SdkAppId, request.TaskId);
        desk.State.End(task, "stopped");
        return new DeleteCloudRecordingResponse { TaskId = task.TaskId };
    }

    public DescribeCloudRecordingResponse Describe(DescribeCloudRecordingRequest request)
    {
        var exiting = desk.State.Find(request.TaskId!) is { Kind: TaskKind.CloudRecording } ended && ended.EndedAt + ExitingFor > desk.Now ? ended : null;
        var task = exiting ?? Live(request.SdkAppId, request.TaskId);
        return new DescribeCloudRecordingResponse
        {
            TaskId = task.TaskId,
            Status = !task.IsLive ? "Exited" : desk.Now < task.StartedAt + IdleFor ? "Idle" : "InProgress",
            StorageFileList = Files(task),
        };
    }

    private RoomTask Live(ulong? sdkAppId, string? taskId) =>
        desk.Live(TaskKind.CloudRecording, taskId!) is { } task && task.Room.SdkAppId == sdkAppId
            ? task
            : throw new ApiError("ResourceNotFound", "No such recording runs, or it can no longer be reached.");

    // Object storage shows files while recording; VOD only after the upload, which the callback tells of.
    private StorageFile[] Files(RoomTask task)
    {
        var parameters = task.Parameters;
        if (parameters["StorageParams"]?["CloudStorage"] is null || desk.Now < task.StartedAt + IdleFor)
        {
            return [];
        }

        var track = (int?)parameters["RecordParams"]?["StreamType"] switch { 1 => "audio", 2 => "video", _ => "audio_video" };
        var extension = (int?)parameters["RecordParams"]?["OutputFormat"] switch { 3 => "mp4", 4 => "aac", _ => "m3u8" };
        var folder = string.Concat((parameters["StorageParams"]!["CloudStorage"]!["FileNamePrefix"]?.AsArray() ?? []).Select(p => $"{p}/"));
        var mixed = (int?)parameters["RecordParams"]?["RecordMode"] == (int)RecordMode.MixedStream;
        var users = desk.State.OpenRoom(task.Room)?.Users.Where(u => u.IsPublishing).Select(u => u.UserId) ?? [];
        return [.. (mixed ? [""] : users).Select(user => new StorageFile
        {
            UserId = user,
            TrackType = track,
            FileName = string.Create(CultureInfo.InvariantCulture, $"{folder}{task.TaskId}/{task.Room.SdkAppId}_{task.Room.RoomId}{(mixed ? "" : $"_{user}")}_{track}.{extension}"),
            BeginTimeStamp = (ulong)(task.StartedAt + IdleFor).ToUnixTimeSeconds(),
        })];
    }
}
