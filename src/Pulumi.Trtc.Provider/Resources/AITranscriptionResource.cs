using Pulumi.Protocol;
using Pulumi.Trtc.Provider.Configuration;
using Trtc.Client.Actions;
using Trtc.Client.Errors;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>Speech of a room as text and subtitles.</summary>
internal sealed class AITranscriptionResource : TrtcResource
{
    public override string Name => "AITranscription";

    public override string Description => "A robot that turns speech in a room into subtitles and transcripts.";

    public override ApiAction Start => StartAITranscriptionRequest.Action;

    public override ApiType Outputs { get; } = ApiType.Of(ResourceJsonContext.Default.TaskOutputs);

    public override string RobotPath => "transcriptionParams.userId";

    public override ObjectValue AddDefaults(ObjectValue inputs, ObjectValue old, string seed, ProviderSettings settings) =>
        Sessions.AddDefault(base.AddDefaults(inputs, old, seed, settings), old, seed);

    public override async Task<(string Id, ObjectValue Outputs)> CreateAsync(ResourceCall call)
    {
        var request = Typed<StartAITranscriptionRequest>(RequestOf(call));
        var id = await Sessions.StartAsync(
            async () => (await call.Settings.Client.CallAsync(request, call.Region, call.CancellationToken)).TaskId!,
            async () => (await DescribeAsync(call, "")).TaskId!);
        return (id, Texts(("taskId", id), ("status", "Idle")));
    }

    public override async Task<ObjectValue?> ReadAsync(ResourceCall call)
    {
        try
        {
            var answer = await DescribeAsync(call, call.Id);
            return answer.Status == "Stopped" ? null : Texts(("taskId", call.Id), ("status", answer.Status));
        }
        catch (TrtcException e) when (e.Category == TrtcErrorCategory.NotFound)
        {
            return null;
        }
    }

    public override Task DeleteAsync(ResourceCall call) => StopAsync(() => call.Settings.Client.CallAsync(
        new StopAITranscriptionRequest { TaskId = call.Id }, call.Region, call.CancellationToken));

    private static Task<DescribeAITranscriptionResponse> DescribeAsync(ResourceCall call, string taskId) => call.Settings.Client.CallAsync(
        taskId.Length > 0
            ? new DescribeAITranscriptionRequest { TaskId = taskId }
            : new DescribeAITranscriptionRequest { TaskId = "", SdkAppId = (long)call.SdkAppId, SessionId = call.Inputs["sessionId"]!.AsText },
        call.Region,
        call.CancellationToken);
}
