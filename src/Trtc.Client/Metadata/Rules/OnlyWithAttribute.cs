namespace Trtc.Client.Metadata.Rules;

/// <summary>A member may be given only when another has one of some values.</summary>
public sealed class OnlyWithAttribute(string member, string other, params object[] values) : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (value.Has(member) && value[member] != ApiValue.Unknown && Matches(value, other, values, checker.DefaultOf(other)) == false)
        {
            var given = value[other] is { } v ? $"is {v}" : "is absent";
            checker.Report(ApiProblemKind.Conflict, member, $"goes only with {other} {Either(values)}, but {other} {given}");
        }
    }
}
