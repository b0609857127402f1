using System.Text.RegularExpressions;
using Pulumi.Trtc.Provider.Configuration;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Tasks;

/// <summary>A task with a session, by which the service recognises a start that is repeated.</summary>
/// <typeparam name="TStart">The request that starts it.</typeparam>
internal abstract partial class SessionTask<TStart> : TaskResource<TStart, TaskOutputs>
    where TStart : class, ITrtcRequest
{
    private string SessionName => InputType.With(ApiRole.Session)!.Name;

    /// <summary>
    /// Keeps the session of before, or makes one from the engine's seed, which stays the same between preview and
    /// update.
    /// </summary>
    public sealed override ApiObject AddDefaults(ApiObject inputs, ApiObject old, string seed, ProviderSettings settings) =>
        base.AddDefaults(inputs, old, seed, settings).Default(SessionName, old[SessionName] ?? new ApiText("pulumi-" + seed));

    /// <summary>
    /// Also when both have the program's own session: the service starts no second task with it. A session made here is made anew.
    /// </summary>
    public sealed override bool MustDeleteFirst(ApiObject old, ApiObject now) => base.MustDeleteFirst(old, now)
        || (old[SessionName] is ApiText session && session.Equals(now[SessionName]) && !Made().IsMatch(session.Value));

    protected sealed override async Task<TaskOutputs> StartAsync(ResourceCall<TStart, TaskOutputs> call)
    {
        // A session made here is this start's alone. One of the program's own may have a task that somebody else started.
        if (!Made().IsMatch(SessionOf(call)) && await FindAsync(call) is { } other)
        {
            throw Taken(call, other.TaskId);
        }

        string id;
        try
        {
            id = await BeginAsync(call);
        }
        catch (TrtcException e) when (TaskFailures.MayHaveStarted(e))
        {
            // The session had no task before, so the one that it has now is this start's.
            if (await FindOrNullAsync(call) is not { TaskId: { } found })
            {
                throw;
            }

            id = found;
        }
        catch (TrtcException e) when (e.Category == TrtcErrorCategory.Conflict)
        {
            throw Taken(call, (await FindOrNullAsync(call))?.TaskId);
        }

        return new TaskOutputs { TaskId = id, Status = "Idle" };
    }

    protected sealed override async Task<Look<TaskOutputs>?> LookAsync(ResourceCall<TStart, TaskOutputs> call) =>
        await DescribeAsync(call, call.Id, null) is { IsLive: true } task
            ? new Look<TaskOutputs>(new TaskOutputs { TaskId = call.Id, Status = task.Status }, task.Session)
            : null;

    protected sealed override async Task<Found?> LookForUnknownAsync(ResourceCall<TStart, TaskOutputs> call) =>
        await FindAsync(call) is { TaskId: { } id } task
            ? new Found(id, Write(new TaskOutputs { TaskId = id, Status = task.Status }))
            : null;

    protected sealed override async Task StopUnknownAsync(ResourceCall<TStart, TaskOutputs> call)
    {
        if (await FindAsync(call) is { TaskId: { } id })
        {
            await StopAsync(call, id);
        }
    }

    /// <summary>Starts the task and returns its ID.</summary>
    protected abstract Task<string> BeginAsync(ResourceCall<TStart, TaskOutputs> call);

    /// <summary>Looks the task up by its ID, or by its session.</summary>
    protected abstract Task<SessionState> DescribeAsync(ResourceCall<TStart, TaskOutputs> call, string? taskId, string? session);

    [GeneratedRegex("^pulumi-[0-9a-f]{24,32}$")]
    private static partial Regex Made();

    private string SessionOf(ResourceCall<TStart, TaskOutputs> call) => ((ApiText)call.Raw.Inputs[SessionName]!).Value;

    // The running task of the session, or null.
    private async Task<SessionState?> FindAsync(ResourceCall<TStart, TaskOutputs> call)
    {
        try
        {
            return await DescribeAsync(call, null, SessionOf(call)) is { IsLive: true } live ? live : null;
        }
        catch (TrtcException e) when (TaskFailures.IsGone(e))
        {
            return null;
        }
    }

    private async Task<SessionState?> FindOrNullAsync(ResourceCall<TStart, TaskOutputs> call)
    {
        try
        {
            return await FindAsync(call);
        }
        catch (TrtcException)
        {
            return null;
        }
    }

    private TrtcException Taken(ResourceCall<TStart, TaskOutputs> call, string? taskId) => new(
        TrtcErrorCategory.Conflict,
        Start.Name,
        "FailedOperation.TaskExist",
        $"{PulumiNames.OfId(SessionName)} {Shown(call.Raw.Inputs, SessionName)} has a running task already"
        + $"{(taskId is null ? "" : $", {taskId}")}, which this start did not begin, so it is left alone. "
        + $"Give another {PulumiNames.Of(SessionName)}, stop that task, or take it over with the option import");
}

/// <summary>What is known of a session's task.</summary>
/// <param name="TaskId">Its ID.</param>
/// <param name="Status">Its state, as the service tells it.</param>
/// <param name="Session">The session.</param>
/// <param name="IsLive">Whether it runs.</param>
internal sealed record SessionState(string? TaskId, string? Status, string? Session, bool IsLive);

[Api("State of an AI task.")]
internal sealed class AITaskResult
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("Idle, Preparing, InProgress or Stopped; NotExist when there is no such task or it has ended.", Required = true)]
    public string? Status { get; init; }

    [Api("When the task started.")]
    public string? StartTime { get; init; }

    [Api("Session ID given at the start.")]
    public string? SessionId { get; init; }
}
