using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("How the translated words of one user are spoken into the room.")]
public sealed record TTSParam
{
    [Api("Which speech model, such as flow_02_turbo.", Required = true)]
    public string? Model { get; init; }

    [Api("Language spoken; one of TranslationParam.TargetLang.", Required = true)]
    public string? Language { get; init; }

    [Api("The user whose words are spoken; must be one that is transcribed.", Required = true, Newer = true)]
    public TranscriptionUserInfoParams? TargetUser { get; init; }

    [Api("The robot that speaks in the room.", Required = true, Newer = true)]
    public DubbingRobot? TTSRobotUser { get; init; }

    [Api("The voice.", Required = true, Newer = true)]
    public TTSVoice? Voice { get; init; }
}
