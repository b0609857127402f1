using Trtc.Client.Metadata;
using Trtc.Client.Metadata.Rules;

namespace Trtc.Client.Types;

[Api("Speech recognition of an AI conversation.")]
[NoAlternativeForDialect]
public sealed record STTConfig
{
    [Api(
        "Language spoken, as an ISO 639 code such as zh, en or ja, or the name of a recognition engine such as 16k_zh_en.",
        Default = "zh",
        Format = ApiFormat.SpokenLanguage)]
    public string? Language { get; init; }

    [Api("Further languages that may be spoken; not with zh-dialect.", KnownCount = 3, Format = ApiFormat.SpokenLanguage)]
    public IReadOnlyList<string>? AlternativeLanguage { get; init; }

    [Api("Settings of a speech recognition of your own, as JSON in a string.", Format = ApiFormat.Json, Secret = true, Newer = true)]
    public string? CustomParam { get; init; }

    [Api("Words to recognise better, with weights, such as \"TRTC|10,relay|5\".", Newer = true)]
    public string? HotWordList { get; init; }

    [Api("Silence that ends a sentence.", Min = 240, Max = 2000, Default = 1000, Unit = ApiUnit.Milliseconds)]
    public ulong? VadSilenceTime { get; init; }

    [Api(
        "How strictly distant voices and noise are held back: 0 not at all, 5 most.",
        Known = new long[] { 0, 1, 2, 3, 4, 5 },
        Default = 0,
        Newer = true)]
    public ulong? VadLevel { get; init; }
}
