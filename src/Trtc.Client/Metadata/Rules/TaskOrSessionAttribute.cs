namespace Trtc.Client.Metadata.Rules;

/// <summary>A task is looked up by its ID, or by application and session ID together.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TaskOrSessionAttribute : RuleAttribute
{
    /// <inheritdoc/>
    public override void Check(ApiObject value, ApiChecker checker)
    {
        if (!value.Has("TaskId") && !(value.Has("SdkAppId") && value.Has("SessionId")))
        {
            checker.Report(ApiProblemKind.Missing, "TaskId", "is required unless SdkAppId and SessionId are given");
        }
    }
}
