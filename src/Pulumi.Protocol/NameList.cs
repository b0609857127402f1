using System.Globalization;

namespace Pulumi.Protocol;

/// <summary>Lists of names in sentences for people: the first few, and how many more there are.</summary>
public static class NameList
{
    /// <summary>How many are named.</summary>
    public const int Most = 10;

    /// <summary>In one line: <c>a, b and 9,881 more</c>.</summary>
    public static string Of(IEnumerable<string> names)
    {
        var (shown, more) = Cut(names);
        return string.Join(", ", shown) + (more > 0 ? " " + More(more) : "");
    }

    /// <summary>One line each, and one for how many more there are.</summary>
    public static IEnumerable<string> Lines(IEnumerable<string> lines)
    {
        var (shown, more) = Cut(lines);
        return more > 0 ? shown.Append(More(more)) : shown;
    }

    private static (IReadOnlyList<string> Shown, int More) Cut(IEnumerable<string> names)
    {
        var all = names.ToArray();
        return (all[..Math.Min(all.Length, Most)], all.Length - Most);
    }

    private static string More(int count) => string.Create(CultureInfo.InvariantCulture, $"and {count:N0} more");
}
