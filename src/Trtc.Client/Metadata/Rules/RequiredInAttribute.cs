namespace Trtc.Client.Metadata.Rules;

/// <summary>A member of a member is required here, though the member's type leaves it open.</summary>
public sealed class RequiredInAttribute(string outer, string inner) : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (value[outer] is ApiObject members && members[inner] is null)
        {
            checker.Report(ApiProblemKind.Missing, $"{outer}.{inner}", "is required when a task is started");
        }
    }
}
