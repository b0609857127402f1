using System.Text.RegularExpressions;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <summary>
/// Resources that a person names: by URN, by a pattern of URNs (<c>*</c> is all up to the next colon, <c>**</c> is all), or by name.
/// </summary>
internal sealed class TargetSet
{
    private readonly HashSet<string> literals = new(StringComparer.Ordinal);
    private readonly (string Text, Regex Pattern)[] patterns;

    /// <summary>A set of what is named.</summary>
    /// <param name="named">URNs, patterns and names.</param>
    public TargetSet(IEnumerable<string> named)
    {
        var all = named.ToArray();
        literals.UnionWith(all.Where(t => Urn.IsMeant(t) && !t.Contains('*', StringComparison.Ordinal)));
        patterns = [.. all.Where(t => !literals.Contains(t)).Select(t => (t, PatternOf(t)))];
    }

    /// <summary>A set of nothing: no limit.</summary>
    public static TargetSet None => new([]);

    /// <summary>Whether only some resources are meant.</summary>
    public bool IsConstrained => literals.Count > 0 || patterns.Length > 0;

    /// <summary>URNs that are named in full.</summary>
    public IReadOnlyCollection<string> Literals => literals;

    /// <summary>Patterns and names that mean none of some URNs.</summary>
    public IEnumerable<string> WithoutMatch(IReadOnlyCollection<string> urns) =>
        patterns.Where(p => !urns.Any(p.Pattern.IsMatch)).Select(p => p.Text);

    /// <summary>Whether a resource is named.</summary>
    public bool Names(string urn) => literals.Contains(urn) || patterns.Any(p => p.Pattern.IsMatch(urn));

    /// <summary>Whether a resource is meant: all are where none is named.</summary>
    public bool Contains(string urn) => !IsConstrained || Names(urn);

    /// <summary>The same set, to be added to.</summary>
    public TargetSet Copy() => new(literals.Concat(patterns.Select(p => p.Text)));

    /// <summary>Adds a URN.</summary>
    public void Add(string urn) => literals.Add(urn);

    private static Regex PatternOf(string text)
    {
        var wanted = Urn.IsMeant(text) || text.Contains('*', StringComparison.Ordinal) ? text : "**::" + text;
        return new Regex(
            "^" + Regex.Escape(wanted)
                .Replace("\\*\\*", ".*", StringComparison.Ordinal)
                .Replace("\\*", "[^:]*", StringComparison.Ordinal) + "$",
            RegexOptions.CultureInvariant);
    }
}
