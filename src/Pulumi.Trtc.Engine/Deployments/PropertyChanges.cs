using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;

namespace Pulumi.Trtc.Engine.Deployments;

/// <summary>What changes about a resource, from a provider's answer or, where it gives no details, from the inputs.</summary>
internal static class PropertyChanges
{
    public static IReadOnlyList<PropertyChange> Of(DiffResponse answer, ObjectValue old, ObjectValue now)
    {
        if (answer.DetailedDiff.Count > 0)
        {
            return [.. answer.DetailedDiff.OrderBy(d => d.Key, StringComparer.Ordinal).Select(d => new PropertyChange(d.Key, KindOf(d.Value.Kind), IsReplace(d.Value.Kind)))];
        }

        return [.. Between(old, now).Select(c => c with { Replaces = answer.Replaces.Contains(c.Path) })];
    }

    /// <summary>The top-level properties that differ.</summary>
    public static IEnumerable<PropertyChange> Between(ObjectValue old, ObjectValue now) => old.Members.Keys.Union(now.Members.Keys).Order(StringComparer.Ordinal)
        .Where(name => !Equals(LoadedProvider.WithoutSecrets(old[name] ?? PropertyValue.Null), LoadedProvider.WithoutSecrets(now[name] ?? PropertyValue.Null)))
        .Select(name => new PropertyChange(name, old[name] is null ? ChangeKind.Add : now[name] is null ? ChangeKind.Delete : ChangeKind.Update, false));

    /// <summary>Whether a path is a pattern's place or below it; <c>*</c> is everything.</summary>
    public static bool IsAt(string path, string pattern) =>
        pattern == "*" || path == pattern || path.StartsWith(pattern + ".", StringComparison.Ordinal) || path.StartsWith(pattern + "[", StringComparison.Ordinal);

    /// <summary>Inputs with the ignored places as they were.</summary>
    public static ObjectValue Ignore(ObjectValue now, ObjectValue old, IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            now = path == "*" ? old : (ObjectValue)Keep(now, old, path.Replace("[", ".[", StringComparison.Ordinal).Split('.'));
        }

        return now;
    }

    private static PropertyValue Keep(PropertyValue now, PropertyValue? old, ReadOnlySpan<string> steps)
    {
        var step = steps[0];
        var rest = steps[1..];
        if (step.StartsWith('[') && now.Plain is ListValue list && int.TryParse(step.AsSpan(1, step.Length - 2), out var index))
        {
            var before = old?.Plain as ListValue;
            return index < list.Items.Length && before is not null && index < before.Items.Length
                ? new ListValue(list.Items.SetItem(index, rest.IsEmpty ? before.Items[index] : Keep(list.Items[index], before.Items[index], rest)))
                : now;
        }

        if (now.Plain is not ObjectValue members)
        {
            return now;
        }

        var was = (old?.Plain as ObjectValue)?[step];
        if (rest.IsEmpty)
        {
            return was is null ? members.Without(step) : members.With(step, was);
        }

        return members[step] is { } inner ? members.With(step, Keep(inner, was, rest)) : now;
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
