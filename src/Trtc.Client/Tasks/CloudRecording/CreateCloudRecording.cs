using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Starts recording a room, stream by stream or mixed, to VOD or to object storage.")]
[OnlyWith(nameof(MixTranscodeParams), "RecordParams.RecordMode", 2)]
[OnlyWith(nameof(MixLayoutParams), "RecordParams.RecordMode", 2)]
[RecordingFitsCanvas]
[VodAacNeedsAudioOnly]
public sealed record CreateCloudRecordingRequest : ITrtcRequest<CreateCloudRecordingResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "CreateCloudRecording", typeof(CreateCloudRecordingRequest), typeof(CreateCloudRecordingResponse))
    {
        Page = 46960,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-beijing", "ap-guangzhou", "ap-mumbai", "ap-shanghai", "ap-singapore"],
        Repetition = Repetition.Never,
        Errors =
        [
            "AuthFailure",
            "AuthFailure.UnRealNameAuthenticated",
            "AuthFailure.UnauthorizedOperation",
            "AuthFailure.UnsupportedOperation",
            "FailedOperation",
            "FailedOperation.CRUnsupportMethod",
            "FailedOperation.RestrictedConcurrency",
            "InternalError.CRInternalError",
            "InvalidParameter.OutOfRange",
            "InvalidParameter.SdkAppId",
            "MissingParameter.AccessKey",
            "MissingParameter.Bucket",
            "MissingParameter.CloudStorage",
            "MissingParameter.RecordMode",
            "MissingParameter.RecordParams",
            "MissingParameter.Region",
            "MissingParameter.RoomId",
            "MissingParameter.SdkAppId",
            "MissingParameter.SecretKey",
            "MissingParameter.StorageParams",
            "MissingParameter.StreamType",
            "MissingParameter.TaskId",
            "MissingParameter.UserId",
            "MissingParameter.UserSig",
            "MissingParameter.Vendor",
            "UnsupportedOperation",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that owns the room.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("Room that is recorded.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api(
        "User ID under which the recording robot enters the room; nobody else in the room may use it.",
        Required = true,
        Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature, as minted for its user ID.", Required = true, Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }

    [Api("What is recorded and in which form.", Required = true)]
    public RecordParams? RecordParams { get; init; }

    [Api("Where the files go: VOD or object storage.", Required = true)]
    public StorageParams? StorageParams { get; init; }

    [Api("How RoomId is read; must match how the room was created.", Default = 1, Role = ApiRole.RoomType)]
    public InvertedRoomIdType? RoomIdType { get; init; }

    [Api("Encoding of a mixed recording.")]
    public MixTranscodeParams? MixTranscodeParams { get; init; }

    [Api("Layout of a mixed recording.")]
    public MixLayoutParams? MixLayoutParams { get; init; }

    [Api(
        "How long after the start the task can be queried, changed and stopped. The recording itself goes on after that.",
        Min = 6,
        Max = 720,
        Default = 72,
        Unit = ApiUnit.Hours)]
    public ulong? ResourceExpiredHour { get; init; }

    [Api(
        "Permission ticket for the room; needed only when the console turns advanced permission control on.",
        Secret = true,
        Role = ApiRole.Ticket)]
    public string? PrivateMapKey { get; init; }
}

[Api("What CreateCloudRecording answers.")]
public sealed record CreateCloudRecordingResponse : TrtcResponse
{
    [Api("ID of the new task; needed to change, query and stop it.")]
    public string? TaskId { get; init; }
}
