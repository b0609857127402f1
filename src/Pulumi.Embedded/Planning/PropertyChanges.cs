using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <summary>What changes between properties, and what of it does not count.</summary>
internal static class PropertyChanges
{
    /// <summary>The top-level properties that differ.</summary>
    public static IEnumerable<PropertyChange> Between(ObjectValue old, ObjectValue now) =>
        old.Members.Keys.Union(now.Members.Keys).Order(StringComparer.Ordinal)
        .Where(
            name => !Equals(
                ValueMarks.Without(old[name] ?? PropertyValue.Null),
                ValueMarks.Without(now[name] ?? PropertyValue.Null)))
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
}
