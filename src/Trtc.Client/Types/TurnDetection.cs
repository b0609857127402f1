using Trtc.Client.Metadata;

namespace Trtc.Client.Types;

[Api("How the end of a speaker's turn is found.", Newer = true)]
public sealed record TurnDetection
{
    [Api(
        "How soon a turn counts as complete by its meaning: low late, high early; auto is medium.",
        KnownTexts = new[] { "low", "medium", "high", "auto" },
        Default = "auto",
        Newer = true)]
    public string? SemanticEagerness { get; init; }
}
