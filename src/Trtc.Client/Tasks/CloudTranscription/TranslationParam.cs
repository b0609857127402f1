using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Translation of a cloud transcription.")]
public sealed record TranslationParam
{
    [Api(
        "Languages to translate into.",
        KnownTexts = new[] { "zh", "en", "vi", "ja", "ko", "id", "th", "pt", "ar", "es", "fr", "ms", "de", "it", "ru" },
        Newer = true)]
    public IReadOnlyList<string>? TargetLang { get; init; }

    [Api("Terms with fixed translations, by language.", Newer = true)]
    public IReadOnlyList<TerminologyItem>? Terminologies { get; init; }
}
