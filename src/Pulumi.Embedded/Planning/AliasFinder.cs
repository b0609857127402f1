using Pulumi.Embedded.Monitor;
using Pulumi.Embedded.State;
using Pulumi.Protocol;

namespace Pulumi.Embedded.Planning;

/// <summary>Finds the record of a resource under its URN, or under one that it had before.</summary>
/// <param name="stack">The stack.</param>
/// <param name="project">The project.</param>
/// <param name="run">What the run knows.</param>
internal sealed class AliasFinder(string stack, string project, PlanState run)
{
    /// <summary>The URN of a resource.</summary>
    public string UrnOf(string? parent, string type, string name) => Urn.Of(stack, project, parent, type, name).ToString();

    /// <summary>The record that a resource goes on with, and what is wrong with how it is claimed.</summary>
    public (ResourceState? Old, IReadOnlyList<Refusal> Refusals) Find(
        string urn, string name, string type, string? parent, IReadOnlyList<AliasGoal> aliases)
    {
        var refusals = new List<Refusal>();
        if (run.Aliased.TryGetValue(urn, out var taker))
        {
            refusals.Add(new Refusal(
                urn,
                $"Duplicate resource URN '{urn}' conflicting with alias on resource with URN '{taker}'. "
                + "Take the alias away, or rename one."));
        }

        if (run.Olds.TryGetValue(urn, out var own))
        {
            return (own, refusals);
        }

        foreach (var former in Former(name, type, parent, aliases).Distinct(StringComparer.Ordinal).Where(f => f != urn))
        {
            if (!run.Olds.TryGetValue(former, out var old))
            {
                continue;
            }

            var other = run.Urns.Contains(former) ? former : run.Aliased.GetValueOrDefault(former);
            if (other is not null)
            {
                refusals.Add(new Refusal(
                    urn,
                    $"Duplicate resource alias '{former}' applied to resource with URN '{urn}' "
                    + $"conflicting with resource with URN '{other}'. "
                    + "A former name belongs to one resource alone."));
            }

            run.Aliased[former] = urn;
            run.Aliases[urn] = former;
            return (old, refusals);
        }

        return (null, refusals);
    }

    private IEnumerable<string> Former(string name, string type, string? parent, IReadOnlyList<AliasGoal> aliases)
    {
        foreach (var alias in aliases)
        {
            yield return UrnOf(alias, name, type, parent);
        }

        // What its parent was called before was part of its own name.
        if (parent is null || !run.Aliases.TryGetValue(parent, out var formerParent))
        {
            yield break;
        }

        yield return Inherited(type, name, Urn.NameOf(parent), formerParent);
        foreach (var alias in aliases)
        {
            var former = UrnOf(alias, name, type, parent);
            yield return Inherited(Urn.TypeOf(former), Urn.NameOf(former), Urn.NameOf(parent), formerParent);
        }
    }

    private string UrnOf(AliasGoal alias, string name, string type, string? resourceParent)
    {
        if (alias.Urn is { Length: > 0 } urn)
        {
            return urn;
        }

        var parent = alias.ParentUrn is { Length: > 0 } given ? run.Aliases.GetValueOrDefault(given, given) : resourceParent;
        return Urn.Of(
            alias.Stack is { Length: > 0 } s ? s : stack,
            alias.Project is { Length: > 0 } p ? p : project,
            alias.NoParent ? null : parent,
            alias.Type is { Length: > 0 } t ? t : type,
            alias.Name is { Length: > 0 } n ? n : name).ToString();
    }

    // Children are often named after their parents: PARENT-details.
    private string Inherited(string type, string name, string parentName, string formerParent)
    {
        var former = name.StartsWith(parentName, StringComparison.Ordinal) ? Urn.NameOf(formerParent) + name[parentName.Length..] : name;
        return Urn.Of(stack, project, formerParent, type, former).ToString();
    }
}
