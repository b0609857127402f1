using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Model;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>Changes as the engine is told of them.</summary>
internal static class DiffAnswers
{
    /// <summary>A task of which is not known whether it runs: its robot goes out of the room, and it is started anew.</summary>
    public static DiffResponse OfUnknownTask() => new()
    {
        Changes = DiffResponse.Types.DiffChanges.DiffSome,
        HasDetailedDiff = true,
        DetailedDiff = { ["taskId"] = new PropertyDiff { Kind = PropertyDiff.Types.Kind.UpdateReplace } },
        Diffs = { "taskId" },
        Replaces = { "taskId" },
        DeleteBeforeReplace = true,
    };

    /// <summary>Changes, some of which replace.</summary>
    public static DiffResponse Of(IReadOnlyCollection<InputChange> changes, Func<InputChange, bool> replaces)
    {
        var answer = new DiffResponse
        {
            HasDetailedDiff = true,
            Changes = changes.Count == 0 ? DiffResponse.Types.DiffChanges.DiffNone : DiffResponse.Types.DiffChanges.DiffSome,
        };
        foreach (var change in changes)
        {
            var isReplaced = replaces(change);
            var top = PropertyPath.Parse(change.Path).Root;
            answer.DetailedDiff[change.Path] = new PropertyDiff { Kind = KindOf(change.Kind, isReplaced), InputDiff = true };
            if (!answer.Diffs.Contains(top))
            {
                answer.Diffs.Add(top);
            }

            if (isReplaced && !answer.Replaces.Contains(top))
            {
                answer.Replaces.Add(top);
            }
        }

        return answer;
    }

    private static PropertyDiff.Types.Kind KindOf(ChangeKind kind, bool isReplaced) => (kind, isReplaced) switch
    {
        (ChangeKind.Add, false) => PropertyDiff.Types.Kind.Add,
        (ChangeKind.Add, true) => PropertyDiff.Types.Kind.AddReplace,
        (ChangeKind.Delete, false) => PropertyDiff.Types.Kind.Delete,
        (ChangeKind.Delete, true) => PropertyDiff.Types.Kind.DeleteReplace,
        (_, false) => PropertyDiff.Types.Kind.Update,
        _ => PropertyDiff.Types.Kind.UpdateReplace,
    };
}
