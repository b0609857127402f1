using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>The state of a task, also of one that no stack has. An ended task is an error of most actions, and an answer here.</summary>
internal abstract class TaskQuery<TRequest, TResponse, TResult> : Query<TRequest, TResult>
    where TRequest : class, ITrtcRequest<TResponse>
    where TResponse : TrtcResponse
    where TResult : class
{
    /// <summary>The state of a task that is not there.</summary>
    protected const string NotExist = "NotExist";

    protected sealed override async Task<TResult> AskAsync(FunctionCall call, TRequest request)
    {
        try
        {
            return Read(request, await call.AskAsync(request));
        }
        catch (TrtcException e) when (e.Category == TrtcErrorCategory.NotFound)
        {
            return Read(request, null);
        }
    }

    /// <summary>What an answer says; null where there is no such task.</summary>
    protected abstract TResult Read(TRequest request, TResponse? answer);
}
