namespace Trtc.Client.Metadata.Rules;

/// <summary>Two members exclude each other.</summary>
public sealed class NotTogetherAttribute(string first, string second) : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (value.Has(first) && value.Has(second))
        {
            checker.Report(ApiProblemKind.Conflict, second, $"cannot be given together with {first}");
        }
    }
}
