using System.Collections.Frozen;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Tasks;

/// <summary>
/// What a failure says of a task (https://www.tencentcloud.com/document/api/647/34270): gone is only what the service says is gone.
/// </summary>
internal static class TaskFailures
{
    private static readonly FrozenSet<string> Gone = ["ResourceNotFound", "FailedOperation.TaskNotExist", "FailedOperation.TaskFinished"];

    // A relay is looked at with an update. That an account may not update, or that the service does not take this one,
    // says nothing of the task: previews often run with credentials that may only query.
    private static readonly FrozenSet<string> NoLook =
    [
        "AuthFailure.UnauthorizedOperation", "UnauthorizedOperation",
        "InvalidParameter", "InvalidParameterValue", "MissingParameter", "UnsupportedOperation",
    ];

    /// <summary>What the failure of a look at a task means.</summary>
    public static LookFailure OfLook(TrtcException failure) =>
        IsGone(failure) ? LookFailure.Gone
        : IsPassing(failure) ? LookFailure.Unseen
        : failure.Action == UpdatePublishCdnStreamRequest.Action.Name && NoLook.Contains(failure.Code) ? LookFailure.Unseen
        : LookFailure.Refused;

    /// <summary>
    /// Whether a look, a stop or a change failed because the task is gone. The stop of an ingest has no other word
    /// for one it does not know.
    /// </summary>
    public static bool IsGone(TrtcException failure) =>
        Gone.Contains(failure.Code) || (failure.Action == StopStreamIngestRequest.Action.Name && failure.Code == "InvalidParameter.TaskId");

    /// <summary>Whether a start that failed may have started the task.</summary>
    public static bool MayHaveStarted(TrtcException failure) =>
        failure.Category == TrtcErrorCategory.Ambiguous || failure.Code == "Client.NoAnswer" || failure.FollowsUnknownOutcome;

    /// <summary>Whether a start that was cancelled may have started the task: not while it waited for its turn.</summary>
    public static bool MayHaveStarted(OperationCanceledException cancelled, ApiAction start) =>
        cancelled is not TrtcCallCanceledException call || (call.MayHaveActed && call.Action == start.Name);

    // The service is busy, failing or out of reach, which passes.
    private static bool IsPassing(TrtcException failure) => failure.Code == "ResourceInUse" || failure.Category is
        TrtcErrorCategory.Throttled or TrtcErrorCategory.QuotaExceeded or TrtcErrorCategory.Server
        or TrtcErrorCategory.Unreachable or TrtcErrorCategory.Ambiguous;
}

/// <summary>What it means that a look at a task failed.</summary>
internal enum LookFailure
{
    /// <summary>The service says that the task does not run.</summary>
    Gone,

    /// <summary>The task could not be looked at this time; what is recorded stands.</summary>
    Unseen,

    /// <summary>The account, application, region or request is wrong; what is recorded stands, and somebody has to mend it.</summary>
    Refused,
}
