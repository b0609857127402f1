using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("The robot of a cloud transcription, and whom it listens to.")]
public sealed record TranscriptionParam
{
    [Api(
        "User ID under which the transcription robot enters the room; nobody else and no other robot in the room may use it.",
        Required = true,
        Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature, as minted for its user ID.", Required = true, Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }

    [Api("Only these users are transcribed.", Newer = true)]
    public IReadOnlyList<TranscriptionUserInfoParams>? SubscribeList { get; init; }

    [Api("These users are not transcribed, even where SubscribeList names them.", Newer = true)]
    public IReadOnlyList<TranscriptionUserInfoParams>? UnSubscribeList { get; init; }

    [Api(
        "The transcription ends after none of the users has published in the room for this long.",
        Min = 5,
        Max = 86400,
        Default = 30,
        Unit = ApiUnit.Seconds)]
    public ulong? MaxIdleTime { get; init; }

    [Api("Whether the text is sent into the room as custom messages: 0 no, 1 yes.", Known = new long[] { 0, 1 }, Default = 0, Newer = true)]
    public ulong? SendCustomMode { get; init; }
}
