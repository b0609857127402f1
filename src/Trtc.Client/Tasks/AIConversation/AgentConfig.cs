using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("The AI agent's user and how it converses.")]
public sealed record AgentConfig
{
    [Api(
        "User ID under which the agent enters the room; nobody else and no other robot in the room may use it.",
        Required = true,
        Role = ApiRole.RobotUser)]
    public string? UserId { get; init; }

    [Api("The robot user's signature, as minted for its user ID.", Required = true, Secret = true, Role = ApiRole.Signature)]
    public string? UserSig { get; init; }

    [Api("User the agent listens to.", Required = true)]
    public string? TargetUserId { get; init; }

    [Api("The task ends after nobody has published in the room for this long.", Default = 60, Unit = ApiUnit.Seconds)]
    public ulong? MaxIdleTime { get; init; }

    [Api("What the agent says first.")]
    public string? WelcomeMessage { get; init; }

    [Api("Who decides that the user interrupts the agent.", Default = 0, Open = true)]
    public InterruptMode? InterruptMode { get; init; }

    [Api("Length of speech that interrupts the agent; used when the server decides.", Default = 500, Unit = ApiUnit.Milliseconds)]
    public ulong? InterruptSpeechDuration { get; init; }

    [Api(
        "What starts the agent's answer: 0 the server when a sentence is complete, 1 the client, "
        + "3 the server by the meaning of what is said.",
        Known = new long[] { 0, 1, 3 },
        Default = 0,
        Newer = true)]
    public ulong? TurnDetectionMode { get; init; }

    [Api("Ignore utterances of a single word.", Default = true, Newer = true)]
    public bool? FilterOneWord { get; init; }

    [Api("Whether the greeting may be interrupted: 0 yes, 1 no.", Known = new long[] { 0, 1 }, Default = 0, Newer = true)]
    public ulong? WelcomeMessagePriority { get; init; }

    [Api(
        "Which kind of brackets is left out when speaking: 0 none, 1 full-width round, 2 round, 3 full-width square, 4 square, 5 curly.",
        Known = new long[] { 0, 1, 2, 3, 4, 5 },
        Newer = true)]
    public ulong? FilterBracketsContent { get; init; }

    [Api("Background noise mixed into the agent's voice.", Newer = true)]
    public AmbientSound? AmbientSound { get; init; }

    [Api("Recognition of speakers by their voice.", Newer = true)]
    public VoicePrint? VoicePrint { get; init; }

    [Api("How the end of the user's turn is found.", Newer = true)]
    public TurnDetection? TurnDetection { get; init; }

    [Api("When subtitles are sent: 0 as soon as they are known, 1 with the voice.", Known = new long[] { 0, 1 }, Newer = true)]
    public ulong? SubtitleMode { get; init; }

    [Api("Only these words interrupt the agent.", Newer = true)]
    public IReadOnlyList<string>? InterruptWordList { get; init; }
}
