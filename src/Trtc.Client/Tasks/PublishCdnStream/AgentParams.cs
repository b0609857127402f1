using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("The robot user of a relay task.")]
public sealed record AgentParams
{
    [Api("User ID under which the robot enters the room; nobody else in the room may use it.", Required = true, Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature, as minted for its user ID.", Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }

    [Api(
        "The task ends after everybody mixed has left the room for this long.",
        Min = 5,
        Max = 86400,
        Default = 30,
        Unit = ApiUnit.Seconds)]
    public ulong? MaxIdleTime { get; init; }
}
