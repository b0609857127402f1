using Trtc.Client.Actions;
using Trtc.Client.Metadata;
using Trtc.Client.Types;

namespace Pulumi.Trtc.Provider.Queries;

/// <summary>A text as speech.</summary>
internal sealed class GetSpeech : Query<TextToSpeechRequest, SpeechResult>
{
    public override string Description => "A text as speech. Every call is charged, those of previews too.";

    protected override async Task<SpeechResult> AskAsync(FunctionCall call, TextToSpeechRequest request)
    {
        var answer = await call.AskAsync(request);
        return new SpeechResult
        {
            Audio = answer.Audio ?? "",
            Alignments = answer.Alignments ?? [],
            TotalDurationMs = answer.TotalDurationMs,
        };
    }
}

[Api("Speech.")]
internal sealed class SpeechResult
{
    [Api("The audio, as base64.", Required = true)]
    public string? Audio { get; init; }

    [Api("When each part of the text is said; empty unless alignmentMode is 1.", Required = true)]
    public IReadOnlyList<AlignmentItem>? Alignments { get; init; }

    [Api("Length of the audio, where the service tells it.", Unit = ApiUnit.Milliseconds)]
    public ulong? TotalDurationMs { get; init; }
}
