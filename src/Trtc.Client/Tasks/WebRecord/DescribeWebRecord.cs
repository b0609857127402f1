using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Actions;

[Api("Tells the state of the recording of a web page, by task ID or by application and record ID.")]
[TaskOrSession(nameof(RecordId))]
public sealed record DescribeWebRecordRequest : ITrtcRequest<DescribeWebRecordResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new("DescribeWebRecord", typeof(DescribeWebRecordRequest), typeof(DescribeWebRecordResponse))
    {
        Page = 72067,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "FailedOperation.TaskNotExist",
            "InvalidParameter.TaskId",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Task to look up.")]
    public string? TaskId { get; init; }

    [Api("Application given at the start; goes with RecordId.", Role = ApiRole.Application)]
    public long? SdkAppId { get; init; }

    [Api("Record ID given at the start; goes with SdkAppId.", Role = ApiRole.Session, Newer = true)]
    public string? RecordId { get; init; }
}

[Api("What DescribeWebRecord answers.")]
public sealed record DescribeWebRecordResponse : TrtcResponse
{
    [Api("1 while it records.", Known = new long[] { 1 })]
    public long? Status { get; init; }

    [Api("ID of the task, where it was looked up by record ID.")]
    public string? TaskId { get; init; }

    [Api("Record ID given at the start, where it was looked up by task ID.", Newer = true)]
    public string? RecordId { get; init; }
}
