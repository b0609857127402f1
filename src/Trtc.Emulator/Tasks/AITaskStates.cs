using System.Globalization;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tasks;

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
    public static RoomTask Running(this TaskDesk desk, string? taskId) => desk.Live(taskId) ?? throw NotFound();

    /// <summary>A task that runs or has just stopped.</summary>
    /// <exception cref="ApiError">There is none.</exception>
    public static RoomTask Known(this TaskDesk desk, string? taskId, ulong? sdkAppId, string? sessionId) =>
        (string.IsNullOrEmpty(taskId) ? desk.OfSession(sdkAppId, sessionId) : desk.Find(taskId)) is { } task
        && (task.IsLive || task.EndedAt + StoppedFor > desk.Now)
            ? task
            : throw NotFound();

    /// <exception cref="ApiError">A task with the session runs already.</exception>
    public static void RefuseSameSession(this TaskDesk desk, RoomTask task)
    {
        if (task.SessionId is { } session && desk.OfSession(task.SdkAppId, session) is { IsLive: true })
        {
            throw new ApiError("FailedOperation.TaskExist", $"A task with the SessionId {session} runs already.");
        }
    }

    private static ApiError NotFound() => new("FailedOperation.TaskNotExist", "No such task runs.");
}
