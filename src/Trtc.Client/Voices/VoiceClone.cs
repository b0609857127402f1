using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Makes a voice that sounds like a recording.")]
[PromptSound(nameof(PromptAudio))]
public sealed record VoiceCloneRequest : ITrtcRequest<VoiceCloneResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new("VoiceClone", typeof(VoiceCloneRequest), typeof(VoiceCloneResponse))
    {
        Page = 74048,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-singapore"],
        Repetition = Repetition.Never,
        Errors =
        [
            "InvalidParameter.AudioPrompt",
            "InvalidParameter.Pitch",
            "InvalidParameter.SampleRate",
            "InvalidParameter.Speed",
            "InvalidParameter.TextLength",
            "InvalidParameter.VoiceId",
            "InvalidParameter.VoiceName",
            "InvalidParameter.Volume",
            "MissingParameter.APIKey",
            "UnsupportedOperation.InternalError",
            "UnsupportedOperation.NotAllowed",
            "UnsupportedOperation.VoiceCloneError",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("Application that is charged.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api(
        "Name of the new voice.",
        Required = true,
        Pattern = "^[A-Za-z0-9_]{1,36}$",
        Hint = "1 to 36 letters, digits and underscores",
        Newer = true)]
    public string? VoiceName { get; init; }

    [Api(
        "The recording: a WAV file of 10 to 180 seconds, 16 kHz, mono, as base64.",
        Required = true,
        Format = ApiFormat.Base64,
        ErrorName = "AudioPrompt",
        Newer = true)]
    public string? PromptAudio { get; init; }

    [Api("Key of the speech service.", Secret = true, Deprecated = "No longer read by the service; requests are signed.")]
    public string? APIKey { get; init; }

    [Api("What is said in the recording.", Newer = true)]
    public string? PromptText { get; init; }

    [Api("Which speech model.", KnownTexts = new[] { "flow_01_turbo", "flow_01_ex" })]
    public string? Model { get; init; }

    [Api("Language of the recording.", Pattern = LanguageCodes.Pattern, Hint = LanguageCodes.Hint)]
    public string? Language { get; init; }
}

[Api("What VoiceClone answers.")]
public sealed record VoiceCloneResponse : TrtcResponse
{
    [Api("ID of the new voice, for speech.", Newer = true)]
    public string? VoiceId { get; init; }
}
