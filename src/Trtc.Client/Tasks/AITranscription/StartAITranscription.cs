using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Starts a robot that turns speech in a room into subtitles and transcripts.")]
public sealed record StartAITranscriptionRequest : ITrtcRequest<StartAITranscriptionResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "StartAITranscription", typeof(StartAITranscriptionRequest), typeof(StartAITranscriptionResponse))
    {
        Page = 64967,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-guangzhou", "ap-singapore", "ap-tokyo", "na-siliconvalley"],
        Repetition = Repetition.WithSessionId,
        Errors =
        [
            "FailedOperation.NotAbility",
            "FailedOperation.NotAllowed",
            "FailedOperation.SdkAppIdNotUnderAppId",
            "FailedOperation.TaskExist",
            "InvalidParameter.UserSig",
            "InvalidParameter.UserSigNotAdmin",
            "ResourceInsufficient.RequestRejection",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("Room that is transcribed.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("The robot's user and whom it listens to.", Required = true)]
    public TranscriptionParams? TranscriptionParams { get; init; }

    [Api(
        "The caller's own ID of this task; while it runs, a second start with the same ID is refused instead of repeated. "
        + "Without it, one task per room (or per target user) is allowed.",
        Role = ApiRole.Session)]
    public string? SessionId { get; init; }

    [Api("How RoomId is read; must match how the room was created.", Default = 0, Role = ApiRole.RoomType)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("Speech recognition.")]
    public RecognizeConfig? RecognizeConfig { get; init; }

    [Api("Translation of what was recognised.", Newer = true)]
    public TranslationConfig? TranslationConfig { get; init; }
}

[Api("What StartAITranscription answers.")]
public sealed record StartAITranscriptionResponse : TrtcResponse
{
    [Api("ID of the new task; needed to change, query and stop it.")]
    public string? TaskId { get; init; }
}
