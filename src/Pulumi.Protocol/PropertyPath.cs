using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Pulumi.Protocol;

/// <summary>
/// Where a value stands among properties, as Pulumi writes it: <c>root.nested["key"].list[0]</c>; <c>*</c> is every member or entry.
/// </summary>
public sealed record PropertyPath
{
    private PropertyPath(ImmutableArray<PathStep> steps) => Steps = steps;

    /// <summary>The steps from the root down.</summary>
    public ImmutableArray<PathStep> Steps { get; }

    /// <summary>Name of the property at the root, or an empty text.</summary>
    public string Root => Steps is [{ Name: { } name }, ..] ? name : "";

    /// <summary>Reads a path.</summary>
    /// <exception cref="FormatException">It is none; the message says what is wrong.</exception>
    public static PropertyPath Parse(string text)
    {
        if (text.StartsWith('.'))
        {
            throw new FormatException("it must begin with a name or an index, not with a dot");
        }

        var steps = ImmutableArray.CreateBuilder<PathStep>();
        for (var i = 0; i < text.Length;)
        {
            switch (text[i])
            {
                case '.':
                    i++;
                    if (i == text.Length)
                    {
                        throw new FormatException("it must not end with a dot");
                    }

                    break;
                case '[' when i + 1 < text.Length && text[i + 1] == '"':
                    steps.Add(PathStep.Of(PathStep.ReadQuoted(text, ref i)));
                    break;
                case '[':
                    steps.Add(Index(text, ref i));
                    break;
                default:
                    var end = text.AsSpan(i).IndexOfAny('.', '[');
                    var name = end < 0 ? text[i..] : text.Substring(i, end);
                    steps.Add(PathStep.Of(name));
                    i += name.Length;
                    break;
            }
        }

        return new PropertyPath(steps.ToImmutable());
    }

    /// <summary>Reads a path; null where it is none.</summary>
    public static PropertyPath? TryParse(string text)
    {
        try
        {
            return Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>The text of a path to a member of what stands at a path.</summary>
    public static string Below(string path, string member)
    {
        var step = PathStep.Of(member);
        return !step.IsPlain ? $"{path}{step.Quoted}" : path.Length == 0 ? member : $"{path}.{member}";
    }

    /// <summary>Whether another path is at this place or below it.</summary>
    public bool Contains(PropertyPath other) =>
        other.Steps.Length >= Steps.Length && Steps.Zip(other.Steps).All(s => s.First.IsAny || s.First == s.Second);

    /// <summary>
    /// New properties with what is at this place as it was. What was secret stays secret; lists keep their length, and nothing is made
    /// for the place to stand in.
    /// </summary>
    /// <param name="old">The properties as they were.</param>
    /// <param name="now">The new ones.</param>
    /// <returns>The properties, and whether all at this place could be set back.</returns>
    public (ObjectValue Value, bool IsWhole) Reset(ObjectValue old, ObjectValue now)
    {
        if (Steps.IsEmpty)
        {
            return (now, false);
        }

        var (value, isWhole) = Reset(Steps.AsSpan(), old, now, false, false);
        return ((ObjectValue)value, isWhole);
    }

    /// <summary>The path as Pulumi writes it.</summary>
    public override string ToString() => Steps.Aggregate("", (path, step) => step.Name is { } name ? Below(path, name) : $"{path}[{step.Index}]");

    /// <inheritdoc/>
    public bool Equals(PropertyPath? other) => other is not null && Steps.SequenceEqual(other.Steps);

    /// <inheritdoc/>
    public override int GetHashCode() => Steps.Aggregate(0, HashCode.Combine);

    private static PathStep Index(string text, ref int i)
    {
        var end = text.IndexOf(']', i);
        if (end < 0)
        {
            throw new FormatException("a closing bracket is missing");
        }

        var index = text.AsSpan(i + 1, end - i - 1);
        i = end + 1;
        return index is "*" ? PathStep.Of("*")
            : int.TryParse(index, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? new PathStep(null, number)
            : throw new FormatException($"[{index}] must be an index such as [0], a quoted name such as [\"name\"], or [*]");
    }

    // The value and whether it could be set back whole. Secrets are gone through, and stay around what they are around.
    private static (PropertyValue Value, bool IsWhole) Reset(ReadOnlySpan<PathStep> steps, PropertyValue? old, PropertyValue now, bool oldSecret, bool nowSecret)
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
                return (new ObjectValue(before.Members.ToImmutableSortedDictionary(
                    m => m.Key, m => Kept(m.Value, oldSecret, nowSecret), StringComparer.Ordinal)), true);
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

/// <summary>One step of a path: a member, an entry of a list, or all of them.</summary>
/// <param name="Name">Name of the member; <c>*</c> for all.</param>
/// <param name="Index">Index of the entry.</param>
public sealed record PathStep(string? Name, int? Index)
{
    /// <summary>Whether it is every member or entry.</summary>
    public bool IsAny => Name == "*";

    /// <summary>Whether the name needs no quotes.</summary>
    public bool IsPlain => Name is { Length: > 0 } name && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    /// <summary>The name in brackets and quotes.</summary>
    public string Quoted => $"[\"{Name?.Replace("\"", "\\\"", StringComparison.Ordinal)}\"]";

    /// <summary>The step to a member.</summary>
    public static PathStep Of(string name) => new(name, null);

    /// <summary>Reads a name in brackets and quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">Where the bracket is; then what comes after the closing one.</param>
    /// <exception cref="FormatException">It is not closed; the message says how.</exception>
    public static string ReadQuoted(string text, ref int i)
    {
        var name = new StringBuilder();
        for (i += 2; ; i++)
        {
            if (i >= text.Length)
            {
                throw new FormatException("a closing quotation mark is missing");
            }

            if (text[i] == '"')
            {
                break;
            }

            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '"')
            {
                i++;
            }

            name.Append(text[i]);
        }

        if (i + 1 >= text.Length || text[i + 1] != ']')
        {
            throw new FormatException("a closing bracket is missing after the quotation mark");
        }

        i += 2;
        return name.ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => Name ?? $"[{Index}]";
}
