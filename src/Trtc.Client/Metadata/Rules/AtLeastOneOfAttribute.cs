namespace Trtc.Client.Metadata.Rules;

/// <summary>At least one of two members must be given.</summary>
public sealed class AtLeastOneOfAttribute(string first, string second) : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (!value.Has(first) && !value.Has(second))
        {
            checker.Report(ApiProblemKind.Missing, first, $"is required unless {second} is given");
        }
    }
}
