
namespace Pulumi.Protocol;

/// <summary>Sets what stands at a path back to what it was: what <c>ignoreChanges</c> means.</summary>
internal static class PathReset
{
    /// <summary>The value and whether it could be set back whole. Secrets are gone through, and stay around what they are around.</summary>
    public static (PropertyValue Value, bool IsWhole) Reset(
        ReadOnlySpan<PathStep> steps, PropertyValue? old, PropertyValue now, bool oldSecret, bool nowSecret)
    {
        oldSecret |= old?.IsSecret == true;
        nowSecret |= now.IsSecret;
        var (value, isWhole) = steps[0] switch
        {
            { IsAny: true } => All(steps[1..], old?.Plain, now.Plain, oldSecret, nowSecret),
            { Index: { } index } => Entry(index, steps[1..], old?.Plain, now.Plain, oldSecret, nowSecret),
            { Name: { } name } => Member(name, steps[1..], old?.Plain, now.Plain, oldSecret, nowSecret),
            _ => (now.Plain, false),
        };
        return (now.WithPlain(value), isWhole);
    }

    private static (PropertyValue Value, bool IsWhole) Entry(
        int index, ReadOnlySpan<PathStep> below, PropertyValue? old, PropertyValue now, bool oldSecret, bool nowSecret)
    {
        if (index < 0)
        {
            return (now, false);
        }

        if (old is not ListValue before || now is not ListValue after)
        {
            return (now, old is not ListValue && now is not ListValue);
        }

        if (index >= before.Items.Length || index >= after.Items.Length)
        {
            return (now, below.IsEmpty && index >= before.Items.Length && index >= after.Items.Length);
        }

        var (entry, isWhole) = below.IsEmpty
            ? (Kept(before.Items[index], oldSecret, nowSecret), true)
            : Reset(below, before.Items[index], after.Items[index], oldSecret, nowSecret);
        return (new ListValue(after.Items.SetItem(index, entry)), isWhole);
    }

    private static (PropertyValue Value, bool IsWhole) Member(
        string name, ReadOnlySpan<PathStep> below, PropertyValue? old, PropertyValue now, bool oldSecret, bool nowSecret)
    {
        var was = old is ObjectValue before && before.Members.TryGetValue(name, out var member) ? member : null;
        if (below.IsEmpty)
        {
            return (was, now) switch
            {
                (not null, ObjectValue after) => (after.With(name, Kept(was, oldSecret, nowSecret)), true),
                (not null, _) => (now, false),
                (null, ObjectValue after) => (after.Without(name), true),
                _ => (now, true),
            };
        }

        if (old is not ObjectValue || now is not ObjectValue objects)
        {
            return (now, old is not ObjectValue && now is not ObjectValue);
        }

        if (!objects.Members.TryGetValue(name, out var inner))
        {
            return (now, was is null);
        }

        var (reset, isWhole) = Reset(below, was, inner, oldSecret, nowSecret);
        return (objects.With(name, reset), isWhole);
    }

    private static (PropertyValue Value, bool IsWhole) All(
        ReadOnlySpan<PathStep> below, PropertyValue? old, PropertyValue now, bool oldSecret, bool nowSecret)
    {
        switch (old, now)
        {
            case (ObjectValue before, ObjectValue) when below.IsEmpty:
                return (before.Map((_, member) => Kept(member, oldSecret, nowSecret)), true);
            case (ObjectValue before, ObjectValue after):
                foreach (var name in before.Members.Keys)
                {
                    var (value, isWhole) = Member(name, below, before, after, oldSecret, nowSecret);
                    if (!isWhole)
                    {
                        return (after, false);
                    }

                    after = (ObjectValue)value;
                }

                return (after, true);
            case (ListValue before, ListValue after):
                var whole = before.Items.Length == after.Items.Length;
                PropertyValue list = after;
                for (var i = 0; i < Math.Min(before.Items.Length, after.Items.Length); i++)
                {
                    (list, var isWhole) = Entry(i, below, before, list, oldSecret, nowSecret);
                    whole &= isWhole;
                }

                return (list, whole);
            default:
                return (now, below.IsEmpty && now is ObjectValue or ListValue);
        }
    }

    private static PropertyValue Kept(PropertyValue old, bool oldSecret, bool nowSecret) => oldSecret && !nowSecret ? old.AsSecret() : old;
}
