namespace Trtc.Client.Metadata.Rules;

/// <summary>The product of two numbers may not exceed a limit.</summary>
public sealed class ProductAtMostAttribute(string first, string second, int limit) : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (value.Number(first) * value.Number(second) > limit)
        {
            checker.Report(ApiProblemKind.OutOfRange, second, $"is {value[second]}, which times {first} {value[first]} exceeds {limit}");
        }
    }
}
