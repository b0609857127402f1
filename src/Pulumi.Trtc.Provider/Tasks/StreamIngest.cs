using Pulumi.Trtc.Provider.Model;
using Pulumi.Trtc.Provider.Queries;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Tasks;

/// <summary>An online media stream played into a room.</summary>
internal sealed class StreamIngest : TaskResource<StartStreamIngestRequest, TaskOutputs>
{
    private const string Running = "InProgress";

    public override string Description => "An online media stream that a robot user plays into a room.";

    public override UpdateModel Updates { get; } = new(StartStreamIngestRequest.Action.Request, UpdateStreamIngestRequest.Action.Request);

    protected override IReadOnlyList<ApiAction> OtherActions => [StopStreamIngestRequest.Action, DescribeStreamIngestRequest.Action];

    public override string EndOf(ApiObject inputs) =>
        (inputs.Number(nameof(StartStreamIngestRequest.RepeatNum)), inputs.Number(nameof(StartStreamIngestRequest.MaxDuration))) switch
        {
            (-1, { } minutes) => $"it plays for {minutes} minutes",
            (-1, null) => "it plays until it is stopped",
            _ => "it ends with its media",
        };

    protected override async Task<TaskOutputs> StartAsync(ResourceCall<StartStreamIngestRequest, TaskOutputs> call)
    {
        var started = new TaskOutputs { TaskId = (await call.AskAsync(call.Request)).TaskId, Status = Running };
        if (Change<UpdateStreamIngestRequest>(call, null).IsPause == true)
        {
            try
            {
                await call.AskAsync(new UpdateStreamIngestRequest { SdkAppId = call.SdkAppId, TaskId = started.TaskId, IsPause = true });
            }
            catch (Exception e) when (e is TrtcException or OperationCanceledException)
            {
                var playing = new ApiObject(
                    new Dictionary<string, ApiValue> { [nameof(UpdateStreamIngestRequest.IsPause)] = new ApiBoolean(false) });
                throw new PartlyCreatedException(
                    started.TaskId!, Write(started), playing, $"The task runs, but could not be paused: {e.Message}");
            }
        }

        return started;
    }

    protected override async Task<TaskOutputs> UpdateAsync(ResourceCall<StartStreamIngestRequest, TaskOutputs> call)
    {
        // Without a change, the engine comes back to a task that was started but not paused.
        var change = Change<UpdateStreamIngestRequest>(call, call.Raw.Changes is { Count: > 0 } changes ? changes : null);
        await call.AskAsync(change with { SdkAppId = call.SdkAppId, TaskId = call.Id });
        return new TaskOutputs { TaskId = call.Id, Status = Running };
    }

    protected override async Task<Look<TaskOutputs>?> LookAsync(ResourceCall<StartStreamIngestRequest, TaskOutputs> call)
    {
        var answer = await call.AskAsync(new DescribeStreamIngestRequest { SdkAppId = call.SdkAppId, TaskId = call.Id });
        return answer.Status == "NotExist" ? null : new Look<TaskOutputs>(new TaskOutputs { TaskId = call.Id, Status = answer.Status });
    }

    protected override Task StopAsync(ResourceCall<StartStreamIngestRequest, TaskOutputs> call, string taskId) =>
        call.AskAsync(new StopStreamIngestRequest { SdkAppId = call.SdkAppId, TaskId = taskId });
}

/// <summary>State of an ingest.</summary>
internal sealed class GetStreamIngest : TaskQuery<DescribeStreamIngestRequest, DescribeStreamIngestResponse, StreamIngestResult>
{
    public override string Description => "State of an ingest, also of one that no stack has.";

    protected override StreamIngestResult Read(DescribeStreamIngestRequest request, DescribeStreamIngestResponse? answer) =>
        new() { TaskId = request.TaskId, Status = answer?.Status ?? NotExist };
}

[Api("State of an ingest.")]
internal sealed class StreamIngestResult
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("InProgress, or NotExist when there is no such task or it has ended.", Required = true)]
    public string? Status { get; init; }
}
