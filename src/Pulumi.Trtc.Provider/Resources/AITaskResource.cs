using System.Text.RegularExpressions;
using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Configuration;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>A task with a session, by which the service recognises a start that is repeated.</summary>
internal abstract partial class AITaskResource : TaskResource
{
    private const string Stopped = "Stopped";

    public override ApiType Outputs { get; } = ApiType.Of(ResourceJsonContext.Default.TaskOutputs);

    /// <summary>Keeps the session of before, or makes one from the engine's seed, which stays the same between preview and update.</summary>
    public override ObjectValue AddDefaults(ObjectValue inputs, ObjectValue old, string seed, ProviderSettings settings)
    {
        inputs = base.AddDefaults(inputs, old, seed, settings);
        return inputs["sessionId"] is not null ? inputs : inputs.With("sessionId", old["sessionId"] ?? PropertyValue.Of("pulumi-" + seed));
    }

    /// <summary>
    /// Also when both have the program's own session: the service starts no second task with it. A session made here is made anew.
    /// </summary>
    public override bool MustDeleteFirst(ObjectValue old, ObjectValue now) => base.MustDeleteFirst(old, now)
        || (At(old, "sessionId") is TextValue { Value: var session } kept && kept.Equals(At(now, "sessionId")) && !Made().IsMatch(session));

    public override async Task<(string Id, ObjectValue Outputs)> CreateAsync(ResourceCall call)
    {
        // A session made here is this start's alone. One of the program's own may have a task that somebody else started.
        if (!Made().IsMatch(call.Inputs["sessionId"]!.AsText!) && await FindAsync(call) is { } other)
        {
            throw Taken(call, other);
        }

        string id;
        try
        {
            id = await StartAsync(call);
        }
        catch (TrtcException e) when (TaskFailures.MayHaveStarted(e))
        {
            // The session had no task before, so the one that it has now is this start's.
            if (await FindOrNullAsync(call) is not { } found)
            {
                throw;
            }

            id = found;
        }
        catch (TrtcException e) when (e.Category == TrtcErrorCategory.Conflict)
        {
            throw Taken(call, await FindOrNullAsync(call));
        }

        return (id, Texts(("taskId", id), ("status", "Idle")));
    }

    protected override async Task<ObjectValue?> LookAsync(ResourceCall call)
    {
        var (_, status, session) = await DescribeAsync(call, call.Id);

        // Of a task that is imported, or only looked up, the service tells the session.
        return status == Stopped ? null : Texts(("taskId", call.Id), ("status", status), ("sessionId", call.Inputs["sessionId"] is null ? session : null));
    }

    protected override async Task<(string Id, ObjectValue Outputs)?> LookForUnknownAsync(ResourceCall call)
    {
        var (id, status, _) = await DescribeAsync(call, null);
        return status == Stopped ? null : (id, Texts(("taskId", id), ("status", status)));
    }

    protected override async Task StopUnknownAsync(ResourceCall call)
    {
        if (await FindAsync(call) is { } id)
        {
            await StopAsync(call with { Id = id });
        }
    }

    /// <summary>Starts the task and returns its ID.</summary>
    protected abstract Task<string> StartAsync(ResourceCall call);

    /// <summary>Looks the task up by its ID, or by its session where that is null.</summary>
    protected abstract Task<(string TaskId, string? Status, string? SessionId)> DescribeAsync(ResourceCall call, string? taskId);

    [GeneratedRegex("^pulumi-[0-9a-f]{24,32}$")]
    private static partial Regex Made();

    // The running task of the session, or null.
    private async Task<string?> FindAsync(ResourceCall call)
    {
        try
        {
            var (id, status, _) = await DescribeAsync(call, null);
            return status == Stopped ? null : id;
        }
        catch (TrtcException e) when (TaskFailures.IsGone(e))
        {
            return null;
        }
    }

    private async Task<string?> FindOrNullAsync(ResourceCall call)
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

    private TrtcException Taken(ResourceCall call, string? taskId) => new(
        TrtcErrorCategory.Conflict,
        Start.Name,
        "FailedOperation.TaskExist",
        $"session {Shown(call.Inputs, "sessionId")} has a running task already{(taskId is null ? "" : $", {taskId}")}, "
        + "which this start did not begin, so it is left alone. Give another sessionId, stop that task, or take it over with the option import");
}
