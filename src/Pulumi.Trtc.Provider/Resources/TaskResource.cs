using Pulumi.Protocol;
using Trtc.Client.Errors;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>A task that a robot user carries out in a room. It may end by itself, so it is looked at before it is relied on.</summary>
internal abstract class TaskResource : TrtcResource
{
    /// <summary>Path of the robot's user ID.</summary>
    public abstract string RobotPath { get; }

    /// <inheritdoc/>
    protected override string UserPath => RobotPath;

    /// <summary>When a task that nobody stops ends.</summary>
    public virtual string EndOf(ObjectValue inputs) => "it ends by itself when nobody publishes in the room";

    /// <inheritdoc/>
    public sealed override async Task<(string Id, ObjectValue Outputs)?> ReadAsync(ResourceCall call)
    {
        try
        {
            return UnknownTask.Is(call.Id) ? await LookForUnknownAsync(call)
                : await LookAsync(call) is { } outputs ? (call.Id, outputs)
                : null;
        }
        catch (TrtcException e) when (TaskFailures.IsGone(e))
        {
            return null;
        }
        catch (TrtcException e) when (TaskFailures.OfLook(e) == LookFailure.Unseen && call.State["taskId"] is not null)
        {
            await call.Log.WarnAsync($"It could not be looked at, so what is recorded stands; whether it runs is not known. {e.Message}");
            return (call.Id, OutputsOf(call.State));
        }
    }

    /// <inheritdoc/>
    public sealed override async Task DeleteAsync(ResourceCall call)
    {
        try
        {
            await (UnknownTask.Is(call.Id) ? StopUnknownAsync(call) : StopAsync(call));
        }
        catch (TrtcException e) when (TaskFailures.IsGone(e))
        {
            await StoppedAlreadyAsync(call);
        }
    }

    /// <summary>The outputs of a task of which only is known that it was asked for.</summary>
    public virtual ObjectValue UnknownOutputs(string id) => Texts(("taskId", id), ("status", UnknownTask.Status));

    /// <summary>
    /// Asks the service for the task; its outputs besides the inputs, or null when it is gone. A failure may say that it is gone, too.
    /// </summary>
    protected abstract Task<ObjectValue?> LookAsync(ResourceCall call);

    /// <summary>Stops the task.</summary>
    protected abstract Task StopAsync(ResourceCall call);

    /// <summary>The task was gone before it was stopped.</summary>
    protected virtual Task StoppedAlreadyAsync(ResourceCall call) => Task.CompletedTask;

    /// <summary>Looks for a task whose ID is not known; without a session there is nothing to find it by.</summary>
    protected virtual async Task<(string Id, ObjectValue Outputs)?> LookForUnknownAsync(ResourceCall call)
    {
        await call.Log.WarnAsync(
            $"A start of it got no answer. Whether it runs, as robot user {Shown(call.Inputs, RobotPath)} in room {Shown(call.Inputs, "roomId")}, "
            + "cannot be asked; the next `up` puts the robot out of the room and starts it anew.");
        return (call.Id, OutputsOf(call.State));
    }

    /// <summary>Ends a task whose ID is not known.</summary>
    protected virtual async Task StopUnknownAsync(ResourceCall call)
    {
        try
        {
            await RoomUsers.RemoveAsync(call, At(call.Inputs, RobotPath)!.AsText!);
        }
        catch (TrtcException e) when (e.Category == TrtcErrorCategory.NotFound)
        {
            // No such room or user: nothing runs under it.
        }
    }
}
