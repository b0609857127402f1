using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Resources;

/// <summary>Speech of a room as text and subtitles.</summary>
internal sealed class AITranscriptionResource : AITaskResource
{
    public override string Name => "AITranscription";

    public override string Description => "A robot that turns speech in a room into subtitles and transcripts.";

    public override ApiAction Start => StartAITranscriptionRequest.Action;

    public override string RobotPath => "transcriptionParams.userId";

    protected override Task StopAsync(ResourceCall call) => call.Settings.Client.CallAsync(
        new StopAITranscriptionRequest { TaskId = call.Id }, call.Region, call.CancellationToken);

    protected override async Task<string> StartAsync(ResourceCall call) =>
        (await call.Settings.Client.CallAsync(Typed<StartAITranscriptionRequest>(RequestOf(call)), call.Region, call.CancellationToken)).TaskId!;

    protected override async Task<(string TaskId, string? Status, string? SessionId)> DescribeAsync(ResourceCall call, string? taskId)
    {
        var request = taskId is null
            ? new DescribeAITranscriptionRequest { TaskId = "", SdkAppId = (long)call.SdkAppId, SessionId = call.Inputs["sessionId"]!.AsText }
            : new DescribeAITranscriptionRequest { TaskId = taskId };
        var answer = await call.Settings.Client.CallAsync(request, call.Region, call.CancellationToken);
        return (answer.TaskId!, answer.Status, answer.SessionId);
    }
}
