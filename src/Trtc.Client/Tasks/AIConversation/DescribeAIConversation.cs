using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Actions;

[Api("Tells the state of an AI conversation, by task ID or by application and session ID.")]
[TaskOrSession]
public sealed record DescribeAIConversationRequest : ITrtcRequest<DescribeAIConversationResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "DescribeAIConversation", typeof(DescribeAIConversationRequest), typeof(DescribeAIConversationResponse))
    {
        Page = 64964,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-guangzhou", "ap-singapore", "ap-tokyo", "na-siliconvalley"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "FailedOperation.TaskNotExist",
            "InvalidParameter.TaskId",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room; goes with SessionId.", Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("Task to look up.")]
    public string? TaskId { get; init; }

    [Api("Session ID given at the start; goes with SdkAppId.", Role = ApiRole.Session)]
    public string? SessionId { get; init; }
}

[Api("What DescribeAIConversation answers.")]
public sealed record DescribeAIConversationResponse : TrtcResponse
{
    [Api("When the task started.")]
    public string? StartTime { get; init; }

    [Api(
        "Idle, Preparing and InProgress are live; Stopped means it is being cleaned up.",
        OneOf = new[] { "Idle", "Preparing", "InProgress", "Stopped" })]
    public string? Status { get; init; }

    [Api("ID of the task.")]
    public string? TaskId { get; init; }

    [Api("Session ID given at the start.")]
    public string? SessionId { get; init; }
}
