using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Trtc.Client.Actions;

[Api("Turns a text into speech.")]
public sealed record TextToSpeechRequest : ITrtcRequest<TextToSpeechResponse>
{
    /// <summary>What the service documents about this action.</summary>
    public static ApiAction Action { get; } = new("TextToSpeech", typeof(TextToSpeechRequest), typeof(TextToSpeechResponse))
    {
        Page = 80010,
        Rate = ActionRate.PerSecond(20),
        Regions = ["ap-singapore"],
        Repetition = Repetition.Safe,
        Errors =
        [
            "InvalidParameter.Pitch",
            "InvalidParameter.PronunciationDict",
            "InvalidParameter.SampleRate",
            "InvalidParameter.Speed",
            "InvalidParameter.TextLength",
            "InvalidParameter.VoiceId",
            "InvalidParameter.Volume",
            "MissingParameter.APIKey",
            "UnsupportedOperation.InternalError",
            "UnsupportedOperation.NotAllowed",
        ],
    };

    ApiAction ITrtcRequest.Action => Action;

    [Api("What is said.", Required = true, MaxLength = 255)]
    public string? Text { get; init; }

    [Api("The voice.", Required = true, Newer = true)]
    public Voice? Voice { get; init; }

    [Api("Application that is charged.", Required = true, Role = ApiRole.Application)]
    public ulong? SdkAppId { get; init; }

    [Api("Form of the audio.", Newer = true)]
    public AudioFormat? AudioFormat { get; init; }

    [Api("Key of the speech service.", Secret = true, Deprecated = "No longer read by the service; requests are signed.")]
    public string? APIKey { get; init; }

    [Api("Which speech model.", KnownTexts = new[] { "flow_01_turbo" })]
    public string? Model { get; init; }

    [Api("Language of the text; recognised by itself when absent.", KnownTexts = new[] { "zh", "en", "yue", "ja", "ko" })]
    public string? Language { get; init; }

    [Api("How some words are pronounced.", Newer = true)]
    public IReadOnlyList<PronunciationDict>? PronunciationDict { get; init; }

    [Api("Whether the answer tells when each part of the text is said: 0 no, 1 yes.", Known = new long[] { 0, 1 }, Newer = true)]
    public ulong? AlignmentMode { get; init; }
}

[Api("What TextToSpeech answers.")]
public sealed record TextToSpeechResponse : TrtcResponse
{
    [Api("The audio, as base64.")]
    public string? Audio { get; init; }

    [Api("When each part of the text is said.", Newer = true)]
    public IReadOnlyList<AlignmentItem>? Alignments { get; init; }

    [Api("Length of the audio.", Unit = ApiUnit.Milliseconds, Newer = true)]
    public ulong? TotalDurationMs { get; init; }
}
