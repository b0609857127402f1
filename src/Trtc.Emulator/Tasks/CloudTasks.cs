using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tasks;

/// <summary>What the cloud's tasks on a room have in common: their states, and how long they can be reached.</summary>
internal static class CloudTasks
{
    private static readonly TimeSpan ExitingFor = TimeSpan.FromSeconds(3);

    /// <summary>How long after its start a task is idle.</summary>
    public static TimeSpan IdleFor { get; } = TimeSpan.FromSeconds(1);

    public static string Status(RoomTask task, DateTimeOffset now) =>
        !task.IsLive ? "Exited" : now < task.StartedAt + IdleFor ? "Idle" : "InProgress";

    /// <exception cref="ApiError">No such task runs, or it can no longer be reached.</exception>
    public static RoomTask Reachable(this TaskDesk desk, ulong? sdkAppId, string? taskId) =>
        desk.Live(taskId, sdkAppId) ?? throw new ApiError("ResourceNotFound", "No such task runs, or it can no longer be reached.");

    /// <summary>A task that can be reached, or is exiting.</summary>
    /// <exception cref="ApiError">There is none.</exception>
    public static RoomTask Visible(this TaskDesk desk, ulong? sdkAppId, string? taskId) =>
        desk.Find(taskId) is { IsLive: false } ended && ended.SdkAppId == sdkAppId && ended.EndedAt + ExitingFor > desk.Now
            ? ended
            : desk.Reachable(sdkAppId, taskId);
}
