using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Starts turning the speech of a room into text, translating it and speaking the translation.")]
[DubbingFits]
public sealed record CreateCloudTranscriptionRequest : ITrtcRequest<CreateCloudTranscriptionResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "CreateCloudTranscription", typeof(CreateCloudTranscriptionRequest), typeof(CreateCloudTranscriptionResponse))
    {
        Page = 78748,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-guangzhou", "ap-hongkong", "ap-singapore"],
        Repetition = Repetition.Never,
        Errors =
        [
            "AuthFailure",
            "AuthFailure.UnauthorizedOperation",
            "AuthFailure.UnsupportedOperation",
            "FailedOperation",
            "FailedOperation.CTUnsupportMethod",
            "InternalError",
            "InternalError.CTInternalError",
            "InvalidParameter",
            "InvalidParameter.OutOfRange",
            "InvalidParameter.SdkAppId",
            "MissingParameter",
            "MissingParameter.ASRLang",
            "MissingParameter.AsrParam",
            "MissingParameter.Region",
            "MissingParameter.RoomId",
            "MissingParameter.SdkAppId",
            "MissingParameter.TranscriptionParam",
            "MissingParameter.UserId",
            "MissingParameter.UserSig",
            "UnsupportedOperation",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("Room that is transcribed.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api("How RoomId is read; must match how the room was created.", Required = true, Role = ApiRole.RoomType)]
    public RoomIdType? RoomIdType { get; init; }

    [Api("The robot that listens, and whom it listens to.", Required = true, Newer = true)]
    public TranscriptionParam? TranscriptionParam { get; init; }

    [Api("Speech recognition.", Required = true, Newer = true)]
    public AsrParam? AsrParam { get; init; }

    [Api("Translation of what was recognised.", Newer = true)]
    public TranslationParam? TranslationParam { get; init; }

    [Api("Whose translated words are spoken, in which language and voice.", Newer = true)]
    public IReadOnlyList<TTSParam>? TTSParam { get; init; }
}

[Api("What CreateCloudTranscription answers.")]
public sealed record CreateCloudTranscriptionResponse : TrtcResponse
{
    [Api("ID of the new task; needed to query and stop it.")]
    public string? TaskId { get; init; }
}
