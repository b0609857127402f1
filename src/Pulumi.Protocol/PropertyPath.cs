using System.Collections.Immutable;
using System.Globalization;

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
    public static string Below(string path, string member) =>
        !PathStep.IsPlainName(member) ? path + PathStep.Of(member).Quoted : path.Length == 0 ? member : $"{path}.{member}";

    /// <summary>The text of a path to an entry of a list that stands at a path.</summary>
    public static string Below(string path, int index) => $"{path}[{index}]";

    /// <summary>What stands at this place: null where there is nothing, a secret where all of it is in one.</summary>
    public PropertyValue? Find(PropertyValue? value)
    {
        var isSecret = false;
        foreach (var step in Steps)
        {
            isSecret |= value?.IsSecret == true;
            value = (value?.Plain, step) switch
            {
                (ObjectValue members, { Name: { } name }) => members[name],
                (ListValue list, { Index: { } index }) when index >= 0 && index < list.Items.Length => list.Items[index],
                (UnknownValue, _) => PropertyValue.Unknown,
                _ => null,
            };
        }

        return isSecret ? value?.AsSecret() : value;
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

        var (value, isWhole) = PathReset.Reset(Steps.AsSpan(), old, now, false, false);
        return ((ObjectValue)value, isWhole);
    }

    /// <summary>The path as Pulumi writes it.</summary>
    public override string ToString() =>
        Steps.Aggregate("", (path, step) => step.Name is { } name ? Below(path, name) : Below(path, step.Index ?? 0));

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
}
