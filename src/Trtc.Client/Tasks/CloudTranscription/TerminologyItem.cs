using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("Terms with fixed translations into one language.")]
public sealed record TerminologyItem
{
    [Api("The language.", Required = true, Newer = true)]
    public string? TargetLang { get; init; }

    [Api("The terms.", Required = true, Newer = true)]
    public IReadOnlyList<TermPair>? Terminology { get; init; }
}
