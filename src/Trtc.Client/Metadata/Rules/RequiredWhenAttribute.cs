namespace Trtc.Client.Metadata.Rules;

/// <summary>A member is required when another has a value. An absent coded member counts as 0, its default throughout.</summary>
public sealed class RequiredWhenAttribute(string member, string other, object wanted) : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        var matches = value[other] is null ? wanted is 0 : Matches(value, other, [wanted]);
        if (matches == true && !value.Has(member))
        {
            checker.Report(ApiProblemKind.Missing, member, $"is required when {other} is {wanted}");
        }
    }
}
