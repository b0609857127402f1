using Grpc.Core;
using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Pulumi.Trtc.Provider.Resources;
using Pulumi.Trtc.Provider.Tasks;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Rpc;

/// <summary>Failures as the engine is told of them.</summary>
internal static class ProviderFailures
{
    /// <summary>The gRPC status of a call to the service that failed.</summary>
    public static StatusCode StatusOf(TrtcErrorCategory category) => category switch
    {
        TrtcErrorCategory.Authentication => StatusCode.Unauthenticated,
        TrtcErrorCategory.PermissionDenied => StatusCode.PermissionDenied,
        TrtcErrorCategory.NotFound => StatusCode.NotFound,
        TrtcErrorCategory.Conflict => StatusCode.AlreadyExists,
        TrtcErrorCategory.Throttled or TrtcErrorCategory.QuotaExceeded => StatusCode.ResourceExhausted,
        TrtcErrorCategory.InvalidInput or TrtcErrorCategory.Unsupported => StatusCode.InvalidArgument,
        TrtcErrorCategory.Unreachable => StatusCode.Unavailable,
        _ => StatusCode.Unknown,
    };

    /// <summary>A step of a resource's life that failed.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="resource">The resource.</param>
    /// <param name="isUpdate">Whether the step is a change in place.</param>
    /// <param name="looksFirst">Whether the engine looks at the resource before the next update.</param>
    public static string Told(TrtcException failure, TrtcResource resource, bool isUpdate, bool looksFirst) =>
        failure.Message + (isUpdate && resource is ITask && TaskFailures.IsGone(failure)
            ? $" It ended by itself or was stopped; {(looksFirst ? "the next `up`" : "`up --refresh`")} sees that "
                + "and starts it again, with the new values."
            : "");

    /// <summary>A resource that exists but failed to become what it should be: the engine keeps it and reports why.</summary>
    public static RpcException Partly(string id, ObjectValue state, ObjectValue inputs, string why, bool looksFirst)
    {
        var detail = new ErrorResourceInitFailed
        {
            Id = id,
            Properties = PropertyWire.Write(state),
            Inputs = PropertyWire.Write(inputs),
            Reasons = { why },
            RefreshBeforeUpdate = looksFirst,
        };
        return StatusDetails.With(StatusCode.Unknown, why, detail);
    }

    /// <summary>What is told of a task that was asked for, and of which is not known whether it runs.</summary>
    public static string OfUnknown(ITask task, ApiObject inputs, string why) =>
        $"{why} The task may be running, {task.Whereabouts(inputs)}, and its ID is not known. "
        + $"The state keeps that: the next `up` sees to it that one runs, and `destroy` that none does. Left alone, {task.EndOf(inputs)}.";
}
