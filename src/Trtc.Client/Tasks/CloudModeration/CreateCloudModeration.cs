using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Starts sending the sound and video frames of a room to a moderation supplier, and stores what is found.")]
public sealed record CreateCloudModerationRequest : ITrtcRequest<CreateCloudModerationResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "CreateCloudModeration", typeof(CreateCloudModerationRequest), typeof(CreateCloudModerationResponse))
    {
        Page = 72648,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-singapore"],
        Repetition = Repetition.Never,
        Errors =
        [
            "AuthFailure",
            "AuthFailure.UnRealNameAuthenticated",
            "AuthFailure.UnauthorizedOperation",
            "AuthFailure.UnsupportedOperation",
            "FailedOperation",
            "FailedOperation.CSUnsupportMethod",
            "FailedOperation.RestrictedConcurrency",
            "InternalError.CSInternalError",
            "InvalidParameter.OutOfRange",
            "InvalidParameter.SdkAppId",
            "MissingParameter.AccessKey",
            "MissingParameter.Bucket",
            "MissingParameter.Region",
            "MissingParameter.RoomId",
            "MissingParameter.SdkAppId",
            "MissingParameter.SecretKey",
            "MissingParameter.SliceParams",
            "MissingParameter.SliceStorageParams",
            "MissingParameter.SliceType",
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

    [Api("Room that is moderated.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api(
        "User ID under which the moderation robot enters the room; nobody else and no other robot in the room may use it.",
        Required = true,
        Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature, as minted for its user ID.", Required = true, Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }

    [Api("What is moderated, and by whom.", Required = true, Newer = true)]
    public ModerationParams? ModerationParams { get; init; }

    [Api("Where the files go.", Required = true, Newer = true)]
    public ModerationStorageParams? ModerationStorageParams { get; init; }

    [Api("How RoomId is read; must match how the room was created.", Default = 1, Role = ApiRole.RoomType)]
    public InvertedRoomIdType? RoomIdType { get; init; }

    [Api(
        "How long after the start the task can be queried, changed and stopped. The moderation itself goes on after that.",
        Min = 6,
        Max = 72,
        Default = 24,
        Unit = ApiUnit.Hours)]
    public ulong? ResourceExpiredHour { get; init; }
}

[Api("What CreateCloudModeration answers.")]
public sealed record CreateCloudModerationResponse : TrtcResponse
{
    [Api("ID of the new task; needed to change, query and stop it.")]
    public string? TaskId { get; init; }
}
