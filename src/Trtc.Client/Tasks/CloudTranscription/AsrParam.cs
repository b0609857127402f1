using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Speech recognition of a cloud transcription.")]
public sealed record AsrParam
{
    [Api(
        "Engine that recognises: bigmodel- and a language, such as bigmodel-en, or one of the older engines, such as 16k_zh_en or ja.",
        Required = true,
        Format = ApiFormat.SpeechEngine,
        Newer = true)]
    public string? Lang { get; init; }

    [Api("Silence that ends a sentence.", Min = 240, Max = 2000, Default = 1000, Unit = ApiUnit.Milliseconds)]
    public ulong? VadSilenceTime { get; init; }

    [Api("Words to recognise better, with weights, such as \"TRTC|10,relay|5\".", Newer = true)]
    public string? HotWordList { get; init; }

    [Api(
        "Further languages that may be spoken; not Chinese dialects.",
        MaxCount = 4,
        KnownTexts = new[]
        {
            "vi", "ja", "ko", "id", "th", "pt", "tr", "ar", "es", "hi", "fr", "ms", "fil", "de", "it", "ru", "sv", "da", "no", "zh", "en",
        })]
    public IReadOnlyList<string>? AlternativeLanguage { get; init; }

    [Api("How strictly distant voices and noise are held back: 0 not at all, 3 most.", Min = 0, Max = 3, Default = 0, Newer = true)]
    public ulong? VadLevel { get; init; }

    [Api("What becomes of swear words.", Default = 0, Newer = true)]
    public ProfanityFilter? FilterDirty { get; init; }

    [Api("What becomes of filler words.", Default = 0, Newer = true)]
    public FillerWordFilter? FilterModal { get; init; }

    [Api("Whether full stops at the ends of sentences are left out.", Default = 0, Newer = true)]
    public YesNo? FilterPunc { get; init; }
}
