using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("A word and how it is pronounced.")]
public sealed record PronunciationDict
{
    [Api("The word.", Required = true, Newer = true)]
    public string? Word { get; init; }

    [Api("How it is pronounced, such as yin2 hang2.", Required = true, Newer = true)]
    public string? Pronunciation { get; init; }
}
