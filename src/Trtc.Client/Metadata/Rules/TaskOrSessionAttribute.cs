namespace Trtc.Client.Metadata.Rules;

/// <summary>A task is looked up by its ID, or by application and session ID together.</summary>
/// <param name="session">The member that is the session ID.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TaskOrSessionAttribute(string session = "SessionId") : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (!value.Has("TaskId") && !(value.Has("SdkAppId") && value.Has(session)))
        {
            checker.Report(ApiProblemKind.Missing, "TaskId", $"is required unless SdkAppId and {session} are given");
        }
    }
}
