using System.Globalization;
using System.Security.Cryptography;
using Trtc.Client.Metadata;
using Trtc.Emulator.Http;
using Trtc.Emulator.State;

namespace Trtc.Emulator.Tasks;

/// <summary>
/// What all kinds of tasks have in common: robots that must be let in, IDs, look-up, changes. What a member is for a task is read from the
/// marks on the request's records.
/// </summary>
/// <param name="kind">The kind of the tasks at this desk: the name of the class that carries them out.</param>
/// <param name="options">What the emulator accepts.</param>
/// <param name="state">Where tasks are kept.</param>
internal sealed class TaskDesk(string kind, EmulatorOptions options, EmulatorState state)
{
    public EmulatorState State { get; } = state;

    public DateTimeOffset Now => State.Clock.GetUtcNow();

    /// <summary>The tasks of this kind that run in a room.</summary>
    public IEnumerable<RoomTask> LiveIn(RoomKey? room) => State.LiveIn(room).Where(t => t.Kind == kind);

    /// <summary>The documented default of a number that a request left out.</summary>
    public static ulong Default<T>(string member) =>
        Convert.ToUInt64(ApiType.Of(typeof(T)).Properties[member].Api.Default, CultureInfo.InvariantCulture);

    /// <summary>A new task as a start describes it, whose robots are let in; not started yet.</summary>
    /// <exception cref="ApiError">A robot's signature or ticket does not let it into its room.</exception>
    public RoomTask Admit(IncomingCall call)
    {
        var type = call.Action.Request;
        var sdkAppId = (ulong)(long)call.Parameters[type.With(ApiRole.Application)!.Name]!;
        var robots = LetIn(call, sdkAppId, null);
        return new()
        {
            TaskId = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)).Replace('/', '-') + "..",
            Kind = kind,
            Region = call.Region,
            SdkAppId = sdkAppId,
            Room = RobotMarks.RoomOf(type, call.Parameters, sdkAppId),
            RobotUserId = robots is [var own, ..] ? own.UserId : null,
            FeedbackRobots = robots is [_, .. var others] ? others : [],
            SessionId = RobotMarks.Text(type, call.Parameters, ApiRole.Session),
            StartedAt = Now,
            Parameters = call.WithoutSecrets(),
        };
    }

    /// <summary>The robots that a change names, each let in.</summary>
    /// <exception cref="ApiError">A robot's signature or ticket does not let it into its room.</exception>
    public Robot[] Admit(IncomingCall call, RoomTask task) => LetIn(call, task.SdkAppId, task.Room);

    /// <summary>Starts a task, and returns its ID.</summary>
    public string Start(RoomTask task)
    {
        State.Start(task);
        return task.TaskId;
    }

    /// <summary>A task of this kind with an ID, ended or not.</summary>
    public RoomTask? Find(string? taskId) => taskId is not null && State.Find(taskId) is { } task && task.Kind == kind ? task : null;

    /// <summary>The running task with an ID, or null; after its time of access it cannot be found either.</summary>
    /// <param name="taskId">The ID.</param>
    /// <param name="sdkAppId">The application that it must be of; null for any.</param>
    public RoomTask? Live(string? taskId, ulong? sdkAppId = null) =>
        Find(taskId) is { IsLive: true } task && (sdkAppId is null || sdkAppId == task.SdkAppId)
        && Now <= task.StartedAt.Plus(task.AccessibleFor ?? TimeSpan.MaxValue) ? task : null;

    /// <summary>The last task with the caller's own ID: a running one before one that has ended.</summary>
    public RoomTask? OfSession(ulong? sdkAppId, string? sessionId) => sdkAppId is not { } app ? null : State
        .OfSession(kind, app, sessionId)
        .OrderByDescending(t => t.IsLive).ThenByDescending(t => t.StartedAt)
        .FirstOrDefault();

    /// <summary>Keeps a changed task; robots that it has no longer leave their rooms, and new ones enter.</summary>
    public void Keep(RoomTask before, RoomTask after)
    {
        foreach (var gone in before.Robots.Except(after.Robots))
        {
            State.Leave(gone.Room, gone.UserId, Now, because: 0);
        }

        foreach (var come in after.Robots.Except(before.Robots))
        {
            State.Kick(come.Room, come.UserId);
            State.Enter(come.Room, new RoomUser { UserId = come.UserId, JoinedAt = Now, IsRobot = true });
        }

        State.Keep(after);
    }

    /// <summary>Stops a task.</summary>
    public void Stop(RoomTask task) => State.End(task, "stopped");

    private Robot[] LetIn(IncomingCall call, ulong sdkAppId, RoomKey? around)
    {
        var robots = RobotMarks.Read(call.Action.Request, call.Parameters, sdkAppId, around).ToArray();
        foreach (var robot in robots)
        {
            options.LetIn(call, robot, Now);
        }

        return [.. robots.Select(r => r.Robot)];
    }
}
