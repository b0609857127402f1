using Pulumi.Trtc.Provider.Queries;
using Pulumi.Trtc.Provider.Resources;
using Trtc.Client.Actions;
using Trtc.Client.Metadata;

namespace Pulumi.Trtc.Provider.Tasks;

/// <summary>A web page recorded, stored and relayed. It has no room and no robot.</summary>
internal sealed class WebRecord : SessionTask<StartWebRecordRequest>
{
    private const long Recording = 1;

    public override string Description => "A recording of a web page, to VOD or to object storage, relayed to CDNs as well.";

    public override string EndOf(ApiObject inputs) =>
        $"it records for {inputs.Number(nameof(StartWebRecordRequest.MaxDurationLimit)) ?? 86400} s";

    /// <summary>A state in the words that the other tasks have for it: the service has a number for one state only.</summary>
    public static string Words(long? status) => status == Recording ? "InProgress" : $"{status}";

    protected override async Task<string> BeginAsync(ResourceCall<StartWebRecordRequest, TaskOutputs> call) =>
        (await call.AskAsync(call.Request)).TaskId!;

    protected override async Task<SessionState> DescribeAsync(
        ResourceCall<StartWebRecordRequest, TaskOutputs> call, string? taskId, string? session)
    {
        var application = session is null ? null : (long?)call.SdkAppId;
        var answer = await call.AskAsync(new DescribeWebRecordRequest { TaskId = taskId, RecordId = session, SdkAppId = application });
        return new SessionState(answer.TaskId ?? taskId, Words(answer.Status), answer.RecordId, IsLive: answer.Status == Recording);
    }

    protected override Task StopAsync(ResourceCall<StartWebRecordRequest, TaskOutputs> call, string taskId) =>
        call.AskAsync(new StopWebRecordRequest { TaskId = taskId });
}

/// <summary>State of the recording of a web page.</summary>
internal sealed class GetWebRecord : TaskQuery<DescribeWebRecordRequest, DescribeWebRecordResponse, WebRecordResult>
{
    public override string Description => "State of the recording of a web page, by task ID, or by application and record ID.";

    protected override WebRecordResult Read(DescribeWebRecordRequest request, DescribeWebRecordResponse? answer) => new()
    {
        TaskId = answer?.TaskId ?? request.TaskId ?? "",
        Status = answer is null ? NotExist : WebRecord.Words(answer.Status),
        RecordId = answer?.RecordId ?? request.RecordId,
    };
}

[Api("State of the recording of a web page.")]
internal sealed class WebRecordResult
{
    [Api("ID of the task.", Required = true)]
    public string? TaskId { get; init; }

    [Api("InProgress while it records; NotExist when there is no such task or it has ended.", Required = true)]
    public string? Status { get; init; }

    [Api("Record ID given at the start.")]
    public string? RecordId { get; init; }
}
