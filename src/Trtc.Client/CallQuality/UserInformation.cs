using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A user's stay in a room.")]
public sealed record UserInformation
{
    [Api("The room.", Required = true)]
    public string? RoomStr { get; init; }

    [Api("The user.", Required = true)]
    public string? UserId { get; init; }

    [Api("When the user entered.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public ulong? JoinTs { get; init; }

    [Api("When the user left; now, while still there.", Required = true, Unit = ApiUnit.UnixSeconds)]
    public ulong? LeaveTs { get; init; }

    [Api("Device.", Required = true)]
    public string? DeviceType { get; init; }

    [Api("Version of the client SDK.", Required = true)]
    public string? SdkVersion { get; init; }

    [Api("IP address.", Required = true)]
    public string? ClientIp { get; init; }

    [Api("Whether the user has left.", Required = true)]
    public bool? Finished { get; init; }
}
