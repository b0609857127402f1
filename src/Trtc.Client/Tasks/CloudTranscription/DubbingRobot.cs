using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("The robot that speaks a translation in the room.")]
public sealed record DubbingRobot
{
    [Api(
        "User ID under which the robot enters the room; nobody else and no other robot in the room may use it.",
        Required = true,
        Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }
}
