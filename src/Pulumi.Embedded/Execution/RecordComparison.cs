using System.Collections.Immutable;
using Pulumi.Embedded.State;

namespace Pulumi.Embedded.Execution;

/// <summary>Compares records of a resource: where nothing differs, nothing is written.</summary>
internal static class RecordComparison
{
    public static bool AreSame(ResourceState a, ResourceState b) =>
        a.Urn == b.Urn && a.Id == b.Id && a.Type == b.Type && a.Custom == b.Custom && a.External == b.External
        && a.Parent == b.Parent && a.Protect == b.Protect && a.Taint == b.Taint && a.PendingReplacement == b.PendingReplacement
        && a.RefreshBeforeUpdate == b.RefreshBeforeUpdate && a.Provider == b.Provider && a.RetainOnDelete == b.RetainOnDelete
        && a.DeletedWith == b.DeletedWith && a.ImportId == b.ImportId
        && (a.CustomTimeouts ?? None).Equals(b.CustomTimeouts ?? None)
        && Equals(a.Inputs, b.Inputs) && Equals(a.Outputs, b.Outputs) && Equals(a.ReplacementTrigger, b.ReplacementTrigger)
        && a.Dependencies.SequenceEqual(b.Dependencies) && a.AdditionalSecretOutputs.SequenceEqual(b.AdditionalSecretOutputs)
        && a.IgnoreChanges.SequenceEqual(b.IgnoreChanges) && a.ReplaceOnChanges.SequenceEqual(b.ReplaceOnChanges)
        && a.HideDiffs.SequenceEqual(b.HideDiffs) && a.ReplaceWith.SequenceEqual(b.ReplaceWith)
        && a.InitErrors.SequenceEqual(b.InitErrors) && SameLists(a.Hooks, b.Hooks)
        && SameLists(a.PropertyDependencies ?? NoLists, b.PropertyDependencies ?? NoLists);

    private static CustomTimeouts None { get; } = new(0, 0, 0);

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> NoLists { get; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    private static bool SameLists(
        ImmutableSortedDictionary<string, ImmutableArray<string>> a, ImmutableSortedDictionary<string, ImmutableArray<string>> b) =>
        a.Count == b.Count && a.All(p => b.TryGetValue(p.Key, out var others) && others.SequenceEqual(p.Value));
}
