using System.Globalization;
using Pulumi.Embedded.Execution;
using Pulumi.Embedded.Planning;
using Pulumi.Embedded.State;
using Pulumi.Protocol;
using Trtc.Cli.ControlRoom.Views;
using Trtc.Cli.Watching;

namespace Trtc.Cli.ControlRoom.Looking;

/// <summary>Makes of a stack's state, and of what a look at it found, what the page shows of its resources.</summary>
internal static class StackReader
{
    private const string Prefix = "trtc:";

    /// <summary>The resources, in the order of the state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="seen">What a look found; null where there was none.</param>
    /// <param name="before">The resources as they were shown before.</param>
    /// <param name="isWanted">Whether a resource that is in the state no more is still to be, and so is shown until it comes again.</param>
    public static IReadOnlyList<ResourceView> Resources(
        Snapshot state, WatchedSteps? seen, IReadOnlyList<ResourceView> before, Func<ResourceView, bool> isWanted)
    {
        var gone = (seen?.Steps ?? []).Where(s => s.Step.Operation == StepOperation.Gone)
            .Select(s => (s.Step.Urn, s.Step.Old?.Id)).ToHashSet();
        var unseen = (seen is null ? [] : seen.Said(Severity.Warning).Concat(seen.Said(Severity.Error)))
            .Where(d => d.Urn is not null)
            .ToLookup(d => d.Urn!, d => d.Message.Trim().Split('\n')[0], StringComparer.Ordinal);
        var shown = state.Resources.Where(IsShown).Select(r => ViewOf(r, gone, unseen)).ToArray();
        var there = shown.Select(r => r.Urn).ToHashSet(StringComparer.Ordinal);
        var awaited = before.Where(r => r.TaskId is not null && !there.Contains(r.Urn) && isWanted(r));
        return [.. shown, .. awaited.Select(r => r.State == TaskState.Ended ? r : r with { State = TaskState.Ended, Why = NotThere })];
    }

    private const string NotThere = "it is there no more";

    // Providers that no program names are not the program's.
    private static bool IsShown(ResourceState record) => record is { Delete: false, PendingReplacement: false }
        && record.Type != Urn.StackType && !(record.IsProvider && ProviderType.IsDefaultName(record.Name));

    private static ResourceView ViewOf(
        ResourceState record, HashSet<(string Urn, string? Id)> gone, ILookup<string, string> unseen)
    {
        var task = record.Custom && record.Type.StartsWith(Prefix, StringComparison.Ordinal) ? record.Outputs["taskId"] : null;
        var isGone = gone.Contains((record.Urn, record.Id));
        var why = isGone ? "it ended, or was stopped elsewhere" : unseen[record.Urn].FirstOrDefault();
        var state = isGone ? TaskState.Ended
            : unseen.Contains(record.Urn) ? TaskState.Unknown
            : task is null ? TaskState.NoTask
            : TaskState.Live;
        return new ResourceView(record.Urn, state, record.Inputs)
        {
            Why = why,
            TaskId = task?.Shown,
            Room = record.Inputs["roomId"]?.Shown,
            Robot = task is null ? null : Robots.Of(record),
            Since = DateTimeOffset.TryParse(
                record.Created, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var created) ? created : null,
        };
    }
}
