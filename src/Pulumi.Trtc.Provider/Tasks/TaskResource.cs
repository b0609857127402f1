using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Acts;
using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Tasks;

/// <summary>A task, as the protocol's side tells it from other resources: it may end by itself, and its start may be in doubt.</summary>
internal interface ITask
{
    /// <summary>Action that starts it.</summary>
    ApiAction Start { get; }

    /// <summary>How a task of which is not known whether it runs would be found: its robot, room and session, in words.</summary>
    string Whereabouts(ApiObject inputs);

    /// <summary>When a task that nobody stops ends.</summary>
    string EndOf(ApiObject inputs);

    /// <summary>The outputs of a task of which only is known that it was asked for.</summary>
    ObjectValue UnknownOutputs(string id);
}

/// <summary>A task of the service. It may end by itself, so it is looked at before it is relied on.</summary>
/// <typeparam name="TStart">The request that starts it.</typeparam>
/// <typeparam name="TOutputs">Its outputs besides the inputs.</typeparam>
internal abstract class TaskResource<TStart, TOutputs> : TrtcResource<TStart, TOutputs>, ITask
    where TStart : class, ITrtcRequest
    where TOutputs : class, ITaskOutputs<TOutputs>, new()
{
    private string? RobotPath => RobotUsers.PathOf(InputType);

    public sealed override ApiAction Start => Records.ActionOf<TStart>();

    /// <inheritdoc/>
    public sealed override async Task<Created> CreateAsync(ResourceCall call)
    {
        var outputs = await StartAsync(Typed(call));
        return new Created(outputs.TaskId!, Write(outputs));
    }

    /// <inheritdoc/>
    public sealed override async Task<Found?> ReadAsync(ResourceCall call)
    {
        var typed = Typed(call);
        try
        {
            return UnknownTask.Is(call.Id) ? await LookForUnknownAsync(typed)
                : await LookAsync(typed) is { } look ? new Found(call.Id, Write(look.Outputs), Told(call, look.Session))
                : null;
        }
        catch (TrtcException e) when (TaskFailures.IsGone(e))
        {
            return null;
        }
        catch (TrtcException e) when (TaskFailures.OfLook(e) == LookFailure.Unseen && typed.State.TaskId is not null)
        {
            await call.Log.WarnAsync($"It could not be looked at, so what is recorded stands; whether it runs is not known. {e.Message}");
            return new Found(call.Id, OutputsOf(call.State), AsRecorded(call));
        }
    }

    /// <inheritdoc/>
    public sealed override async Task DeleteAsync(ResourceCall call)
    {
        var typed = Typed(call);
        try
        {
            await (UnknownTask.Is(call.Id) ? StopUnknownAsync(typed) : StopAsync(typed, call.Id));
        }
        catch (TrtcException e) when (TaskFailures.IsGone(e))
        {
            await StoppedAlreadyAsync(typed);
        }
    }

    /// <inheritdoc/>
    public sealed override async Task<ObjectValue> UpdateAsync(ResourceCall call) => Write(await UpdateAsync(Typed(call)));

    /// <inheritdoc/>
    public virtual string EndOf(ApiObject inputs) => "it ends by itself when nobody publishes in the room";

    /// <inheritdoc/>
    public string Whereabouts(ApiObject inputs)
    {
        string?[] parts =
        [
            RobotPath is { } robot ? $"as robot user {Shown(inputs, robot)}" : null,
            InputType.With(ApiRole.Room) is { } room ? $"in room {Shown(inputs, room.Name)}" : null,
        ];
        var place = string.Join(' ', parts.Where(p => p is not null));
        var session = InputType.With(ApiRole.Session) is { } named && inputs[named.Name] is not null
            ? $"{PulumiNames.OfId(named.Name)} {Shown(inputs, named.Name)}"
            : null;
        return string.Join(", ", new[] { place, session }.Where(p => !string.IsNullOrEmpty(p)));
    }

    /// <inheritdoc/>
    public ObjectValue UnknownOutputs(string id) => Write(TOutputs.OfUnknown(id));

    /// <summary>Starts the task.</summary>
    protected abstract Task<TOutputs> StartAsync(ResourceCall<TStart, TOutputs> call);

    /// <summary>Changes it in place; nothing by itself where there is no update.</summary>
    protected virtual Task<TOutputs> UpdateAsync(ResourceCall<TStart, TOutputs> call) => Task.FromResult(call.State);

    /// <summary>Asks the service for the task; null when it is gone. A failure may say that it is gone, too.</summary>
    protected abstract Task<Look<TOutputs>?> LookAsync(ResourceCall<TStart, TOutputs> call);

    /// <summary>Stops the task.</summary>
    protected abstract Task StopAsync(ResourceCall<TStart, TOutputs> call, string taskId);

    /// <summary>The task was gone before it was stopped.</summary>
    protected virtual Task StoppedAlreadyAsync(ResourceCall<TStart, TOutputs> call) => Task.CompletedTask;

    /// <summary>Looks for a task whose ID is not known; without a session there is nothing to find it by.</summary>
    protected virtual async Task<Found?> LookForUnknownAsync(ResourceCall<TStart, TOutputs> call)
    {
        await call.Log.WarnAsync(
            $"A start of it got no answer. Whether it runs, {Whereabouts(call.Raw.Inputs)}, "
            + "cannot be asked; the next `up` puts the robot out of the room and starts it anew.");
        return new Found(call.Id, OutputsOf(call.Raw.State), AsRecorded(call.Raw));
    }

    /// <summary>Ends a task whose ID is not known.</summary>
    protected virtual async Task StopUnknownAsync(ResourceCall<TStart, TOutputs> call)
    {
        try
        {
            await RoomControl.RemoveAsync(call, Room.Of(InputType, call.Raw.Inputs), ((ApiText)call.Raw.Inputs[RobotPath!]!).Value);
        }
        catch (TrtcException e) when (e.Category == TrtcErrorCategory.NotFound)
        {
            // No such room or user: nothing runs under it.
        }
    }

    // Of a task that is imported, or only looked up, the service tells the session.
    private ApiObject Told(ResourceCall call, string? session) =>
        session is not null && InputType.With(ApiRole.Session) is { } named && call.Inputs[named.Name] is null
            ? AsRecorded(call).With(named.Name, new ApiText(session))
            : AsRecorded(call);

    // What an update sets after the start may not have been set: then the state tells another value than the inputs.
    private ApiObject AsRecorded(ResourceCall call)
    {
        var recorded = InputsOf(call.State);
        return new ApiObject((Updates?.Own ?? []).Where(p => call.Inputs[p.Name] is not null && recorded[p.Name] is not null)
            .ToDictionary(p => p.Name, p => recorded[p.Name]!));
    }
}

/// <summary>What a look at a task tells.</summary>
/// <param name="Outputs">Its outputs.</param>
/// <param name="Session">The caller's own ID that it was started with.</param>
internal sealed record Look<TOutputs>(TOutputs Outputs, string? Session = null);
