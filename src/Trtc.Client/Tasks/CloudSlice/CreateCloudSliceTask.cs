using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Starts cutting the sound of a room into pieces and taking frames of its video, and stores both in object storage.")]
public sealed record CreateCloudSliceTaskRequest : ITrtcRequest<CreateCloudSliceTaskResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new(
        "CreateCloudSliceTask", typeof(CreateCloudSliceTaskRequest), typeof(CreateCloudSliceTaskResponse))
    {
        Page = 72331,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-singapore", "eu-frankfurt"],
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

    [Api("Room that is sliced.", Required = true, Role = ApiRole.Room)]
    public string? RoomId { get; init; }

    [Api(
        "User ID under which the slicing robot enters the room; nobody else and no other robot in the room may use it.",
        Required = true,
        Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature, as minted for its user ID.", Required = true, Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }

    [Api("What is cut and how.", Required = true, Newer = true)]
    public SliceParams? SliceParams { get; init; }

    [Api("Where the files go.", Required = true, Newer = true)]
    public SliceStorageParams? SliceStorageParams { get; init; }

    [Api("How RoomId is read; must match how the room was created.", Default = 1, Role = ApiRole.RoomType)]
    public InvertedRoomIdType? RoomIdType { get; init; }

    [Api(
        "How long after the start the task can be queried, changed and stopped. The slicing itself goes on after that.",
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

[Api("What CreateCloudSliceTask answers.")]
public sealed record CreateCloudSliceTaskResponse : TrtcResponse
{
    [Api("ID of the new task; needed to change, query and stop it.")]
    public string? TaskId { get; init; }
}
