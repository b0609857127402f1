using Pulumi.Protocol;

namespace Pulumi.Embedded.Execution;

/// <summary>What an interrupted run left open.</summary>
internal static class PendingReport
{
    /// <summary>Tells of the operations of which no end is known.</summary>
    public static void Tell(DeploymentContext context)
    {
        var pending = context.Book.Pending;
        if (pending.IsEmpty)
        {
            return;
        }

        context.Warn(
            Urn.OfStack(context.Stack, context.Project).ToString(),
            $"An earlier run was interrupted while it worked on {pending.Length} resource{(pending.Length == 1 ? "" : "s")}; "
            + "whether that was done is not known:\n"
            + string.Join(
                '\n', NameList.Lines(pending.Select(p => $"  * {p.Resource.Urn}, interrupted while {p.Type}{Known(p.Resource.Inputs)}")))
            + "\nThis run makes them what the program says. Look at the service whether a creation left something behind; "
            + "`refresh --clear-pending-creates` then forgets it.");
    }

    // What people may find it by: the IDs among its inputs, such as those of its room and its user.
    private static string Known(ObjectValue inputs)
    {
        var ids = Ids(inputs, "").Select(i => $"{i.Path}: {i.Value.Shown}").ToArray();
        return ids.Length == 0 ? "" : $" ({string.Join(", ", ids)})";

        static IEnumerable<(string Path, PropertyValue Value)> Ids(ObjectValue inputs, string path) =>
            inputs.Members.SelectMany(m => m.Value switch
        {
            ObjectValue inner => Ids(inner, PropertyPath.Below(path, m.Key)),
            { Plain: TextValue or NumberValue } id when m.Key.EndsWith("Id", StringComparison.Ordinal) =>
                [(PropertyPath.Below(path, m.Key), id)],
            _ => Enumerable.Empty<(string, PropertyValue)>(),
        });
    }
}
