using System.Collections.Immutable;
using Pulumi.Protocol;
using Trtc.Client.Metadata;

namespace Pulumi.Embedded.State;

/// <summary>Edits of a state by hand. Each gives a state that is as whole as the one before, or refuses.</summary>
public static class StateEdit
{
    /// <summary>The only record that a person means by a URN, or by a name where no other has it.</summary>
    /// <exception cref="StateException">There is none, or there are several.</exception>
    public static ResourceState Find(Snapshot state, string meant)
    {
        var found = state.Resources.Where(r => r.Urn == meant).ToArray();
        found = found.Length > 0 || Urn.IsMeant(meant) ? found : [.. state.Resources.Where(r => r.Name == meant)];
        return found switch
        {
            [var only] => only,
            [] => throw new StateException(Missing(state, meant)),
            _ when found.All(r => r.Urn == found[0].Urn) => throw new StateException(
                $"\"{meant}\" is the URN of several resources, with the IDs {NameList.Of(found.Select(r => r.Id))}: "
                + "the one that replaces and those that it replaced. Run `trtc up` first, which deletes what was replaced."),
            _ => throw new StateException(
                $"\"{meant}\" is the name of several resources; give the URN of one:\n  "
                + string.Join("\n  ", NameList.Lines(found.Select(r => r.Urn).Distinct(StringComparer.Ordinal)))),
        };
    }

    /// <summary>Takes records out of the state. What they stand for goes on, and nothing knows of it.</summary>
    /// <param name="state">The state.</param>
    /// <param name="meant">URNs or names; null for all.</param>
    /// <param name="dependents">Whether what depends on them goes with them.</param>
    /// <param name="force">Whether what is protected goes, too.</param>
    /// <returns>The state without them, and what went, each before what it depended on.</returns>
    /// <exception cref="StateException">Something depends on one, or it is protected, or is not there.</exception>
    public static (Snapshot State, ImmutableArray<ResourceState> Gone) Delete(
        Snapshot state, IEnumerable<string>? meant, bool dependents, bool force)
    {
        var going = (meant?.Select(m => Find(state, m)) ?? state.Resources).ToHashSet(ReferenceEqualityComparer.Instance);
        var asked = going.Cast<ResourceState>().ToArray();

        // What goes makes more go, until nothing more relies on it.
        var more = Dependents(state, going);
        while (more.Count > 0)
        {
            if (!dependents)
            {
                throw new StateException(
                    $"{string.Join(", ", asked.Select(r => r.Urn))} can't be safely deleted "
                    + "because the following resources depend on it:\n  "
                    + string.Join("\n  ", NameList.Lines(more.Select(r => $"{r.Name} ({r.Urn})")))
                    + "\nDelete those first, or give --target-dependents to delete them as well.");
            }

            going.UnionWith(more);
            more = Dependents(state, going);
        }

        var gone = state.Resources.Where(going.Contains).Reverse().ToImmutableArray();
        if (!force && gone.FirstOrDefault(r => r.Protect) is { } kept)
        {
            throw new StateException(
                $"{kept.Urn} can't be safely deleted because it is protected. "
                + $"Give --force to delete it all the same, or run `trtc state unprotect '{kept.Urn}'` first.");
        }

        return (state with { Resources = [.. state.Resources.Where(r => !going.Contains(r))] }, gone);
    }

    /// <summary>Gives a record another name, in its URN and in all that refers to it.</summary>
    /// <exception cref="StateException">It is not there, or another one has that name.</exception>
    public static Snapshot Rename(Snapshot state, string meant, string name)
    {
        var old = Find(state, meant);
        if (old.Type == Urn.StackType)
        {
            throw new StateException("The stack itself is named by `trtc stack rename`.");
        }

        if (name.Length == 0)
        {
            throw new StateException("A resource's name may not be empty.");
        }

        var urn = (Urn.Parse(old.Urn) with { Name = name }).ToString();
        return old.Urn == urn ? state
            : state.Resources.Any(r => r.Urn == urn)
                ? throw new StateException($"There is a resource {urn} already; take another name, or rename that one first.")
                : Renamed(state, u => u == old.Urn ? urn : u);
    }

    /// <summary>Gives the stack another name, in all URNs.</summary>
    /// <param name="state">The state.</param>
    /// <param name="project">Name of the project.</param>
    /// <param name="old">The stack's name.</param>
    /// <param name="now">The name that it gets.</param>
    public static Snapshot RenameStack(Snapshot state, string project, string old, string now) => Renamed(state, text =>
        Urn.TryParse(text) is { } urn && urn.Stack == old && urn.Project == project
            ? (urn.QualifiedType == Urn.StackType ? Urn.OfStack(now, project) : urn with { Stack = now }).ToString()
            : text);

    /// <summary>Says that records may not be deleted, or may be. What is to be deleted already stays as it is.</summary>
    /// <param name="state">The state.</param>
    /// <param name="meant">URNs or names; null for all.</param>
    /// <param name="protect">Whether they may not be deleted.</param>
    /// <returns>The state, and how many were meant.</returns>
    /// <exception cref="StateException">One is not there.</exception>
    public static (Snapshot State, int Count) Protect(Snapshot state, IEnumerable<string>? meant, bool protect)
    {
        var live = state with { Resources = [.. state.Resources.Where(r => !r.Delete)] };
        var all = meant is null
            ? live.Resources.ToHashSet<object>(ReferenceEqualityComparer.Instance)
            : meant.Select(m => (object)Find(live, m)).ToHashSet(ReferenceEqualityComparer.Instance);
        var resources = state.Resources.Select(r => all.Contains(r) && r.Protect != protect ? r with { Protect = protect } : r);
        return (state with { Resources = [.. resources] }, all.Count);
    }

    private static Snapshot Renamed(Snapshot state, Func<string, string> rename) => new Snapshot(
        [.. state.Resources.Select(r => StateReferences.Renamed(r, rename))],
        [.. state.Pending.Select(p => p with { Resource = StateReferences.Renamed(p.Resource, rename) })]);

    // What stays and relies on something of which no record would be left.
    private static List<ResourceState> Dependents(Snapshot state, HashSet<object?> going)
    {
        var staying = state.Resources.Where(r => !going.Contains(r)).ToArray();
        var left = staying.Select(r => r.Urn).ToHashSet(StringComparer.Ordinal);
        var lost = state.Resources.Where(r => going.Contains(r) && !left.Contains(r.Urn)).Select(r => r.Urn)
            .ToHashSet(StringComparer.Ordinal);

        // Of providers, which may have been replaced as well, it is the very one that a record names.
        var providers = state.Resources.Where(r => going.Contains(r) && r.IsProvider)
            .Select(r => new ProviderReference(r.Urn, r.Id).ToString()).ToHashSet(StringComparer.Ordinal);
        return [.. staying.Where(r =>
            StateReferences.Of(r).Any(lost.Contains) || (r.Provider is { } provider && providers.Contains(provider)))];
    }

    private static string Missing(Snapshot state, string meant)
    {
        var all = state.Resources.Select(r => Urn.IsMeant(meant) ? r.Urn : r.Name).Distinct(StringComparer.Ordinal).ToArray();
        var nearest = Spelling.Nearest(meant, all);
        return $"No such resource \"{meant}\" exists in the current state"
            + (nearest is null ? ". " : $"; did you mean \"{nearest}\"? ")
            + "`trtc stack --show-urns` lists the URNs of all.";
    }
}
