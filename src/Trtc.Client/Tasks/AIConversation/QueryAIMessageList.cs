using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Tells what an AI agent and its user have said.")]
public sealed record QueryAIMessageListRequest : ITrtcRequest<QueryAIMessageListResponse>
{
    /// <summary>What the service documents about this action.</summary>
    // Its page in the public reference was not to be had: rate and regions are those of the other actions on conversations.
    public static ApiAction Action { get; } = new(
        "QueryAIMessageList", typeof(QueryAIMessageListRequest), typeof(QueryAIMessageListResponse))
    {
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-guangzhou", "ap-singapore", "ap-tokyo", "na-siliconvalley"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "AuthFailure",
            "AuthFailure.UnRealNameAuthenticated",
            "AuthFailure.UnauthorizedOperation",
            "AuthFailure.UnsupportedOperation",
            "FailedOperation",
            "FailedOperation.CSUnsupportMethod",
            "InternalError.CSInternalError",
            "InvalidParameter.OutOfRange",
            "MissingParameter.RoomId",
            "MissingParameter.SdkAppId",
            "MissingParameter.TaskId",
            "MissingParameter.UserId",
            "ResourceNotFound",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("ID that the start of the conversation returned.", Required = true)]
    public string? TaskId { get; init; }
}

[Api("What QueryAIMessageList answers.")]
public sealed record QueryAIMessageListResponse : TrtcResponse
{
    [Api("Number of messages.")]
    public ulong? Total { get; init; }

    [Api("The messages, from the first.", Newer = true)]
    public IReadOnlyList<MessageInfo>? MessageList { get; init; }
}
