namespace Trtc.Client.Metadata.Rules;

/// <summary>One of two members must be given, and not both.</summary>
public sealed class ExactlyOneOfAttribute(string first, string second) : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        switch (value.Has(first), value.Has(second))
        {
            case (false, false):
                checker.Report(ApiProblemKind.Missing, first, $"is required unless {second} is given");
                break;
            case (true, true):
                checker.Report(ApiProblemKind.Conflict, second, $"cannot be given together with {first}");
                break;
            default:
                break;
        }
    }
}
