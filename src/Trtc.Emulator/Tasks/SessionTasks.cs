using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tasks;

/// <summary>What tasks have in common that callers may give an ID of their own: one of an ID runs, and it can be looked up by it.</summary>
internal static class SessionTasks
{
    /// <exception cref="ApiError">No such task runs.</exception>
    public static RoomTask Running(this TaskDesk desk, string? taskId) => desk.Live(taskId) ?? throw NotFound();

    /// <summary>A task by its ID or, without one, by the caller's own.</summary>
    /// <param name="desk">Where the task is.</param>
    /// <param name="taskId">The task's ID.</param>
    /// <param name="sdkAppId">The application, for the caller's own ID.</param>
    /// <param name="sessionId">The caller's own ID.</param>
    /// <param name="endedFor">How long after its end a task is still told of.</param>
    /// <exception cref="ApiError">There is none.</exception>
    public static RoomTask Known(this TaskDesk desk, string? taskId, ulong? sdkAppId, string? sessionId, TimeSpan endedFor = default) =>
        (string.IsNullOrEmpty(taskId) ? desk.OfSession(sdkAppId, sessionId) : desk.Find(taskId)) is { } task
        && (task.IsLive || task.EndedAt + endedFor > desk.Now)
            ? task
            : throw NotFound();

    /// <exception cref="ApiError">A task with the caller's own ID runs already.</exception>
    public static void RefuseSameSession(this TaskDesk desk, RoomTask task)
    {
        if (task.SessionId is { } session && desk.OfSession(task.SdkAppId, session) is { IsLive: true })
        {
            throw new ApiError("FailedOperation.TaskExist", $"A task with the ID {session} runs already.");
        }
    }

    private static ApiError NotFound() => new("FailedOperation.TaskNotExist", "No such task runs.");
}
