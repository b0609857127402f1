using System.Globalization;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Tasks;

/// <summary>
/// A task that stores what it takes from a room. It goes on when the time has passed in which it can be queried, changed and stopped.
/// </summary>
/// <typeparam name="TStart">The request that starts it.</typeparam>
/// <typeparam name="TOutputs">Its outputs besides the inputs.</typeparam>
internal abstract class StoredTask<TStart, TOutputs> : TaskResource<TStart, TOutputs>
    where TStart : class, ITrtcRequest
    where TOutputs : class, IStoredTaskOutputs<TOutputs>, new()
{
    private const string Expiry = "ResourceExpiredHour";

    /// <summary>What it is called in messages.</summary>
    protected abstract string Noun { get; }

    /// <summary>Now, as the outputs have times.</summary>
    protected static string Now(ResourceCall<TStart, TOutputs> call) =>
        call.Time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    protected sealed override async Task<Look<TOutputs>?> LookAsync(ResourceCall<TStart, TOutputs> call)
    {
        try
        {
            return await DescribeAsync(call) is { } outputs ? new Look<TOutputs>(outputs) : null;
        }
        catch (TrtcException e) when (TaskFailures.IsGone(e) && UnreachableSince(call) is { } since)
        {
            await call.Log.WarnAsync(
                $"Since {since:u} {Noun} {call.Id} cannot be queried any more (resourceExpiredHour); it may go on. "
                + "This is the recorded state.");
            return new Look<TOutputs>(call.State);
        }
    }

    protected sealed override string? WarningBeforeUpdate(ResourceCall<TStart, TOutputs> call) => UnreachableSince(call) is { } since
        ? $"Since {since:u} this {Noun} cannot be changed any more (resourceExpiredHour), so the update will be refused. "
            + "To go on with the new inputs, replace it."
        : null;

    protected sealed override async Task StoppedAlreadyAsync(ResourceCall<TStart, TOutputs> call)
    {
        if (UnreachableSince(call) is { } since)
        {
            await call.Log.WarnAsync(
                $"Since {since:u} {Noun} {call.Id} cannot be stopped any more (resourceExpiredHour). If it still runs, it ends by itself "
                + $"{IdleSeconds(call.Request)} s after nobody publishes in the room.");
        }
    }

    /// <summary>Asks the service for the task; null when it is ending and does nothing any more.</summary>
    protected abstract Task<TOutputs?> DescribeAsync(ResourceCall<TStart, TOutputs> call);

    /// <summary>How long it goes on in a room where nobody publishes.</summary>
    protected abstract ulong IdleSeconds(TStart request);

    // Since when the task cannot be reached, if that is so.
    private DateTimeOffset? UnreachableSince(ResourceCall<TStart, TOutputs> call)
    {
        var hours = call.Raw.Inputs.Number(Expiry)
            ?? Convert.ToDouble(InputType.Properties[Expiry].Api.Default, CultureInfo.InvariantCulture);
        return DateTimeOffset.TryParse(call.State.StartedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var started)
            && started.AddHours(hours) is var end && end < call.Time.GetUtcNow()
            ? end
            : null;
    }
}

/// <summary>Outputs that tasks which store something have in common.</summary>
/// <typeparam name="TSelf">The record of the outputs.</typeparam>
internal interface IStoredTaskOutputs<TSelf> : ITaskOutputs<TSelf>
{
    string? StartedAt { get; }
}

[Api("Outputs of a task that stores something.")]
internal sealed record StoredTaskOutputs : IStoredTaskOutputs<StoredTaskOutputs>
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("State of the task when it was last looked at.")]
    public string? Status { get; init; }

    [Api("When the task was started, in ISO 8601. Queries, changes and stops work for resourceExpiredHour from then.")]
    public string? StartedAt { get; init; }

    public static StoredTaskOutputs OfUnknown(string id) => new() { TaskId = id, Status = UnknownTask.Status };
}
