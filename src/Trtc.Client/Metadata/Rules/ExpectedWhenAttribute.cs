namespace Trtc.Client.Metadata.Rules;

/// <summary>A member without which the service takes a request that people hardly want, where another has a value.</summary>
public sealed class ExpectedWhenAttribute(string member, string other, int wanted, string otherwise) : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (value.Number(other) == wanted && !value.Has(member))
        {
            checker.Report(ApiProblemKind.Unfamiliar, member, $"is missing: {otherwise}");
        }
    }
}
