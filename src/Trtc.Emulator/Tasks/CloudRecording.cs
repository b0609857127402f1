using Trtc.Client.Actions;
using Trtc.Client.Types;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tasks;

/// <summary>Records rooms.</summary>
internal sealed class CloudRecording(TaskDesk desk)
{
    public CreateCloudRecordingResponse Create(CreateCloudRecordingRequest request, IncomingCall call)
    {
        var record = request.RecordParams!;
        return new()
        {
            TaskId = desk.Start(desk.Admit(call) with
            {
                MaxIdle = Times.Seconds(record.MaxIdleTime ?? TaskDesk.Default<RecordParams>(nameof(record.MaxIdleTime))),
                AccessibleFor = TimeSpan.FromHours(
                    request.ResourceExpiredHour ?? TaskDesk.Default<CreateCloudRecordingRequest>(nameof(request.ResourceExpiredHour))),
            }),
        };
    }

    public ModifyCloudRecordingResponse Modify(ModifyCloudRecordingRequest request, IncomingCall call)
    {
        var task = desk.Reachable(request.SdkAppId, request.TaskId);
        desk.Keep(task, task.With(CreateCloudRecordingRequest.Action, call));
        return new ModifyCloudRecordingResponse { TaskId = task.TaskId };
    }

    public DeleteCloudRecordingResponse Delete(DeleteCloudRecordingRequest request)
    {
        var task = desk.Reachable(request.SdkAppId, request.TaskId);
        desk.Stop(task);
        return new DeleteCloudRecordingResponse { TaskId = task.TaskId };
    }

    public DescribeCloudRecordingResponse Describe(DescribeCloudRecordingRequest request)
    {
        var task = desk.Visible(request.SdkAppId, request.TaskId);
        return new DescribeCloudRecordingResponse
        {
            TaskId = task.TaskId,
            Status = CloudTasks.Status(task, desk.Now),
            StorageFileList = Files(task),
        };
    }

    // Object storage shows files while recording; VOD only after the upload, which the callback tells of.
    private StorageFile[] Files(RoomTask task)
    {
        var record = task.Parameters["RecordParams"];
        if (task.Parameters["StorageParams"]?["CloudStorage"] is not { } storage || desk.Now < task.StartedAt + CloudTasks.IdleFor)
        {
            return [];
        }

        var track = (int?)record?["StreamType"] switch { 1 => "audio", 2 => "video", _ => "audio_video" };
        var extension = (int?)record?["OutputFormat"] switch { 3 => "mp4", 4 => "aac", _ => "m3u8" };
        var folder = string.Concat((storage["FileNamePrefix"]?.AsArray() ?? []).Select(p => $"{p}/"));
        var mixed = (int?)record?["RecordMode"] == (int)RecordMode.MixedStream;
        var users = desk.State.OpenRoom(task.Room)?.Users.Where(u => u.IsPublishing).Select(u => u.UserId) ?? [];
        return [.. (mixed ? [""] : users).Select(user => new StorageFile
        {
            UserId = user,
            TrackType = track,
            FileName = $"{folder}{task.TaskId}/{task.SdkAppId}_{task.Room!.RoomId}{(mixed ? "" : $"_{user}")}_{track}.{extension}",
            BeginTimeStamp = (ulong)(task.StartedAt + CloudTasks.IdleFor).ToUnixTimeSeconds(),
        })];
    }
}
