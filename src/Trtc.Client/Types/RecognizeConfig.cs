using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("Speech recognition of a transcription.")]
[NoAlternativeForDialect]
public sealed record RecognizeConfig
{
    [Api("Language spoken, as an ISO 639 code such as zh, en or ja.", Pattern = LanguageCodes.Pattern, Hint = LanguageCodes.Hint, Default = "zh")]
    public string? Language { get; init; }

    [Api("Further languages that may be spoken; not with zh-dialect.", MaxCount = 3, Pattern = LanguageCodes.Pattern, Hint = LanguageCodes.Hint)]
    public IReadOnlyList<string>? AlternativeLanguage { get; init; }

    [Api("Words to recognise better, with weights.", Newer = true)]
    public string? HotWordList { get; init; }

    [Api("Silence that ends a sentence.", Min = 240, Max = 2000, Default = 1000, Unit = ApiUnit.Milliseconds)]
    public ulong? VadSilenceTime { get; init; }

    [Api("How strictly speech is told from noise.", Newer = true)]
    public ulong? VadLevel { get; init; }
}
