using Trtc.Client.Metadata;

namespace Trtc.Client.Actions;

[Api("Ends the recording of a web page.")]
public sealed record StopWebRecordRequest : ITrtcRequest<StopWebRecordResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new("StopWebRecord", typeof(StopWebRecordRequest), typeof(StopWebRecordResponse))
    {
        Page = 72065,
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

    [Api("ID that the start returned.", Required = true)]
    public string? TaskId { get; init; }
}

[Api("What StopWebRecord answers.")]
public sealed record StopWebRecordResponse : TrtcResponse;
