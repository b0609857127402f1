using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Functions;

/// <summary>States of tasks, also of those that no stack has.</summary>
internal static class TaskQueries
{
    private const string NotExist = "NotExist";

    public static async Task<StreamIngestResult> StreamIngestAsync(FunctionCall call, DescribeStreamIngestRequest request)
    {
        var answer = await FindAsync(call, request);
        return new StreamIngestResult { TaskId = request.TaskId, Status = answer?.Status ?? NotExist };
    }

    public static async Task<CloudRecordingResult> CloudRecordingAsync(FunctionCall call, DescribeCloudRecordingRequest request)
    {
        var answer = await FindAsync(call, request);
        return new CloudRecordingResult { TaskId = request.TaskId, Status = answer?.Status ?? NotExist, StorageFileList = answer?.StorageFileList ?? [] };
    }

    public static async Task<AITaskResult> AIConversationAsync(FunctionCall call, DescribeAIConversationRequest request)
    {
        var answer = await FindAsync(call, request);
        return new AITaskResult { TaskId = answer?.TaskId ?? request.TaskId ?? "", Status = answer?.Status ?? NotExist, StartTime = answer?.StartTime, SessionId = answer?.SessionId ?? request.SessionId };
    }

    public static async Task<AITaskResult> AITranscriptionAsync(FunctionCall call, DescribeAITranscriptionRequest request)
    {
        var answer = await FindAsync(call, request);
        return new AITaskResult { TaskId = answer?.TaskId ?? request.TaskId ?? "", Status = answer?.Status ?? NotExist, StartTime = answer?.StartTime, SessionId = answer?.SessionId ?? request.SessionId };
    }

    // An ended task is an error of most actions, and an answer here.
    private static async Task<TResponse?> FindAsync<TResponse>(FunctionCall call, ITrtcRequest<TResponse> request)
        where TResponse : TrtcResponse
    {
        try
        {
            return await call.AskAsync(request);
        }
        catch (TrtcException e) when (e.Category == TrtcErrorCategory.NotFound)
        {
            return null;
        }
    }
}
