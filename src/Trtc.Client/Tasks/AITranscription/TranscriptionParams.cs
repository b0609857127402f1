using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("The transcription robot's user and whom it listens to.")]
[RequiredWhen(nameof(TargetUserId), nameof(TranscriptionMode), 1)]
[OnlyWith(nameof(TargetUserId), nameof(TranscriptionMode), 1)]
public sealed record TranscriptionParams
{
    [Api(
        "User ID under which the robot enters the room; nobody else and no other robot in the room may use it.",
        Required = true,
        Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature, as minted for its user ID.", Required = true, Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }

    [Api("The task ends after nobody has published in the room for this long.", Default = 60, Unit = ApiUnit.Seconds)]
    public ulong? MaxIdleTime { get; init; }

    [Api("The whole room or one user.", Default = 0)]
    public TranscriptionMode? TranscriptionMode { get; init; }

    [Api("The one user listened to.")]
    public string? TargetUserId { get; init; }

    [Api("Recognition of speakers by their voice.", Newer = true)]
    public VoicePrint? VoicePrint { get; init; }

    [Api("How the end of a speaker's turn is found.", Newer = true)]
    public TurnDetection? TurnDetection { get; init; }
}
