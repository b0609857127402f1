namespace Trtc.Client.Metadata.Rules;

/// <summary>Two texts exclude each other in a list.</summary>
public sealed class NotBothInAttribute(string list, string first, string second) : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (value[list] is ApiList { Items: var items } && Has(items, first) && Has(items, second))
        {
            checker.Report(ApiProblemKind.Conflict, list, $"has {first} and {second}, which exclude each other");
        }
    }

    private static bool Has(IReadOnlyList<ApiValue?> items, string text) => items.OfType<ApiText>().Any(t => t.Value == text);
}
