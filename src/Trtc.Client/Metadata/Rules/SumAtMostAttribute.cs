namespace Trtc.Client.Metadata.Rules;

/// <summary>Two numbers together may not exceed a limit.</summary>
public sealed class SumAtMostAttribute(string first, string second, int limit) : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (value.Number(first) + value.Number(second) > limit)
        {
            checker.Report(ApiProblemKind.OutOfRange, second, $"is {value[second]}, which with {first} {value[first]} exceeds {limit}");
        }
    }
}
