using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Embedded.Execution;

/// <summary>What changes about a resource, from a provider's answer or, where it gives no details, from the inputs.</summary>
internal static class PropertyChanges
{
    public static IReadOnlyList<PropertyChange> Of(DiffResponse answer, ObjectValue old, ObjectValue now)
    {
        if (answer.DetailedDiff.Count > 0)
        {
            return [.. answer.DetailedDiff.OrderBy(d => d.Key, StringComparer.Ordinal)
                .Select(d => new PropertyChange(d.Key, KindOf(d.Value.Kind), IsReplace(d.Value.Kind)))];
        }

        return [.. Between(old, now).Select(c => c with { Replaces = answer.Replaces.Contains(c.Path) })];
    }

    /// <summary>The top-level properties that differ.</summary>
    public static IEnumerable<PropertyChange> Between(ObjectValue old, ObjectValue now) =>
        old.Members.Keys.Union(now.Members.Keys).Order(StringComparer.Ordinal)
        .Where(
            name => !Equals(
                LoadedProvider.WithoutSecrets(old[name] ?? PropertyValue.Null),
                LoadedProvider.WithoutSecrets(now[name] ?? PropertyValue.Null)))
        .Select(
            name => new PropertyChange(
                name, old[name] is null ? ChangeKind.Add : now[name] is null ? ChangeKind.Delete : ChangeKind.Update, false));

    /// <summary>Inputs with the ignored places as they were, and the paths of which not everything could be set back.</summary>
    public static (ObjectValue Inputs, IReadOnlyList<string> Partly) Ignore(ObjectValue now, ObjectValue old, IEnumerable<string> paths)
    {
        var partly = new List<string>();
        foreach (var path in paths)
        {
            // What states of other engines hold besides paths means nothing to Pulumi either.
            (now, var isWhole) = PropertyPath.TryParse(path)?.Reset(old, now) ?? (now, true);
            if (!isWhole)
            {
                partly.Add(path);
            }
        }

        return (now, partly);
    }

    private static ChangeKind KindOf(PropertyDiff.Types.Kind kind) => kind switch
    {
        PropertyDiff.Types.Kind.Add or PropertyDiff.Types.Kind.AddReplace => ChangeKind.Add,
        PropertyDiff.Types.Kind.Delete or PropertyDiff.Types.Kind.DeleteReplace => ChangeKind.Delete,
        _ => ChangeKind.Update,
    };

    private static bool IsReplace(PropertyDiff.Types.Kind kind) =>
        kind is PropertyDiff.Types.Kind.AddReplace or PropertyDiff.Types.Kind.DeleteReplace or PropertyDiff.Types.Kind.UpdateReplace;
}
