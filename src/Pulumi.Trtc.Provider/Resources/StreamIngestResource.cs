using Pulumi.Protocol;
using Pulumi.Protocol.Rpc;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>An online media stream played into a room.</summary>
internal sealed class StreamIngestResource : TaskResource
{
    public override string Name => "StreamIngest";

    public override string Description => "An online media stream that a robot user plays into a room.";

    public override ApiAction Start => StartStreamIngestRequest.Action;

    public override ApiType Extras { get; } = ApiType.Of(ResourceJsonContext.Default.StreamIngestExtras);

    public override ApiType Outputs { get; } = ApiType.Of(ResourceJsonContext.Default.TaskOutputs);

    public override string RobotPath => "userId";

    public override IReadOnlyList<InPlace> InPlacePaths { get; } = [new("streamUrl", Removable: false), new("volume"), new("isPause")];

    protected override IReadOnlyList<ApiAction> OtherActions => [StopStreamIngestRequest.Action, DescribeStreamIngestRequest.Action];

    public override async Task<(string Id, ObjectValue Outputs)> CreateAsync(ResourceCall call)
    {
        var request = Typed<StartStreamIngestRequest>(RequestOf(call));
        var started = await call.Settings.Client.CallAsync(request, call.Region, call.CancellationToken);
        var outputs = Texts(("taskId", started.TaskId), ("status", "InProgress"));
        if (call.Inputs["isPause"]?.Plain is BooleanValue { Value: true })
        {
            try
            {
                await ChangeAsync(call, started.TaskId!, new UpdateStreamIngestRequest { IsPause = true });
            }
            catch (Exception e) when (e is TrtcException or OperationCanceledException)
            {
                var playing = outputs.With("isPause", new BooleanValue(false));
                throw new PartlyCreatedException(started.TaskId!, playing, $"The task runs, but could not be paused: {e.Message}");
            }
        }

        return (started.TaskId!, outputs);
    }

    /// <summary>One that could not be paused plays, until an update pauses it.</summary>
    public override ObjectValue RealInputs(ObjectValue inputs, ObjectValue state) =>
        inputs["isPause"] is not null && state["isPause"]?.Plain is BooleanValue { Value: false } plays ? inputs.With("isPause", plays) : inputs;

    protected override async Task<ObjectValue?> LookAsync(ResourceCall call)
    {
        var action = DescribeStreamIngestRequest.Action;
        var answer = await call.Settings.Client.CallAsync(
            new DescribeStreamIngestRequest { SdkAppId = call.SdkAppId, TaskId = call.Id }, RegionFor(call, action), call.CancellationToken);
        return answer.Status == "NotExist" ? null : Texts(("taskId", call.Id), ("status", answer.Status));
    }

    public override async Task<ObjectValue> UpdateAsync(ResourceCall call, IReadOnlyDictionary<string, PropertyDiff.Types.Kind> changes)
    {
        // Without a change, the engine comes back to a task that was started but not paused.
        bool Says(string name) => changes.Count == 0 || changes.ContainsKey(name);
        await ChangeAsync(call, call.Id, new UpdateStreamIngestRequest
        {
            StreamUrl = Says("streamUrl") ? call.Inputs["streamUrl"]?.AsText : null,
            Volume = Says("volume") ? (ulong)(call.Inputs["volume"]?.AsNumber ?? 100) : null,
            IsPause = Says("isPause") ? call.Inputs["isPause"]?.Plain is BooleanValue { Value: true } : null,
        });
        return Texts(("taskId", call.Id), ("status", "InProgress"));
    }

    public override string EndOf(ObjectValue inputs) => (inputs["repeatNum"]?.AsNumber, inputs["maxDuration"]?.AsNumber) switch
    {
        (-1, { } minutes) => $"it plays for {minutes} minutes",
        (-1, null) => "it plays until it is stopped",
        _ => "it ends with its media",
    };

    protected override Task StopAsync(ResourceCall call) => call.Settings.Client.CallAsync(
        new StopStreamIngestRequest { SdkAppId = call.SdkAppId, TaskId = call.Id }, RegionFor(call, StopStreamIngestRequest.Action), call.CancellationToken);

    private static Task<UpdateStreamIngestResponse> ChangeAsync(ResourceCall call, string taskId, UpdateStreamIngestRequest change) => call.Settings.Client.CallAsync(
        change with { SdkAppId = call.SdkAppId, TaskId = taskId }, RegionFor(call, UpdateStreamIngestRequest.Action), call.CancellationToken);
}
