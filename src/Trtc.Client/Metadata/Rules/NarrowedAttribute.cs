namespace Trtc.Client.Metadata.Rules;

/// <summary>A member of a member may have only some of the values here that its type allows.</summary>
public sealed class NarrowedAttribute(string path, params object[] values) : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (value[path] is { } given and not ApiText { Value: "" } && Matches(value, path, values) == false)
        {
            checker.Report(ApiProblemKind.Invalid, path, $"is {given}, but must be {Either(values)} here");
        }
    }
}
