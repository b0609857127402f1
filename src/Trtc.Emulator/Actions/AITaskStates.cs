using System.Globalization;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Actions;

/// <summary>What AI conversations and transcriptions have in common: their states, and look-up by task or by session.</summary>
internal static class AITaskStates
{
    private static readonly TimeSpan IdleFor = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan PreparingFor = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan StoppedFor = TimeSpan.FromSeconds(3);

    public static string StartTime(RoomTask task) => task.StartedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    public static string Status(RoomTask task, DateTimeOffset now) =>
        !task.IsLive ? "Stopped"
        : now < task.StartedAt + IdleFor ? "Idle"
        : now < task.StartedAt + PreparingFor ? "Preparing"
        : "InProgress";

    /// <exception cref="ApiError">No such task runs.</exception>
    public static RoomTask Live(TaskDesk desk, TaskKind kind, string? taskId) =>
        desk.Live(kind, taskId!) ?? throw NotFound();

    /// <summary>A task that runs or has just stopped.</summary>
    /// <exception cref="ApiError">There is none.</exception>
    public static RoomTask Find(TaskDesk desk, TaskKind kind, string? taskId, ulong? sdkAppId, string? sessionId) =>
        desk.State.Tasks
            .Where(t => t.Kind == kind && (t.IsLive || t.EndedAt + StoppedFor > desk.Now))
            .Where(t => string.IsNullOrEmpty(taskId) ? t.SessionId == sessionId && t.Room.SdkAppId == sdkAppId : t.TaskId == taskId)
            .OrderByDescending(t => t.IsLive).ThenByDescending(t => t.StartedAt)
            .FirstOrDefault() ?? throw NotFound();

    /// <exception cref="ApiError">A task with the session runs already.</exception>
    public static void RefuseSameSession(TaskDesk desk, TaskKind kind, ulong? sdkAppId, string sessionId)
    {
        if (desk.State.LiveTasks.Any(t => t.Kind == kind && t.Room.SdkAppId == sdkAppId && t.SessionId == sessionId))
        {
            throw new ApiError("FailedOperation.TaskExist", $"A task with the SessionId {sessionId} runs already.");
        }
    }

    private static ApiError NotFound() => new("FailedOperation.TaskNotExist", "No such task runs.");
}
