using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Translation of what was recognised.", Newer = true)]
public sealed record TranslationConfig
{
    [Api(
        "Languages to translate into, as ISO 639-1 codes.",
        Required = true,
        Pattern = LanguageCodes.Pattern,
        Hint = LanguageCodes.Hint,
        Newer = true)]
    public IReadOnlyList<string>? TargetLanguages { get; init; }

    [Api("Subtitles only, or spoken as well.", Newer = true)]
    public TranslationMode? Mode { get; init; }

    [Api("The voice of a spoken translation.")]
    public TTSConfig? TTSConfig { get; init; }

    [Api("Terms with fixed translations.", Newer = true)]
    public IReadOnlyList<Terminology>? Terminology { get; init; }
}
